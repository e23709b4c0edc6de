/// <reference lib="webworker" />
/**
 * The service worker: keeps the shell of the archive, the pages that were read and the search
 * index, so that all of it can be read and searched without a network. Where there is a network,
 * everything that can change without a new name comes from there.
 */
import { registerQuotaErrorCallback, type WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { paths } from '../values/paths.ts';
import { cacheName } from './caches.ts';
import { KeptIndex } from './kept-index.ts';
import { pageKey } from './page-key.ts';
import { keepShell, type Shell } from './shell.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by `src/build/write-offline-worker.ts`. */
declare const __SHELL__: Shell;
const SHELL = __SHELL__;

const MOST_PAGES = 500;
/** Those of about fifty builds: a page is kept with the styles of its build. */
const MOST_ASSETS = 200;

const root = self.registration.scope;
const at = (path: string) => root + path.slice(1);
const shellKeys = new Set(Object.keys(SHELL.files).map((path) => root + path));
const isShell = (url: string) => shellKeys.has(pageKey(url));

const byPage: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(pageKey(request.url)),
  // The browser's own cache may not answer for the network. An init on a request to navigate is an
  // error in some browsers (github.com/GoogleChrome/workbox/issues/1796).
  requestWillFetch: ({ request: { url, headers, redirect } }) =>
    Promise.resolve(new Request(url, { headers, redirect, cache: 'no-cache' })),
  // Neither redirects nor errors, nor data that a reader saves to disk.
  cacheWillUpdate: ({ response }) => {
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
    const isOwn = response.status === 200 && !response.redirected;
    return Promise.resolve(isOwn && (isPage || isShell(response.url)) ? response : null);
  },
};
const byName: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(request.url.replace(/\?.*/, '')),
  // The search's thread reads its own address, which would be that of the response, without query.
  cachedResponseWillBeUsed: ({ cachedResponse: kept }) =>
    Promise.resolve(kept && new Response(kept.body, kept)),
};

const index = new KeptIndex(cacheName(root, 'index'), at(paths.searchIndex));
const shell = new NetworkFirst({ cacheName: cacheName(root, 'shell'), plugins: [byPage] });
const pages = new NetworkFirst({
  cacheName: cacheName(root, 'pages'),
  plugins: [byPage, atMost(MOST_PAGES)],
});
const assets = new CacheFirst({
  cacheName: cacheName(root, 'assets'),
  plugins: [byName, atMost(MOST_ASSETS)],
});
const indexFiles = new CacheFirst({ cacheName: index.cache, plugins: [byName] });

registerRoute(
  ({ url }) => url.href === index.list,
  ({ event, request }) => index.answer(event, request),
);
registerRoute(({ url }) => index.hasFixed(url.href), indexFiles);
registerRoute(({ url }) => url.href.startsWith(at('/_astro/')), assets);
registerRoute(({ url }) => isShell(url.href), shell);
registerRoute(({ request }) => request.mode === 'navigate', pages);
setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const instead = await caches.match(at(paths.offline), { cacheName: shell.cacheName });
  return instead ?? Response.error();
});
registerQuotaErrorCallback(index.drop);

self.addEventListener('install', (event) => {
  // No page needs the worker that it was opened with: names tell contents, and nothing is removed
  // because a new build has come.
  void self.skipWaiting();
  const into = { cache: shell.cacheName, assetStrategy: assets };
  event.waitUntil(keepShell(event, SHELL, root, into));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
/** From a page that was loaded before there was a worker. */
self.addEventListener('message', (event) => {
  if (!(event.source instanceof WindowClient)) return;
  const url = pageKey(event.source.url);
  if (url === at(paths.search)) {
    event.waitUntil(index.answer(event, new Request(index.list, { cache: 'no-cache' })));
  } else if (!isShell(url)) {
    event.waitUntil(pages.handle({ event, request: new Request(url) }));
  }
});

/** Removes what was used least recently. Its type lacks an `undefined` that our types need. */
function atMost(maxEntries: number): WorkboxPlugin {
  return new ExpirationPlugin({ maxEntries }) as WorkboxPlugin;
}
