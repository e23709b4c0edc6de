import { basename, join } from 'node:path';
import { mergeDumps } from '../archive/merge-dumps.ts';
import { withdraw } from '../archive/withdraw.ts';
import type { Folders } from '../project/folders.ts';
import type { Topic } from '../schema/content.ts';
import type { Permalinks, Withdrawals } from '../schema/ledger.ts';
import type { Archive } from '../schema/paper.ts';
import { namesIn } from '../values/names-in.ts';
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
  permalinks: Permalinks;
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
  const [dumps, topics, pages, permalinks, withdrawals] = await Promise.all([
    readDumps(folders.dumps, options),
    readTopics(folders.topics),
    listPages(folders),
    readPermalinks(folders),
    readWithdrawals(folders),
  ]);
  const merged = mergeDumps(dumps, permalinks, (title) => texts.titleWords(title));
  return { archive: withdraw(merged, withdrawals), topics, pages, dumps, permalinks, withdrawals };
}
