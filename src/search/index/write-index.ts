import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { Topic } from '../../schema/content.ts';
import type { ArchivePaper } from '../../model/model.ts';
import { ROOT } from '../../project/folders.ts';
import type { IndexFile, Shard } from '../engine/shards.ts';
import { contentDigest } from '../../values/content-digest.ts';
import { filesIn } from '../../values/files-in.ts';
import { paths } from '../../values/paths.ts';
import { facetFile } from './facet-file.ts';
import { linkFolder } from '../../values/link-folder.ts';
import { partition } from './partition.ts';
import { searchRecord } from './records.ts';
import { RECORDS_OF_A_FRAGMENT, writeShard } from './write-shard.ts';

/** What the index is made of. */
export interface Indexed {
  papers: readonly ArchivePaper[];
  topics: readonly Pick<Topic, 'id' | 'title'>[];
  language: string;
  /** An index of more papers is divided into shards. */
  shardSize: number;
}

const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: { pagefind: string };
};
/** What shards are made with: by another Pagefind all are made anew, for they share its program. */
const MAKER = `pagefind ${dependencies.pagefind}, ${RECORDS_OF_A_FRAGMENT} records a fragment, with words`;

/**
 * Writes the search index: Pagefind's of each shard, beside it what its papers are filtered by and
 * their words, and `index.json` that lists them. All but the last have names with a digest of what
 * is in them, so that what a reader has loaded of one build never mixes with another's.
 *
 * @param folder absolute path of a folder that is not there yet.
 * @param cache absolute path of the folder in which shards are kept for the next build.
 * @param onAdded called after each record, with the number so far and the number of all.
 * @throws Error with what Pagefind says when it refuses a record or the index.
 */
export async function writeSearchIndex(
  folder: string,
  cache: string,
  { papers, topics, language, shardSize }: Indexed,
  onAdded?: (done: number, all: number) => void,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await mkdir(cache, { recursive: true });
  const parts = partition(papers, shardSize).map((part) => {
    const records = part.papers.map((paper) =>
      searchRecord(paper, language, paths.paper(paper.id)),
    );
    const name = `${part.name}-${contentDigest(MAKER + JSON.stringify(records))}`;
    return { ...part, records, name, kept: join(cache, name) };
  });

  const ids: string[][] = [];
  let done = 0;
  try {
    for (const { name, records, kept, papers: some } of parts) {
      const before = done;
      if (!existsSync(kept)) {
        await writeShard(kept, records, some.map(wordSource), (added) =>
          onAdded?.(before + added, papers.length),
        );
      }
      done += records.length;
      linkFolder(join(kept, 'index'), join(folder, name));
      ids.push(JSON.parse(await readFile(join(kept, 'ids.json'), 'utf8')) as string[]);
    }
  } finally {
    await close();
  }

  const write = async (name: string, kind: string, text: string) => {
    const file = `${name.replace(/[^-]*$/, '')}${contentDigest(text)}.${kind}`;
    await writeFile(join(folder, file), text);
    return file;
  };
  const shards = await Promise.all(
    parts.map(async (part, at): Promise<Shard> => {
      const days = part.papers.flatMap(({ listings }) => listings.map(({ day }) => day)).toSorted();
      return {
        folder: part.name,
        papers: part.papers.length,
        from: days[0] ?? '',
        to: days.at(-1) ?? '',
        facets: await write(
          part.name,
          'facets.json',
          JSON.stringify(facetFile(part.papers, ids[at] ?? [], topics)),
        ),
        words: await write(
          part.name,
          'words.txt',
          await readFile(join(part.kept, 'words.txt'), 'utf8'),
        ),
        files: await write(
          part.name,
          'files.json',
          JSON.stringify(filesIn(join(folder, part.name))),
        ),
      };
    }),
  );
  const file: IndexFile = { shards };
  await writeFile(join(folder, 'index.json'), JSON.stringify(file));
  await removeOthers(cache, new Set(parts.map(({ name }) => name)));
}

function wordSource({ text }: ArchivePaper) {
  return { title: text.title.plain, abstract: text.abstract?.plain ?? null };
}

/** Removes the shards that no build needs any more. */
async function removeOthers(cache: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!kept.has(name)) await rm(join(cache, name), { recursive: true });
  }
}
