import { paths } from '../../values/paths.ts';
import { onePage } from '../page-type.ts';

/** The saved searches, by name, each with the number of papers that it finds. */
export const pages = onePage(paths.savedSearches, ({ model }) =>
  model.searches.map(({ id, name, description, papers }) => {
    return { id, name, description, count: papers.length };
  }),
);
