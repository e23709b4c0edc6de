import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { site } from './src/site/site.ts';

const { origin, pathname } = new URL(site.url);

export default defineConfig({
  site: origin,
  base: pathname,
  output: 'static',
  trailingSlash: 'always',
  cacheDir: './.cache',
  integrations: [mdx(), sitemap()],
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  vite: { build: { rolldownOptions: { onLog: logUnlessDirective } } },
});

/** Astro marks MDX modules with a directive of its own, and the bundler warns of each. */
function logUnlessDirective(level, log, print) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
}
