import { paths } from '../../values/paths.ts';
import { onePage } from '../page-type.ts';
import { namesView } from './letter-pages.ts';
import { ORGANIZATIONS } from './organization-index.ts';

export const pages = onePage(paths.organizations, (published) =>
  namesView(ORGANIZATIONS, published),
);
