import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { site } from './src/site/site.ts';

// A shell that has variables of these names would put them in the place of the site's own.
delete process.env.BASE_URL;
delete process.env.SITE;
delete process.env.ASSETS_PREFIX;

const { origin, pathname } = new URL(site.url);

export default defineConfig({
  site: origin,
  base: pathname,
  output: 'static',
  trailingSlash: 'always',
  // The default drops the space between a word and a link on the next line.
  compressHTML: true,
  cacheDir: './.cache',
  integrations: [mdx(), withoutRoute(sitemap(), '/[...address]')],
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  vite: { build: { rolldownOptions: { onLog: logUnlessDirective } } },
});

/** Astro marks MDX modules with a directive of its own, and the bundler warns of each. */
function logUnlessDirective(level, log, print) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
}

/** The sitemap without the addresses that lead elsewhere: a route's own pages are known by then. */
function withoutRoute(integration, route) {
  const write = integration.hooks['astro:build:done'];
  const hook = (built) => {
    const left = new Set(built.assets.get(route)?.map(({ pathname }) => pathname));
    const { pathname: root } = built.dir;
    const pages = built.pages.filter((page) => !left.has(`${root}${page.pathname}index.html`));
    return write({ ...built, pages });
  };
  return { ...integration, hooks: { ...integration.hooks, 'astro:build:done': hook } };
}
