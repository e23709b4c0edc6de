import { execFile } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { Site } from '../../../src/schema/settings.ts';
import { openArchive } from '../../../src/model/open-archive.ts';
import { Store } from '../../../src/model/store.ts';
import { foldersOf } from '../../../src/project/folders.ts';
import { writeSearchIndex } from '../../../src/search/index/write-index.ts';
import { documentOf } from '../../engines/engine.ts';

/** Absolute paths of what a reader of an archive is served. */
export interface BenchArchive {
  /** A site of a few papers: its pages and scripts are those of any other. */
  site: string;
  /** The search index of all the papers. */
  index: string;
  /** What the other engines index, a document a line. */
  documents: string;
}

const LANGUAGE = 'en';
const { shardSize } = Site.shape.search.parse(undefined);
const run = promisify(execFile);

/**
 * Makes an archive of the first records of a file of bulk records.
 *
 * @param work absolute path of a folder for all that is made.
 * @param isReused whether what the last run has made is taken as it is.
 */
export async function makeArchive(
  work: string,
  file: string,
  papers: number,
  isReused: boolean,
): Promise<BenchArchive> {
  const folder = join(work, String(papers));
  const made = {
    site: join(work, 'site'),
    index: join(folder, 'pagefind'),
    documents: join(folder, 'documents.jsonl'),
  };
  if (isReused && Object.values(made).every((path) => existsSync(path))) return made;
  const words = ['--dumps', 'content/dumps', '--out', made.site, '--base', '/'];
  const cache = ['--cache', join(work, 'site-cache')];
  await run(process.execPath, ['scripts/archive.ts', 'build', ...words, ...cache]);

  const [dumps, shards] = [join(folder, 'dumps'), join(folder, 'shards')];
  await mkdir(dumps, { recursive: true });
  await mkdir(shards, { recursive: true });
  await writeFile(join(dumps, 'papers.jsonl'), await firstLines(file, papers));
  const model = await openArchive(foldersOf({ dumps }), new Store(':memory:'));
  const papersOfArchive = [...model.papers.values()];
  const { topics } = model.reading;
  await rm(made.index, { recursive: true, force: true });
  const indexed = { papers: papersOfArchive, topics, language: LANGUAGE, shardSize };
  await writeSearchIndex(made.index, shards, indexed);
  const documents = papersOfArchive.map((paper, id) => {
    return `${JSON.stringify(documentOf(paper, id))}\n`;
  });
  await writeFile(made.documents, documents);
  return made;
}

/** @throws Error when the file has fewer. */
async function firstLines(file: string, count: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface(createReadStream(file))) {
    lines.push(`${line}\n`);
    if (lines.length === count) return lines;
  }
  throw new Error(`Expected ${count} papers in ${file}, found ${lines.length}`);
}
