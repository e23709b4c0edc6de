import { join } from 'node:path';
import type { Rolldown } from 'vite';
import type { Shell } from '../offline/shell.ts';
import { digestOfValue } from '../values/digest-of-value.ts';
import { fileAt } from '../values/file-at.ts';
import { lookup } from '../values/lookup.ts';
import { paths } from '../values/paths.ts';
import type { Made } from './manifest.ts';
import type { Tree } from './tree.ts';

/** What every page needs; fonts for other scripts than Latin are kept once a page has used them. */
const NEEDED_ASSET = /^_astro\/(?:.*\.(?:css|js)|.*-latin-wght-[^/]*\.woff2)$/;
const NEEDED_PATHS = [
  paths.home,
  paths.search,
  paths.offline,
  paths.searchDialogScript,
  paths.icon,
];

/**
 * Puts the service worker into a site that is otherwise complete, with the list of files that it
 * keeps from the start. It is one classic script, because not every browser takes modules as service
 * workers.
 *
 * @param root the program's own folder.
 * @param common a digest of the program.
 */
export async function writeOfflineWorker(tree: Tree, root: string, common: string): Promise<void> {
  const shell = JSON.stringify(shellOf(tree.files));
  const file = paths.offlineWorker.slice(1);
  const shows = digestOfValue([common, shell]);
  if (!tree.keep(file, shows)) tree.put(file, await bundle(root, shell), shows);
}

async function bundle(root: string, shell: string): Promise<string> {
  // Loaded here, because its native code takes longer than most commands.
  const { build } = await import('vite');
  const made = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __SHELL__: shell },
    build: {
      write: false,
      rolldownOptions: { input: join(root, 'src/offline/worker.ts'), output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  return made.output[0].code;
}

function shellOf(files: ReadonlyMap<string, Made>): Shell {
  const needed = NEEDED_PATHS.map((path) => [path.slice(1), lookup(files, fileAt(path)).digest]);
  const assets = [...files.keys()].filter((file) => NEEDED_ASSET.test(file));
  return { assets: assets.toSorted(), files: Object.fromEntries(needed) as Record<string, string> };
}
