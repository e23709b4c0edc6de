import { InvalidArgumentError, type Command } from 'commander';
import { partsFor } from '../../src/build/share.ts';
import { foldersOf, type FolderFlags } from '../../src/project/folders.ts';
import { addContentOptions } from '../../src/terminal/options.ts';
import { withArchive } from '../../src/terminal/with-archive.ts';

/** Below it, one machine builds all of an archive in minutes (docs/quality.md). */
const PAPERS_OF_PART = 20_000;

/** Adds `archive parts`: says into how many parts a build is divided. */
export function addParts(program: Command): void {
  addContentOptions(program.command('parts'))
    .description('say into how many parts a build is divided, as outputs of a GitHub workflow')
    .option('--papers <number>', 'the most papers of a part', parsePapers, PAPERS_OF_PART)
    .action(async ({ papers, ...flags }: FolderFlags & { papers: number }) => {
      const count = await withArchive('Reading dumps', foldersOf(flags), ({ reading }) =>
        partsFor(reading.archive.papers.length, papers),
      );
      const numbers = Array.from({ length: count }, (_, index) => index + 1);
      console.log(`count=${count}\nnumbers=${JSON.stringify(numbers)}`);
    });
}

/** @throws InvalidArgumentError when the text is not a whole number from 1. */
function parsePapers(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a number of papers from 1.');
}
