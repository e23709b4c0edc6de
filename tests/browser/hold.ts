import type { Page } from 'playwright';

/**
 * Holds back what a page and its worker ask for.
 *
 * @param addresses which requests.
 * @returns lets them and all later ones through.
 */
export async function hold(page: Page, addresses: RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.context().route(addresses, async (route) => {
    await promise;
    await route.fallback();
  });
  return () => resolve(undefined);
}
