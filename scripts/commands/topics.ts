import { join } from 'node:path';
import type { Command } from 'commander';
import { movedPapers, surveyTopics, type Classified } from '../../src/derive/topics/survey.ts';
import { createClassifier } from '../../src/derive/topics/index.ts';
import { ConfigError } from '../../src/values/config-error.ts';
import { counted } from '../../src/values/counted.ts';
import { foldersOf, type FolderFlags } from '../../src/project/folders.ts';
import { paths } from '../../src/values/paths.ts';
import type { Model } from '../../src/model/model.ts';
import { print } from '../../src/terminal/printable.ts';
import { addContentOptions } from '../../src/terminal/options.ts';
import { withArchive } from '../../src/terminal/with-archive.ts';
import { readIfThere } from '../../src/values/read-if-there.ts';

interface TopicFlags extends FolderFlags {
  why?: string;
}

/** How many papers stand in a line before `…`. */
const SHOWN = 5;

/** Adds `archive topics`: says how the topics divide the archive, and what a change of rules moves. */
export function addTopics(program: Command): void {
  addContentOptions(program.command('topics'))
    .description('show how the topics divide the archive, and what changed since the last build')
    .option('--out <folder>', 'folder of the last build (default: dist)')
    .option(
      '--why <paper>',
      'show which phrases gave a paper its topics; give its slug or arXiv id',
    )
    .action(async ({ why, ...flags }: TopicFlags) => {
      const folders = foldersOf(flags);
      const lines = await withArchive('Reading dumps', folders, (model) =>
        why === undefined ? survey(model, folders.out) : explain(model, why),
      );
      print(lines.join('\n'));
    });
}

function explain({ reading: { archive, topics } }: Model, name: string): string[] {
  const paper = archive.papers.find(({ id, arxivId }) => id === name || arxivId === name);
  if (!paper) {
    throw new ConfigError(
      `There is no paper ${name}`,
      'Give an arXiv id, or a slug: the last part of the address of the paper’s page.',
    );
  }
  const assigned = createClassifier(topics)(paper);
  return [
    paper.title,
    ...assigned.map(({ id, score, why }) => `  ${id} ${score.toFixed(1)}: ${why.join(', ')}`),
    ...(assigned.length === 0 ? ['  no topic: the paper has none of their phrases'] : []),
  ];
}

async function survey(model: Model, out: string): Promise<string[]> {
  const { topics } = model.reading;
  const now = model.classified.map(({ id, topics: own }): Classified => ({ id, topics: own }));
  const found = surveyTopics(
    topics.map(({ id }) => id),
    now,
  );
  const before = await lastBuild(join(out, paths.papersData));
  const moves = before === null ? null : movedPapers(before, now);
  return [
    `${counted(now.length, 'paper')} in ${counted(topics.length, 'topic')}`,
    ...found.counts.map(({ id, papers }) => `  ${String(papers).padStart(6)}  ${id}`),
    `Too big, with more than a fifth of the papers: ${listed(found.tooBig)}`,
    `Too small, with fewer than three: ${listed(found.tooSmall)}`,
    `${counted(found.without.length, 'paper')} without a topic: ${some(found.without)}`,
    'Nearly always together:',
    ...found.together.map(
      ({ topic, with: other, papers, of }) => `  ${topic} with ${other}: ${papers} of ${of}`,
    ),
    ...(found.together.length === 0 ? ['  none'] : []),
    ...(moves === null
      ? [`There is no build in ${out} to compare with`]
      : ['Since the last build:']),
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
  return (
    bytes
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Classified & { kind?: string })
      // What belongs to no paper has lines of its own.
      .filter(({ kind = 'paper' }) => kind === 'paper')
  );
}

function listed(items: string[]): string {
  return items.length === 0 ? 'none' : items.join(', ');
}

function some(items: string[]): string {
  const more = items.length > SHOWN ? ', …' : '';
  return listed(items.slice(0, SHOWN)) + more;
}
