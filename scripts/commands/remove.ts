import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { archiveOf } from '../../src/archive/archive-of.ts';
import { removalOf, type Removal } from '../../src/archive/removal.ts';
import { topicAddresses } from '../../src/archive/topic-addresses.ts';
import { committedPermalinks } from '../../src/model/committed-permalinks.ts';
import type { Model } from '../../src/model/model.ts';
import {
  foldersOf,
  permalinksPath,
  withdrawalsPath,
  type FolderFlags,
  type Folders,
} from '../../src/project/folders.ts';
import { addContentOptions } from '../../src/terminal/options.ts';
import { print, printError } from '../../src/terminal/printable.ts';
import { withArchive } from '../../src/terminal/with-archive.ts';
import { ConfigError } from '../../src/values/config-error.ts';
import { counted } from '../../src/values/counted.ts';
import { fileAt } from '../../src/values/file-at.ts';
import { writeWhole } from '../../src/values/write-file.ts';

/** Adds `archive remove`: takes dumps back that nothing was published from. */
export function addRemove(program: Command): void {
  addContentOptions(program.command('remove'))
    .description('take dumps back, as long as nothing was published from them')
    .argument('<dump...>', 'names of dumps in the dumps folder')
    .option('--out <folder>', 'folder of the finished site (default: dist)')
    .action(async (names: string[], flags: FolderFlags) => {
      const folders = foldersOf(flags);
      for (const name of names) {
        if (!(await remove(name, folders))) process.exitCode = 1;
      }
    });
}

/** @returns whether the dump was taken back. */
async function remove(name: string, folders: Folders): Promise<boolean> {
  return withArchive('Reading dumps', folders, async (model) => {
    const source = sourceOf(name, folders, model);
    const removal = withoutDump(source, model);
    const published = await publishedOf(removal, folders);
    if (published.length > 0) {
      printError(refusalOf(source, published, folders));
      return false;
    }
    // The record first: a dump that is still there is only added again.
    if (removal.addresses.length > 0) {
      await writeWhole(permalinksPath(folders), `${JSON.stringify(removal.permalinks, null, 2)}\n`);
    }
    await rm(join(folders.dumps, source));
    const gone = counted(removal.addresses.length, 'address', 'addresses');
    print(`${source}: removed, and ${gone} that nobody has seen`);
    return true;
  });
}

/** @throws ConfigError where there is no such dump. */
function sourceOf(name: string, { dumps }: Folders, { reading }: Model): string {
  const sources = new Set(reading.dumps.map(({ source }) => source));
  const inside = relative(dumps, resolve(name)).split(sep).join('/');
  for (const source of [name, inside]) if (sources.has(source)) return source;
  const hint = `Give its name in ${dumps}.`;
  throw new ConfigError(`There is no dump ${basename(name)}`, hint);
}

function withoutDump(source: string, { reading, texts }: Model): Removal {
  const { dumps, own, topics, archive, withdrawals } = reading;
  const others = dumps.filter((dump) => dump.source !== source);
  const rest = archiveOf(others, own, (title) => texts.titleWords(title));
  return removalOf({
    before: archive,
    after: rest.archive,
    permalinks: own.permalinks,
    topics: topics.flatMap(topicAddresses),
    withdrawn: Object.keys(withdrawals),
  });
}

/** The addresses that somebody may have seen: the site has them, or the committed record has. */
async function publishedOf({ addresses }: Removal, folders: Folders): Promise<string[]> {
  const committed = await committedPermalinks(permalinksPath(folders));
  return addresses.filter(
    (address) => committed.has(address) || existsSync(join(folders.out, fileAt(address))),
  );
}

const SHOWN = 10;

function refusalOf(source: string, published: string[], folders: Folders): string {
  const shown = published.slice(0, SHOWN).map((address) => `  ${address}`);
  const more = published.length - shown.length;
  return [
    `${source}: kept, because ${counted(published.length, 'address', 'addresses')} of it ${published.length === 1 ? 'was' : 'were'} published:`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more`] : []),
    `Published addresses stay. To withdraw a paper, keep the dump and name the last part of the paper's address in ${relative('', withdrawalsPath(folders))}, with the day and the reason.`,
  ].join('\n');
}
