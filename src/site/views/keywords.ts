import { paths } from '../../values/paths.ts';
import { onePage } from '../page-type.ts';

/** The keywords that have a page, those with most papers first. */
export const pages = onePage('keywords', paths.keywords, ({ model }) => model.keywords);
