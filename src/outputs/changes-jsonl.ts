import { dumpChanges } from '../archive/dump-changes.ts';
import { paths } from '../values/paths.ts';
import { jsonLines } from './json-lines.ts';
import type { Output } from './output.ts';

/** What each dump added and changed, one line per dump. */
export const changesData: Output = {
  title: 'changes as JSON Lines',
  mediaType: 'application/jsonl',
  *documents({ model }) {
    yield {
      path: paths.changesData,
      content: () => jsonLines(dumpChanges({ papers: [...model.papers.values()] })),
    };
  },
};
