import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';
import { openPort, serve } from '../../src/serve/serve.ts';
import { WAIT_LIMIT_MS } from '../limits.ts';
import { launch } from './chromium.ts';

/** The built site, served on this machine, and a browser, for the tests of one file. */
export function servedSite() {
  const { folder, base } = inject('site');
  const site = {} as { server: Server; browser: Browser };
  beforeAll(async () => {
    [site.server, site.browser] = await Promise.all([openPort(0), launch()]);
    serve(site.server, folder, base);
  });
  afterAll(async () => {
    await site.browser.close();
    site.server.close();
  });
  return {
    base,
    /** @param path below the base path. */
    address: (path: string) => {
      const { port } = site.server.address() as AddressInfo;
      return `http://localhost:${port}${base.slice(0, -1)}${path}`;
    },
    /**
     * Serves another build at the same addresses, and as GitHub Pages does: for ten minutes a browser
     * need not ask again.
     *
     * @param other absolute path of its folder.
     */
    publish: (other: string) => {
      site.server.removeAllListeners('request');
      site.server.on('request', (_, response) => {
        response.setHeader('Cache-Control', 'max-age=600');
      });
      serve(site.server, other, base);
    },
    newPage: async (options: BrowserContextOptions = {}) => {
      // A worker would load the whole index behind a test's back.
      const context = await site.browser.newContext({ serviceWorkers: 'block', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(WAIT_LIMIT_MS);
      return page;
    },
  };
}
