import type { Command } from 'commander';
import { verify } from '../../src/build/verify/verify.ts';
import { openProject, type ProjectFlags } from '../../src/project/project.ts';
import {
  addAddressOptions,
  addContentOptions,
  addPlaceOptions,
} from '../../src/terminal/options.ts';
import { print, printError } from '../../src/terminal/printable.ts';
import { sayCount, withProgress } from '../../src/terminal/progress.ts';
import { counted } from '../../src/values/counted.ts';

/** Adds `archive verify`: looks at a built site before it is published. */
export function addVerify(program: Command): void {
  addPlaceOptions(addAddressOptions(addContentOptions(program.command('verify'))))
    .description('check a built site before it is published')
    .action(async (flags: ProjectFlags) => {
      const project = openProject(flags);
      const { files, links, problems, warnings } = await withProgress('Reading the site', (say) =>
        verify(project, sayCount(say)),
      );
      const what = `${counted(files, 'file')}, ${counted(links, 'link')}`;
      print([...problems, `${what}; ${counted(problems.length, 'problem')}`].join('\n'));
      for (const warning of warnings) printError(`Warning: ${warning}`);
      if (problems.length > 0) process.exitCode = 1;
    });
}
