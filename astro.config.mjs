import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { site } from './src/project/settings.ts';

// A shell that has variables of these names would put them in the place of the site's own.
delete process.env.BASE_URL;
delete process.env.SITE;
delete process.env.ASSETS_PREFIX;

const { origin, pathname } = new URL(site.url);

export default defineConfig({
  srcDir: './src/site',
  site: origin,
  base: pathname,
  output: 'static',
  trailingSlash: 'always',
  // The default drops the space between a word and a link on the next line.
  compressHTML: true,
  cacheDir: './.cache',
  integrations: [mdx(), withoutRoutes(sitemap(), ['/[...address]', '/offline'])],
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  vite: {
    build: { rolldownOptions: { onLog: logUnlessDirective } },
    plugins: [
      scriptAt('search/dialog.js', 'src/search/dialog/dialog.ts'),
      scriptAt('search/highlight.js', 'src/search/highlight.ts'),
    ],
  },
});

/** Builds a script under a name that pages know, for them to load it on demand. */
function scriptAt(fileName, source) {
  return {
    name: 'script-at-a-known-name',
    apply: 'build',
    buildStart() {
      if (this.environment.name !== 'client') return;
      this.emitFile({ type: 'chunk', id: resolve(source), fileName, preserveSignature: 'strict' });
    },
  };
}

/** Astro marks MDX modules with a directive of its own, and the bundler warns of each. */
function logUnlessDirective(level, log, print) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
}

/** The sitemap without pages that are no places of their own. */
function withoutRoutes(integration, left) {
  const { 'astro:routes:resolved': read, 'astro:build:done': write } = integration.hooks;
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:routes:resolved': ({ routes, ...rest }) =>
        read({ ...rest, routes: routes.filter(({ pattern }) => !left.includes(pattern)) }),
      // What a route's own pages are is known by now.
      'astro:build:done': (built) => {
        const files = left.flatMap((route) => built.assets.get(route) ?? []);
        const paths = new Set(files.map(({ pathname }) => pathname));
        const isLeft = ({ pathname }) => paths.has(`${built.dir.pathname}${pathname}index.html`);
        return write({ ...built, pages: built.pages.filter((page) => !isLeft(page)) });
      },
    },
  };
}
