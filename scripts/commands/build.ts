import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { counted } from '../../src/values/counted.ts';
import { dumpsFolder, topicsFolder } from '../../src/project/folders.ts';
import { paths } from '../../src/values/paths.ts';
import { readArchive } from '../../src/model/read-archive.ts';
import { linkFolder } from '../../src/values/link-folder.ts';
import { withBuildLock } from '../../src/values/lock.ts';
import { makeFeeds } from '../../src/build/make-feeds.ts';
import { makeIndex } from '../../src/build/make-index.ts';
import { writeOfflineWorker } from '../../src/build/write-offline-worker.ts';
import { countProblems, problemLines } from '../../src/terminal/problems.ts';
import { sayCount, withProgress } from '../../src/terminal/progress.ts';
import { basePath, siteUrl } from '../../src/project/public-address.ts';
import { publish } from '../../src/build/publish.ts';
import type { BuildOptions } from '../../src/build/options.ts';
import { renderPages } from '../../src/build/render-pages.ts';

/** How much an archive holds. */
export interface BuildSummary {
  papers: number;
  days: number;
  topics: number;
  organizations: number;
}

/** The options of `archive build`, as another command that builds takes them too. */
export function addBuildOptions(command: Command): Command {
  return command
    .option('--dumps <folder>', 'folder of dumps', dumpsFolder())
    .option('--out <folder>', 'folder of the finished site; what is there is replaced', 'dist')
    .option('--cache <folder>', 'folder of what a later build can use again', '.cache')
    .option('--site <url>', 'public URL instead of the one in content/site.json', siteUrl)
    .option('--base <path>', 'base path below that URL, such as /archive/', basePath)
    .option('--full', 'render every page anew');
}

/** Adds `archive build`. */
export function addBuild(program: Command): void {
  addBuildOptions(program.command('build'))
    .description('build the archive')
    .action(async (options: BuildOptions) => {
      await build(options);
    });
}

/**
 * Builds the archive: reads the dumps, makes the search index, renders the pages, and only then
 * puts all of it in the place of the last build. Prints the problems of the dumps and one summary.
 *
 * @throws ConfigError when there is not a single paper, or the configuration is not valid.
 */
export async function build(options: BuildOptions): Promise<BuildSummary> {
  const started = performance.now();
  const folders = { dumps: resolve(options.dumps), topics: topicsFolder() };
  const read = await withProgress('Reading dumps', (say) => readArchive(folders, sayCount(say)));
  const { archive, topics, dumps } = read;
  for (const line of problemLines(dumps)) console.error(line);

  await publish(resolve(options.out), (staging) =>
    withBuildLock(async () => {
      const index = await makeIndex(read, resolve(options.cache, 'search'));
      await withProgress('Rendering pages', () => renderPages(options, staging, index.found));
      await withProgress('Writing feeds', () => makeFeeds(read, options, staging, index.searches));
      await linkFolder(index.folder, `${staging}${paths.searchIndex}`);
      await writeOfflineWorker(staging);
    }),
  );

  const summary = {
    papers: archive.papers.length,
    days: archive.days.length,
    topics: topics.length,
    organizations: archive.organizations.length,
  };
  const { errors, warnings } = countProblems(dumps);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const problems =
    errors + warnings > 0
      ? ` (${counted(errors, 'error')} and ${counted(warnings, 'warning')} in the dumps)`
      : '';
  console.log(
    `Built ${summaryText(summary)} in ${seconds} s into ${relative('', options.out) || '.'}${problems}`,
  );
  return summary;
}

/** What an archive holds, in words. */
export function summaryText({ papers, days, topics, organizations }: BuildSummary): string {
  const parts = [
    counted(papers, 'paper'),
    counted(days, 'day'),
    counted(topics, 'topic'),
    counted(organizations, 'organization'),
  ];
  return parts.join(', ');
}
