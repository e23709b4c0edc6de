import type { ParsedDump } from '../dumps/read-dump.ts';
import type { Keywords } from '../derive/keywords/index.ts';
import { mergeDumps } from '../archive/merge-dumps.ts';
import { movedOrganizations, vanishedAddresses } from '../archive/permalinks.ts';
import { topicAddresses } from '../archive/topic-addresses.ts';
import { createClassifier } from '../derive/topics/index.ts';
import { withdraw } from '../archive/withdraw.ts';
import type { Topic } from '../schema/content.ts';
import type { Permalinks, Withdrawals } from '../schema/ledger.ts';
import type { Archive } from '../schema/paper.ts';
import { ConfigError } from '../values/config-error.ts';
import { readDumps } from './read-dumps.ts';
import { readPermalinks, readWithdrawals } from './read-records.ts';
import { readTopics } from './read-topics.ts';

/** An archive with what it was made from, before its papers are given topics. */
export interface MergedArchive {
  archive: Archive;
  topics: Topic[];
  dumps: ParsedDump[];
  permalinks: Permalinks;
  withdrawals: Withdrawals;
}

/** An archive that can be published. */
export interface ReadArchive extends MergedArchive {
  /** Old address to new one, of organizations; null for the list of all. */
  movedOrganizations: Map<string, string | null>;
  keywords: Keywords;
}

/** Absolute paths of what an archive is read from. */
export interface Folders {
  dumps: string;
  topics: string;
}

const SHOWN_ADDRESSES = 10;

/**
 * Reads an archive, and does not ask whether it can be published. Topics take longer than all the
 * rest, and are left out.
 *
 * @param onRead called after each dump, with the number read so far and the number of all.
 * @throws ConfigError when topics or records are not valid.
 */
export async function readMerged(
  folders: Folders,
  onRead?: (done: number, all: number) => void,
): Promise<MergedArchive> {
  const [dumps, topics, permalinks, withdrawals] = await Promise.all([
    readDumps(folders.dumps, onRead),
    readTopics(folders.topics),
    readPermalinks(folders.dumps),
    readWithdrawals(folders.dumps),
  ]);
  const archive = withdraw(mergeDumps(dumps, permalinks), withdrawals);
  return { archive, topics, dumps, permalinks, withdrawals };
}

/**
 * Reads the whole archive from its folders. Problems of the dumps are messages on their files.
 *
 * @param onRead called after each dump, with the number read so far and the number of all.
 * @throws ConfigError when topics or records are not valid, there is not a single paper, or a
 *   published address would vanish.
 */
export async function readArchive(
  folders: Folders,
  onRead?: (done: number, all: number) => void,
): Promise<ReadArchive> {
  const merged = await readMerged(folders, onRead);
  const { archive, topics, permalinks, withdrawals } = merged;
  if (archive.papers.length === 0) {
    const hint =
      'Put a dump there; `npm run archive -- check` says what is wrong with those it has.';
    throw new ConfigError(`No paper in ${folders.dumps}`, hint);
  }
  const addresses = topics.flatMap(topicAddresses);
  refuseVanished(vanishedAddresses(permalinks, archive, addresses, Object.keys(withdrawals)));

  // Loaded here: its model of English takes longer than most commands.
  const { createKeywords } = await import('../derive/keywords/index.ts');
  const classify = createClassifier(topics);
  const papers = archive.papers.map((paper) => ({
    ...paper,
    topics: classify(paper).map(({ id }) => id),
  }));
  return {
    ...merged,
    archive: { ...archive, papers },
    movedOrganizations: movedOrganizations(permalinks, archive),
    keywords: createKeywords(papers),
  };
}

function refuseVanished(addresses: string[]): void {
  if (addresses.length === 0) return;
  const shown = addresses.slice(0, SHOWN_ADDRESSES);
  const more =
    addresses.length > shown.length ? [`and ${addresses.length - shown.length} more`] : [];
  throw new ConfigError(
    `Published addresses would vanish:\n${[...shown, ...more].map((line) => `  ${line}`).join('\n')}`,
    'Put the dump or the topic back, or give the reason for a paper in withdrawn.json beside the dumps.',
  );
}
