import { relative } from 'node:path';
import type { Command } from 'commander';
import { build } from '../../src/build/build.ts';
import type { Model } from '../../src/model/model.ts';
import { openProject, type Project, type ProjectFlags } from '../../src/project/project.ts';
import { addBuildOptions } from '../../src/terminal/options.ts';
import { countProblems, problemLines } from '../../src/terminal/problems.ts';
import { counted } from '../../src/values/counted.ts';

/** The flags of a command that builds. */
export interface BuildFlags extends ProjectFlags {
  full?: true;
}

/** Adds `archive build`. */
export function addBuild(program: Command): void {
  addBuildOptions(program.command('build'))
    .description('build the archive')
    .action(async ({ full, ...flags }: BuildFlags) => {
      await buildAndTell(openProject(flags), full);
    });
}

/** Builds an archive, and prints the problems of its dumps and one summary. */
export async function buildAndTell(project: Project, full?: true): Promise<Model> {
  const started = performance.now();
  const model = await build(project, {
    full,
    onRead: ({ reading }) => {
      for (const line of problemLines(reading.dumps)) console.error(line);
    },
  });
  const { errors, warnings } = countProblems(model.reading.dumps);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const problems =
    errors + warnings > 0
      ? ` (${counted(errors, 'error')} and ${counted(warnings, 'warning')} in the dumps)`
      : '';
  console.log(
    `Built ${sizeText(model)} in ${seconds} s into ${relative('', project.out) || '.'}${problems}`,
  );
  return model;
}

/** How much an archive holds, in words. */
export function sizeText({ reading: { archive, topics } }: Model): string {
  const parts = [
    counted(archive.papers.length, 'paper'),
    counted(archive.days.length, 'day'),
    counted(topics.length, 'topic'),
    counted(archive.organizations.length, 'organization'),
  ];
  return parts.join(', ');
}
