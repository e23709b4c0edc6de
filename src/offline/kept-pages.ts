import { basePath } from '../values/base-path.ts';
import { cacheName } from './caches.ts';

/**
 * Lists the pages that are kept on the reader's device, the last read first.
 *
 * @param list empty.
 */
export async function listKeptPages(list: HTMLUListElement): Promise<void> {
  // Browsers have no cache storage on pages that came without TLS.
  if (!('caches' in window)) return;
  const root = new URL(basePath(), location.href).href;
  const cache = await caches.open(cacheName(root, 'pages'));
  for (const request of (await cache.keys()).toReversed()) {
    const text = (await (await cache.match(request))?.text()) ?? '';
    const head = new DOMParser().parseFromString(text.split('<body', 1)[0] ?? '', 'text/html');
    const title = head.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content;
    const isMoved = head.querySelector('meta[http-equiv=refresh]') !== null;
    if (title === undefined || isMoved) continue;
    const link = document.createElement('a');
    Object.assign(link, { href: request.url, dir: 'auto', textContent: title });
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
}
