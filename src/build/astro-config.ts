import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import type { UserConfig } from 'vite';
import type { Project } from '../project/project.ts';
import { paths } from '../values/paths.ts';
import { scriptAt } from './script-at.ts';

/** How Astro renders an archive: what its pages show is handed over to them before. */
export function astroConfig({ root, out, cache, address }: Project): AstroUserConfig {
  return {
    root,
    srcDir: join(root, 'src/site'),
    publicDir: join(root, 'public'),
    outDir: out,
    cacheDir: join(cache, 'pages'),
    site: address.origin,
    base: address.base,
    output: 'static',
    trailingSlash: 'always',
    // The default drops the space between a word and a link on the next line.
    compressHTML: true,
    integrations: [mdx()],
    build: { inlineStylesheets: 'never' },
    devToolbar: { enabled: false },
    vite: {
      build: {
        assetsInlineLimit: 0,
        cssCodeSplit: false,
        rolldownOptions: { onLog: logUnlessDirective },
      },
      plugins: [scriptAt(paths.searchDialogScript, join(root, 'src/search/dialog/dialog.ts'))],
    },
  };
}

type OnLog = NonNullable<NonNullable<NonNullable<UserConfig['build']>['rolldownOptions']>['onLog']>;

/** Astro marks MDX modules with a directive of its own, and the bundler warns of each. */
const logUnlessDirective: OnLog = (level, log, print) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
};
