import { groupBy } from '../values/group-by.ts';
import { paths } from '../values/paths.ts';
import type { Output } from './output.ts';

/**
 * Which paper has an arXiv id, by the month of the id: what the page for addresses that are not found
 * asks, where arXiv ids have no pages of their own.
 */
export const arxivTable: Output = {
  title: 'papers by arXiv id',
  mediaType: 'application/json; charset=utf-8',
  *documents({ model, project: { settings } }) {
    if (settings.arxivAddresses === 'pages') return;
    const ids = [...model.slugOfArxivId].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const byFile = groupBy(ids, ([arxivId]) => [paths.arxivTable(arxivId)]);
    for (const [path, inFile] of byFile) {
      yield { path, content: () => `${JSON.stringify(Object.fromEntries(inFile))}\n` };
    }
  },
};
