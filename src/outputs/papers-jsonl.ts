import { exportRecords } from '../archive/export-records.ts';
import { paths } from '../values/paths.ts';
import { jsonLines } from './json-lines.ts';
import type { Output } from './output.ts';

/**
 * All that the archive knows, a paper a line, as `ArchiveRecord` says. It is a dump: an archive that
 * is made of it alone is the same.
 */
export const papersData: Output = {
  title: 'papers as JSON Lines',
  mediaType: 'application/jsonl',
  *documents({ model, project }) {
    const { listings, archive, withdrawals } = model.reading;
    const known = {
      papers: model.papers.values(),
      listings,
      organizations: archive.organizations,
      addresses: model.ledger.recorded,
      withdrawals,
    };
    const content = () =>
      jsonLines(exportRecords(known, ({ id }) => project.address.permalink(paths.paper(id))));
    yield { path: paths.papersData, content };
  },
};
