import type { Strategy } from 'workbox-strategies';

/** What is kept before a reader asks for it: paths below the archive's root, without the slash. */
export interface Shell {
  /** Files whose names tell their contents. */
  assets: string[];
  /** The others, and a digest of each: when one changes, the worker changes and is renewed. */
  files: Record<string, string>;
}

/**
 * Loads the shell whole, or nothing of its files: a page is not kept without its styles.
 *
 * @param root absolute URL of the archive's home page.
 * @throws TypeError when a file cannot be loaded.
 */
export async function keepShell(
  event: ExtendableEvent,
  { assets, files }: Shell,
  root: string,
  { cache, assetStrategy }: { cache: string; assetStrategy: Strategy },
): Promise<void> {
  await Promise.all(
    assets.map(async (path) => {
      const request = new Request(root + path);
      const [answered, done] = assetStrategy.handleAll({ event, request });
      refuseFailed(await answered);
      await done;
    }),
  );
  const loaded = await Promise.all(
    Object.keys(files).map(async (path) => {
      const url = root + path;
      return [url, refuseFailed(await fetch(url, { cache: 'no-cache' }))] as const;
    }),
  );
  const kept = await caches.open(cache);
  await Promise.all(loaded.map(([url, response]) => kept.put(url, response)));
}

/** @throws TypeError when a response is not the file that was asked for. */
export function refuseFailed(response: Response): Response {
  if (response.ok) return response;
  throw new TypeError(`${response.status} for ${response.url}`);
}
