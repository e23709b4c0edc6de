import { basename, join } from 'node:path';
import { withCarried } from '../archive/carried.ts';
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
  /** What `permalinks.json` says. */
  permalinks: Permalinks;
  /** The same, with the addresses that exports of archives carry. */
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
  const [dumps, topics, pages, permalinks, own] = await Promise.all([
    readDumps(folders.dumps, options),
    readTopics(folders.topics),
    listPages(folders),
    readPermalinks(folders),
    readWithdrawals(folders),
  ]);
  const carried = dumps.flatMap((dump) => dump.carried ?? []);
  const addresses = withCarried(permalinks, carried);
  const merged = mergeDumps(dumps, addresses, (title) => texts.titleWords(title));
  const withdrawals = { ...carriedWithdrawals(dumps, own, merged), ...own };
  const archive = withdraw(merged, withdrawals);
  const listings = settleListings(dumps.flatMap((dump) => dump.listings));
  return { archive, topics, pages, dumps, listings, permalinks, addresses, withdrawals };
}

/** The withdrawals that exports carry. One that takes off a paper of other dumps is a warning. */
function carriedWithdrawals(dumps: ReadDump[], own: Withdrawals, merged: Archive): Withdrawals {
  const shown = new Set(merged.papers.map(({ id }) => id));
  const all: Withdrawals = {};
  for (const { file, carried } of dumps) {
    for (const [id, { reason, day, line }] of carried?.withdrawn ?? []) {
      all[id] ??= { reason, day };
      if (!shown.has(id) || Object.hasOwn(own, id)) continue;
      const what = `Unexpected withdrawal of ${quote(id)}, which other dumps show; it is not shown`;
      report(file, 'warning', 'withdrawn-elsewhere', { line, column: 1 }, what);
    }
  }
  return all;
}
