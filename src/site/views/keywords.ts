import { paths } from '../../values/paths.ts';
import { onePage } from '../page-type.ts';
import { KEYWORDS } from './keyword-index.ts';
import { namesView } from './letter-pages.ts';

export const pages = onePage(paths.keywords, (published) => namesView(KEYWORDS, published));
