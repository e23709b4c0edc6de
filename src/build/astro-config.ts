import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import type { UserConfig } from 'vite';
import type { Published } from '../model/published.ts';
import { archiveName, handOver } from '../site/hand-over.ts';
import { paths } from '../values/paths.ts';
import { scriptAt } from './script-at.ts';

/** How Astro renders an archive, which is handed over to its pages. */
export function astroConfig(published: Published): AstroUserConfig {
  const { root, out, cache, address } = published.project;
  handOver(published);
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
    devToolbar: { enabled: false },
    experimental: { incrementalBuild: true },
    vite: {
      define: { __ARCHIVE__: JSON.stringify(archiveName(published)) },
      build: { rolldownOptions: { onLog: logUnlessDirective } },
      plugins: [
        scriptAt(paths.searchDialogScript, join(root, 'src/search/dialog/dialog.ts')),
        scriptAt(paths.highlightScript, join(root, 'src/search/highlight.ts')),
      ],
    },
  };
}

type OnLog = NonNullable<NonNullable<NonNullable<UserConfig['build']>['rolldownOptions']>['onLog']>;

/** Astro marks MDX modules with a directive of its own, and the bundler warns of each. */
const logUnlessDirective: OnLog = (level, log, print) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
};
