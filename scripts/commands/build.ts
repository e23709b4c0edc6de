import { relative } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { build } from '../../src/build/build.ts';
import type { BuildReport } from '../../src/build/build-report.ts';
import type { Share } from '../../src/build/share.ts';
import { openProject, type Project, type ProjectFlags } from '../../src/project/project.ts';
import { addBuildOptions } from '../../src/terminal/options.ts';
import { printError } from '../../src/terminal/printable.ts';
import { counted } from '../../src/values/counted.ts';

/** The flags of a command that builds. */
export interface BuildFlags extends ProjectFlags {
  full?: true;
}

/** Adds `archive build`. */
export function addBuild(program: Command): void {
  addBuildOptions(program.command('build'))
    .description('build the archive')
    .option('--part <i/n>', 'build one of n parts, for `join`', parseShare)
    .action(async ({ full, part, ...flags }: BuildFlags & { part?: Share }) => {
      await buildAndTell(openProject(flags), { full, share: part });
    });
}

/** Builds an archive, and prints the problems of its dumps and one summary. */
export async function buildAndTell(
  project: Project,
  { full, share }: { full?: true | undefined; share?: Share | undefined } = {},
): Promise<BuildReport> {
  const started = performance.now();
  const { report, isChanged, hostWarnings } = await build(project, {
    full,
    share,
    onRead: ({ problems }) => {
      for (const line of problems) printError(line);
    },
  });
  const { errors, warnings } = report;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const problems =
    errors + warnings > 0
      ? ` (${counted(errors, 'error')} and ${counted(warnings, 'warning')} in the dumps)`
      : '';
  const which = share ? `part ${share.part} of ${share.of} of ` : '';
  const what = `${isChanged ? 'Built' : 'Nothing has changed:'} ${which}`;
  const where = `${isChanged ? 'into' : 'are in'} ${relative('', project.out) || '.'}`;
  console.log(
    `${what}${sizeText(report)} ${isChanged ? `in ${seconds} s ` : ''}${where}${problems}`,
  );
  for (const warning of hostWarnings) console.error(`Warning: ${warning}`);
  return report;
}

/** How much an archive holds, in words. */
export function sizeText({ papers, days, topics, organizations }: BuildReport): string {
  const parts = [
    counted(papers, 'paper'),
    counted(days, 'day'),
    counted(topics, 'topic'),
    counted(organizations, 'organization'),
  ];
  return parts.join(', ');
}

/** @throws InvalidArgumentError when the text is not a part of so many, such as `1/3`. */
function parseShare(text: string): Share {
  const [, part, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  if (Number(part) <= Number(of)) return { part: Number(part), of: Number(of) };
  throw new InvalidArgumentError('Give a part and how many there are, such as 1/3.');
}
