import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shell } from '../offline/shell.ts';
import { contentDigest } from '../values/content-digest.ts';
import { paths } from '../values/paths.ts';

/** What every page needs; fonts for other scripts than Latin are kept once a page has used them. */
const NEEDED_ASSET = /\.(?:css|js)$|-latin-wght-[^/]*\.woff2$/;
const NEEDED_PATHS = [
  paths.home,
  paths.search,
  paths.offline,
  paths.searchDialogScript,
  paths.highlightScript,
  paths.icon,
];

/**
 * Bundles the service worker into a finished site, with the list of files that it keeps from the
 * start. It is one classic script, because not every browser takes modules as service workers.
 *
 * @param folder absolute path of the site.
 * @param root the program's own folder.
 */
export async function writeOfflineWorker(folder: string, root: string): Promise<void> {
  // Loaded here, because its native code takes longer than most commands.
  const { build } = await import('vite');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __SHELL__: JSON.stringify(shellOf(folder)) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: join(root, 'src/offline/worker.ts'),
        output: { format: 'iife', entryFileNames: paths.offlineWorker.slice(1) },
      },
    },
  });
}

function shellOf(folder: string): Shell {
  const files = NEEDED_PATHS.map((path) => {
    const file = readFileSync(join(folder, path.replace(/\/$/, '/index.html')));
    return [path.slice(1), contentDigest(file)];
  });
  const assets = readdirSync(join(folder, '_astro')).filter((name) => NEEDED_ASSET.test(name));
  return {
    assets: assets.toSorted().map((name) => `_astro/${name}`),
    files: Object.fromEntries(files) as Record<string, string>,
  };
}
