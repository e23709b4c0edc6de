import { exportRecords } from '../archive/export-records.ts';
import type { Paper } from '../schema/paper.ts';
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
    const { organizations } = archive;
    const content = () => {
      const papers = model.papers.values();
      const addresses = model.ledger.recorded;
      const known = { papers, listings, organizations, addresses, withdrawals };
      const urlOf = ({ id }: Paper) => project.address.permalink(paths.paper(id));
      return jsonLines(exportRecords(known, urlOf));
    };
    yield { path: paths.papersData, content };
  },
};
