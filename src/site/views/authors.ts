import { paths } from '../../values/paths.ts';
import { onePage } from '../page-type.ts';
import { AUTHORS } from './author-index.ts';
import { namesView } from './letter-pages.ts';

export const pages = onePage(paths.authors, (published) => namesView(AUTHORS, published));
