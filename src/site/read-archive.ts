import type { ParsedDump } from '../archive/formats/index.ts';
import { mergeDumps } from '../archive/merge-dumps.ts';
import { createClassifier } from '../archive/topics.ts';
import type { Archive, Topic } from '../schema.ts';
import { ConfigError } from './config-error.ts';
import { readDumps } from './read-dumps.ts';
import { readTopics } from './read-topics.ts';

/** An archive with the dumps it was made from. */
export interface ReadArchive {
  archive: Archive;
  topics: Topic[];
  dumps: ParsedDump[];
}

/**
 * Reads the whole archive from its folders. Problems of the dumps are messages on their files.
 *
 * @throws ConfigError when the topics are not valid or there is not a single paper.
 */
export async function readArchive(folders: {
  dumps: string;
  topics: string;
}): Promise<ReadArchive> {
  const [dumps, topics] = await Promise.all([readDumps(folders.dumps), readTopics(folders.topics)]);
  const merged = mergeDumps(dumps);
  if (merged.papers.length === 0) {
    const hint =
      'Put a dump there; `npm run archive -- check` says what is wrong with those it has.';
    throw new ConfigError(`No paper in ${folders.dumps}`, hint);
  }
  const classify = createClassifier(topics);
  const papers = merged.papers.map((paper) => ({ ...paper, topics: classify(paper) }));
  return { archive: { ...merged, papers }, topics, dumps };
}
