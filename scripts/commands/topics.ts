import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { movedPapers, surveyTopics, type Classified } from '../../src/derive/topics/survey.ts';
import { createClassifier } from '../../src/derive/topics/index.ts';
import type { Paper } from '../../src/schema/paper.ts';
import { ConfigError } from '../../src/values/config-error.ts';
import { counted } from '../../src/values/counted.ts';
import { dumpsFolder, topicsFolder } from '../../src/project/folders.ts';
import { paths } from '../../src/values/paths.ts';
import { readMerged, type MergedArchive } from '../../src/model/read-archive.ts';
import { readIfThere } from '../../src/values/read-if-there.ts';
import { sayCount, withProgress } from '../../src/terminal/progress.ts';

interface TopicOptions {
  dumps: string;
  out: string;
  why?: string;
}

/** How many papers stand in a line before `…`. */
const SHOWN = 5;

/** Adds `archive topics`: says how the topics divide the archive, and what a change of rules moves. */
export function addTopics(program: Command): void {
  program
    .command('topics')
    .description('say how the topics divide the archive, and what differs from the last build')
    .option('--dumps <folder>', 'folder of dumps', dumpsFolder())
    .option('--out <folder>', 'folder of the last build', 'dist')
    .option('--why <paper>', 'say which phrases gave a paper its topics: its slug or arXiv id')
    .action(async ({ dumps, out, why }: TopicOptions) => {
      const folders = { dumps: resolve(dumps), topics: topicsFolder() };
      const merged = await withProgress('Reading dumps', (say) =>
        readMerged(folders, sayCount(say)),
      );
      const lines = why === undefined ? await survey(merged, resolve(out)) : explain(merged, why);
      console.log(lines.join('\n'));
    });
}

function explain({ archive, topics }: MergedArchive, name: string): string[] {
  const paper = archive.papers.find(({ id, arxivId }) => id === name || arxivId === name);
  if (!paper) {
    throw new ConfigError(
      `No paper ${name}`,
      'Name a slug, the last part of a page’s address, or an arXiv id.',
    );
  }
  const assigned = createClassifier(topics)(paper);
  return [
    paper.title,
    ...assigned.map(({ id, score, why }) => `  ${id} ${score.toFixed(1)}: ${why.join(', ')}`),
    ...(assigned.length === 0 ? ['  no topic: none of their phrases stands in it'] : []),
  ];
}

async function survey({ archive, topics }: MergedArchive, out: string): Promise<string[]> {
  const classify = createClassifier(topics);
  const now = archive.papers.map((paper: Paper): Classified => {
    return { id: paper.id, topics: classify(paper).map(({ id }) => id) };
  });
  const found = surveyTopics(
    topics.map(({ id }) => id),
    now,
  );
  const before = await lastBuild(join(out, paths.papersData));
  const moves = before === null ? null : movedPapers(before, now);
  return [
    `${counted(archive.papers.length, 'paper')} in ${counted(topics.length, 'topic')}`,
    ...found.counts.map(({ id, papers }) => `  ${String(papers).padStart(6)}  ${id}`),
    `Too big, with more than a fifth of the papers: ${listed(found.tooBig)}`,
    `Too small, with fewer than three: ${listed(found.tooSmall)}`,
    `${counted(found.without.length, 'paper')} without a topic: ${some(found.without)}`,
    'Nearly always together:',
    ...found.together.map(
      ({ topic, with: other, papers, of }) => `  ${topic} with ${other}: ${papers} of ${of}`,
    ),
    ...(found.together.length === 0 ? ['  none'] : []),
    ...(moves === null ? [`No build in ${out} to compare with`] : ['Since the last build:']),
    ...(moves ?? []).map(
      ({ topic, gained, lost }) =>
        `  ${topic}: gained ${gained.length} (${some(gained)}), lost ${lost.length} (${some(lost)})`,
    ),
    ...(moves?.length === 0 ? ['  nothing moved'] : []),
  ];
}

/** What the last build says of its papers; null where there is none. */
async function lastBuild(path: string): Promise<Classified[] | null> {
  const bytes = await readIfThere(path);
  if (bytes === null) return null;
  return bytes
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Classified);
}

function listed(items: string[]): string {
  return items.length === 0 ? 'none' : items.join(', ');
}

function some(items: string[]): string {
  const more = items.length > SHOWN ? ', …' : '';
  return listed(items.slice(0, SHOWN)) + more;
}
