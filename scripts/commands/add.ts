import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { archiveOf } from '../../src/archive/archive-of.ts';
import { differenceBetween } from '../../src/archive/difference.ts';
import { objectionsTo, type Objection } from '../../src/archive/objections.ts';
import { createClassifier } from '../../src/derive/topics/index.ts';
import { dumpName, isDumpName } from '../../src/dumps/dump-name.ts';
import type { DatedListing } from '../../src/dumps/formats.ts';
import type { ParsedDump } from '../../src/dumps/read-dump.ts';
import { ledgerOf } from '../../src/model/ledger.ts';
import type { Model } from '../../src/model/model.ts';
import { readDumpFile } from '../../src/model/read-dumps.ts';
import {
  foldersOf,
  permalinksPath,
  type FolderFlags,
  type Folders,
} from '../../src/project/folders.ts';
import type { Paper } from '../../src/schema/paper.ts';
import { addContentOptions, commandLine } from '../../src/terminal/options.ts';
import { print, printError } from '../../src/terminal/printable.ts';
import { problemLines } from '../../src/terminal/problems.ts';
import { tableLines } from '../../src/terminal/table.ts';
import { withArchive } from '../../src/terminal/with-archive.ts';
import { ConfigError } from '../../src/values/config-error.ts';
import { counted } from '../../src/values/counted.ts';
import { paths } from '../../src/values/paths.ts';
import { removeLeftovers, writeWhole } from '../../src/values/write-file.ts';

interface AddFlags extends FolderFlags {
  accept: string[];
  dryRun?: true;
}

/** Adds `archive add`: copies dumps into the archive, and records its addresses. */
export function addAdd(program: Command): void {
  addContentOptions(program.command('add'))
    .description('copy dumps into the archive, and record its addresses')
    .argument('[file...]', 'dumps to add; without any, only the addresses are recorded')
    .option(
      '--accept <rule>',
      'add dumps in spite of this objection; may be given more than once',
      (rule: string, rules: string[]) => [...rules, rule],
      [],
    )
    .option('--dry-run', 'only show what would be added')
    .action(async (files: string[], { accept, dryRun, ...flags }: AddFlags) => {
      const folders = foldersOf(flags);
      const call = (file: string, rules: string[]) =>
        commandLine(['add'], { ...flags, accept: [...accept, ...rules] }, [file]);
      if (dryRun) {
        if (!(await showDumps(files, { folders, accept, call }))) process.exitCode = 1;
        return;
      }
      const record = permalinksPath(folders);
      await removeLeftovers(folders.dumps, isDumpName);
      await removeLeftovers(dirname(record), (name) => name === basename(record));
      if (files.length > 0 && !(await addDumps(files, { folders, accept, call })))
        process.exitCode = 1;
      print(await recordAddresses(folders));
    });
}

/** How dumps are added. */
interface Adding {
  folders: Folders;
  /** Rules of objections that the owner knows. */
  accept: string[];
  /** The command that adds a file in spite of some rules. */
  call: (file: string, rules: string[]) => string;
}

/**
 * Adds one dump after the other, and prints a line for each, below its problems.
 *
 * @returns whether all were accepted.
 */
async function addDumps(files: string[], adding: Adding): Promise<boolean> {
  const { folders } = adding;
  await mkdir(folders.dumps, { recursive: true });
  const shelf = await withArchive('Reading dumps', folders, (model) => openShelf(adding, model));
  let isWhole = true;
  for (const file of files) {
    const outcome = await shelf.take(file);
    say(file, outcome, 'added');
    if (outcome.kind === 'refused') isWhole = false;
    if (outcome.kind !== 'new') continue;
    await writeWhole(join(folders.dumps, outcome.name), createReadStream(file));
    await shelf.put(outcome.name);
  }
  return isWhole;
}

/**
 * Shows what dumps would add, and changes nothing.
 *
 * @returns whether all would be accepted.
 */
async function showDumps(files: string[], adding: Adding): Promise<boolean> {
  const { folders } = adding;
  const made = await mkdir(folders.dumps, { recursive: true });
  try {
    return await withArchive('Reading dumps', folders, async (model) => {
      const shelf = await openShelf(adding, model);
      let isWhole = true;
      for (const file of files) {
        const outcome = await shelf.take(file);
        say(file, outcome, 'would be added');
        if (outcome.kind === 'refused') isWhole = false;
        if (outcome.kind === 'new') print(rowsOf(outcome.papers, model).join('\n'));
      }
      const { unrecorded } = ledgerOf({ ...model.reading, ...shelf.known() });
      print(`${counted(unrecorded.length, 'address', 'addresses')} would be recorded`);
      return isWhole;
    });
  } finally {
    if (made !== undefined) await rm(made, { recursive: true });
  }
}

/** A table of new papers, with their addresses and topics. */
function rowsOf(papers: Paper[], { reading }: Model): string[] {
  const topicsOf = createClassifier(reading.topics);
  const rows = papers.map((paper) => [
    paper.title,
    paths.paper(paper.id),
    topicsOf(paper)
      .map(({ id }) => id)
      .join(', '),
  ]);
  const lines = rows.length === 0 ? [] : tableLines(['paper', 'address', 'topics'], rows);
  return lines.map((line) => `  ${line}`);
}

/** What became of a file. */
type Outcome = {
  /** Lines about what its text says. */
  problems: string[];
} & (
  | { kind: 'refused'; reasons: string[] }
  | { kind: 'known'; name: string }
  | { kind: 'new'; name: string; difference: string; papers: Paper[] }
);

function say(file: string, outcome: Outcome, verb: string): void {
  if (outcome.problems.length > 0) print(outcome.problems.join('\n'));
  if (outcome.kind === 'refused') printError(`${file}: refused, ${outcome.reasons.join('\n  ')}`);
  else if (outcome.kind === 'known') print(`${file}: already known as ${outcome.name}`);
  else print(`${file}: ${verb} as ${outcome.name}: ${outcome.difference}`);
}

/** Reads the archive, to compare each new dump with it. */
async function openShelf({ folders, accept, call }: Adding, { reading }: Model) {
  const { own } = reading;
  let dumps: ParsedDump[] = reading.dumps;
  let known: ReturnType<typeof archiveOf> = reading;
  const names = new Set<string>();
  const bySize = new Map<number, string[]>();
  for (const { source } of dumps) await put(source);

  /** Notes a dump that is in the folder. */
  async function put(source: string): Promise<void> {
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

  /** Reads a dump, and counts it as part of the archive unless it is refused. */
  async function take(file: string): Promise<Outcome> {
    const dump = await openDump(file);
    if (typeof dump === 'string') return { kind: 'refused', reasons: [dump], problems: [] };
    const problems = problemLines([dump]);
    const same = await findSame(file);
    if (same) return { kind: 'known', name: same, problems };
    const dated = dump.listings.find((listing): listing is DatedListing => listing.day !== null);
    const reasons = dated
      ? reasonsAgainst(
          objectionsTo(
            dump,
            dumps.flatMap(({ listings }) => listings),
          ),
          file,
          dump,
        )
      : ['it has no listing with a known day'];
    if (!dated || reasons.length > 0) return { kind: 'refused', reasons, problems };

    const isTaken = (taken: string) => names.has(taken) || existsSync(join(folders.dumps, taken));
    const name = dumpName(dated, isTaken);
    names.add(name);
    const more = named(dump, name);
    dumps = [...dumps, more];
    const after = archiveOf(dumps, own);
    const sources = new Set(more.listings.map(({ source }) => source));
    const { text, added } = differenceBetween(known.archive, after.archive, sources);
    known = after;
    return { kind: 'new', name, difference: text, papers: added, problems };
  }

  /** Why a file is not added, and the command that adds it all the same. */
  function reasonsAgainst(all: Objection[], file: string, { listings: own }: ParsedDump): string[] {
    if (own.every(({ entries }) => entries.length === 0)) return ['it has no papers'];
    const objections = all.filter(({ rule }) => !accept.includes(rule));
    if (objections.length === 0) return [];
    const rules = objections.map(({ rule }) => rule);
    return [
      `for ${counted(objections.length, 'reason')}:`,
      ...objections.map(({ rule, reason }) => `${rule}: ${reason}`),
      `to add it all the same: ${call(file, rules)}`,
    ];
  }

  return { take, put, known: () => known };
}

/** A dump under the name by which it is kept. */
function named(dump: ParsedDump, source: string): ParsedDump {
  const listings = dump.listings.map((listing) =>
    listing.relayed
      ? { ...listing, relayed: { ...listing.relayed, by: source } }
      : { ...listing, source },
  );
  return { ...dump, source, listings };
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
 * Records the addresses of the archive as it is on the disk; the record is written if it changes.
 *
 * @returns how many are new, in words.
 * @throws ConfigError when there is not a single paper, or a published address would vanish.
 */
async function recordAddresses(folders: Folders): Promise<string> {
  return withArchive('Recording addresses', folders, async (model) => {
    const { archive, own } = model.reading;
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
    if (text(model.ledger.recorded) !== text(own.permalinks)) {
      await writeWhole(permalinksPath(folders), text(model.ledger.recorded));
    }
    const added = model.ledger.unrecorded.length;
    return added === 0
      ? 'all addresses are recorded'
      : `${counted(added, 'address', 'addresses')} recorded`;
  });
}
