import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Command } from 'commander';
import { dumpName, isDumpName } from '../../src/dumps/dump-name.ts';
import type { DatedListing, Listing } from '../../src/dumps/formats.ts';
import type { ParsedDump } from '../../src/dumps/read-dump.ts';
import { merge } from '../../src/archive/merge.ts';
import type { Model } from '../../src/model/model.ts';
import { withdraw } from '../../src/archive/withdraw.ts';
import type { Archive, Paper } from '../../src/schema/paper.ts';
import { ConfigError } from '../../src/values/config-error.ts';
import { counted } from '../../src/values/counted.ts';
import {
  foldersOf,
  permalinksPath,
  type FolderFlags,
  type Folders,
} from '../../src/project/folders.ts';
import { addContentOptions } from '../../src/terminal/options.ts';
import { withArchive } from '../../src/terminal/with-archive.ts';
import { readDumpFile } from '../../src/model/read-dumps.ts';
import { problemLines } from '../../src/terminal/problems.ts';
import { removeLeftovers, writeWhole } from '../../src/values/write-file.ts';

/** Adds `archive add`: copies dumps into the archive, and records its addresses. */
export function addAdd(program: Command): void {
  addContentOptions(program.command('add'))
    .description('copy dumps into the archive, and record its addresses')
    .argument('[file...]', 'dumps to add; without any, only the addresses are recorded')
    .action(async (files: string[], flags: FolderFlags) => {
      const folders = foldersOf(flags);
      const record = permalinksPath(folders);
      await removeLeftovers(folders.dumps, isDumpName);
      await removeLeftovers(dirname(record), (name) => name === basename(record));
      if (files.length > 0 && !(await addDumps(files, folders))) process.exitCode = 1;
      console.log(await recordAddresses(folders));
    });
}

/**
 * Adds one dump after the other, and prints a line for each, below its problems.
 *
 * @returns whether all were accepted.
 */
async function addDumps(files: string[], folders: Folders): Promise<boolean> {
  await mkdir(folders.dumps, { recursive: true });
  const shelf = await withArchive('Reading dumps', folders, (model) => openShelf(folders, model));
  let isWhole = true;
  for (const file of files) {
    const outcome = await shelf.add(file);
    if (outcome.problems.length > 0) console.log(outcome.problems.join('\n'));
    if (outcome.isRefused) {
      console.error(`${file}: refused, ${outcome.text}`);
      isWhole = false;
    } else {
      console.log(`${file}: ${outcome.text}`);
    }
  }
  return isWhole;
}

/** What became of a file. */
interface Outcome {
  isRefused: boolean;
  /** Why it was refused, or what was done. */
  text: string;
  /** Lines about what its text says. */
  problems: string[];
}

/** Reads the archive, to compare each new dump with it. */
async function openShelf(folders: Folders, { reading }: Model) {
  const { dumps, permalinks, withdrawals } = reading;
  let { archive } = reading;
  let listings = dumps.flatMap((dump) => dump.listings);
  const bySize = new Map<number, string[]>();
  for (const { source } of dumps) await shelve(source);

  function archiveOf(all: Listing[]): Archive {
    return withdraw(merge(all, permalinks).archive, withdrawals);
  }

  async function shelve(source: string): Promise<void> {
    const { size } = await stat(join(folders.dumps, source));
    bySize.set(size, [...(bySize.get(size) ?? []), source]);
  }

  async function findSame(file: string): Promise<string | undefined> {
    const digest = await digestOf(file);
    for (const source of bySize.get((await stat(file)).size) ?? []) {
      if ((await digestOf(join(folders.dumps, source))) === digest) return source;
    }
    return undefined;
  }

  async function add(file: string): Promise<Outcome> {
    const dump = await openDump(file);
    if (typeof dump === 'string') return { isRefused: true, text: dump, problems: [] };
    const problems = problemLines([dump]);
    const refuse = (text: string): Outcome => ({ isRefused: true, text, problems });
    const dated = dump.listings.find((listing): listing is DatedListing => listing.day !== null);
    if (!dated) return refuse('it has no listing with a known day');
    if (dump.listings.every(({ entries }) => entries.length === 0)) {
      return refuse('it has no papers');
    }
    const same = await findSame(file);
    if (same) return { isRefused: false, text: `already known as ${same}`, problems };

    const name = dumpName(dated, (taken) => existsSync(join(folders.dumps, taken)));
    const more = dump.listings.map((listing) => ({ ...listing, source: name }));
    const after = archiveOf([...listings, ...more]);

    await writeWhole(join(folders.dumps, name), createReadStream(file));
    const text = `added as ${name}: ${differenceText(archive, after, name)}`;
    await shelve(name);
    listings = [...listings, ...more];
    archive = after;
    return { isRefused: false, text, problems };
  }

  return { add };
}

/** @returns the dump, or why there is none. */
async function openDump(file: string): Promise<ParsedDump | string> {
  try {
    if (!(await stat(file)).isFile()) return 'it is not a file';
    return await readDumpFile(file, basename(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return `it cannot be read: ${error.message}`;
    throw error;
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Uint8Array);
  return hash.digest('hex');
}

/**
 * What a dump added to the archive, in words. Papers are compared by what they are, not by their
 * address: a paper that nobody has published yet may still get another.
 */
function differenceText(before: Archive, after: Archive, dump: string): string {
  const placeOf = ({ dump: source, day, position }: Paper['listings'][number]) =>
    `${day} ${position} ${source}`;
  const paperAt = new Map(
    before.papers.flatMap((paper) =>
      paper.listings.map((sighting) => [placeOf(sighting), paper] as const),
    ),
  );
  const count = { new: 0, changed: 0, known: 0 };
  for (const paper of after.papers) {
    const old = new Set(paper.listings.flatMap((at) => paperAt.get(placeOf(at)) ?? []));
    const isSame = [...old].every((other) => isDeepStrictEqual(factsOf(other), factsOf(paper)));
    if (old.size === 0) count.new += 1;
    else if (!isSame) count.changed += 1;
    else if (paper.listings.some((at) => at.dump === dump)) count.known += 1;
  }
  const days = new Set(before.days.map(({ date }) => date));
  const newDays = after.days.filter(({ date }) => !days.has(date)).length;
  return [
    counted(count.new, 'new paper'),
    `${count.changed} changed`,
    `${count.known} already known`,
    counted(newDays, 'new day'),
  ].join(', ');
}

/** What a reader sees of a paper, from any of its dumps. */
function factsOf(paper: Paper) {
  const { title, abstract, published, authors, organization } = paper;
  const { comments, upvotes, links, keywords } = paper;
  return [title, abstract, published, authors, organization, comments, upvotes, links, keywords];
}

/**
 * Records the addresses of the archive as it is on the disk; the record is written if it changes.
 *
 * @returns how many are new, in words.
 * @throws ConfigError when there is not a single paper, or a published address would vanish.
 */
async function recordAddresses(folders: Folders): Promise<string> {
  return withArchive('Recording addresses', folders, async (model) => {
    const { archive, permalinks } = model.reading;
    if (archive.papers.length === 0) {
      throw new ConfigError(`There are no papers in ${folders.dumps}`, 'Give the dumps to add.');
    }
    const gone = model.ledger.vanished.length;
    if (gone > 0) {
      const hint =
        'Put the dump or the topic back. `npm run archive -- status` lists the addresses.';
      const what = counted(gone, 'published address', 'published addresses');
      throw new ConfigError(`${what} would vanish`, hint);
    }
    const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
    if (text(model.ledger.recorded) !== text(permalinks)) {
      await writeWhole(permalinksPath(folders), text(model.ledger.recorded));
    }
    const added = model.ledger.unrecorded.length;
    return added === 0
      ? 'all addresses are recorded'
      : `${counted(added, 'address', 'addresses')} recorded`;
  });
}
