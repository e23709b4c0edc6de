import { basename, join } from 'node:path';
import { recordsWith, type Records } from '../archive/archive-of.ts';
import { mergeDumps } from '../archive/merge-dumps.ts';
import { settleListings } from '../archive/settle-listings.ts';
import { withdraw } from '../archive/withdraw.ts';
import type { Listing } from '../dumps/formats.ts';
import { report } from '../dumps/problem.ts';
import type { Folders } from '../project/folders.ts';
import type { Topic } from '../schema/content.ts';
import type { Permalinks, Withdrawals } from '../schema/ledger.ts';
import type { Archive } from '../schema/paper.ts';
import { namesIn } from '../values/names-in.ts';
import { quote } from '../values/quote.ts';
import { readDumps, type ReadDump, type ReadOptions } from './read-dumps.ts';
import { readPermalinks, readWithdrawals } from './read-records.ts';
import { readTopics } from './read-topics.ts';
import type { Texts } from './texts.ts';

/** What an archive's files say together, before anything is derived from it. */
export interface Reading {
  /** Without withdrawn papers; none has a topic yet. */
  archive: Archive;
  /** In the order of their ids. */
  topics: Topic[];
  /** Ids of the owner's own pages, in alphabetical order. */
  pages: string[];
  /** In the order of their paths; problems are messages on their files. */
  dumps: ReadDump[];
  /** Of all dumps, each with a dump and a day of its own. */
  listings: Listing[];
  /** What the owner's records say. */
  own: Records;
  /** The addresses on record, and those that exports of archives carry. */
  addresses: Permalinks;
  /** What `withdrawn.json` and exports of archives say. */
  withdrawals: Withdrawals;
}

async function listPages({ content }: Folders): Promise<string[]> {
  const names = await namesIn(join(content, 'pages'), '.mdx');
  return names.map((name) => basename(name, '.mdx'));
}

/**
 * Reads and merges an archive's files.
 *
 * @throws ConfigError when the dumps folder cannot be read, or topics or records are not valid.
 */
export async function readArchive(
  folders: Folders,
  texts: Texts,
  options: ReadOptions = {},
): Promise<Reading> {
  const [dumps, topics, pages, permalinks, withdrawn] = await Promise.all([
    readDumps(folders.dumps, options),
    readTopics(folders.topics),
    listPages(folders),
    readPermalinks(folders),
    readWithdrawals(folders),
  ]);
  const own = { permalinks, withdrawals: withdrawn };
  const { addresses, withdrawals } = recordsWith(dumps, own);
  const merged = mergeDumps(dumps, addresses, (title) => texts.titleWords(title));
  warnOfWithdrawals(dumps, own, merged);
  const archive = withdraw(merged, withdrawals);
  const listings = settleListings(dumps.flatMap((dump) => dump.listings));
  return { archive, topics, pages, dumps, listings, own, addresses, withdrawals };
}

/** Where an export carries a withdrawal that takes off a paper of other dumps, that is a warning. */
function warnOfWithdrawals(dumps: ReadDump[], own: Records, merged: Archive): void {
  const shown = new Set(merged.papers.map(({ id }) => id));
  for (const { file, carried } of dumps) {
    for (const [id, { line }] of carried?.withdrawn ?? []) {
      if (!shown.has(id) || Object.hasOwn(own.withdrawals, id)) continue;
      const what = `Unexpected withdrawal of ${quote(id)}, which other dumps show; it is not shown`;
      report(file, 'warning', 'withdrawn-elsewhere', { line, column: 1 }, what);
    }
  }
}
