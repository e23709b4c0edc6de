import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { joinParts } from '../../src/build/join-parts.ts';
import { openProject, type ProjectFlags } from '../../src/project/project.ts';
import {
  addAddressOptions,
  addContentOptions,
  addPlaceOptions,
} from '../../src/terminal/options.ts';
import { sizeText } from './build.ts';

/** Adds `archive join`: makes one site of the parts that several machines have built. */
export function addJoin(program: Command): void {
  addPlaceOptions(addAddressOptions(addContentOptions(program.command('join'))))
    .description('make one site of the parts of `build --part`')
    .argument('<folder...>', 'folder of each part')
    .action(async (folders: string[], flags: ProjectFlags) => {
      const project = openProject(flags);
      const { report, hostWarnings } = await joinParts(
        project,
        folders.map((folder) => resolve(folder)),
      );
      console.log(`Joined ${sizeText(report)} into ${relative('', project.out) || '.'}`);
      for (const warning of hostWarnings) console.error(`Warning: ${warning}`);
    });
}
