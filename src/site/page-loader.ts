import type { Loader } from 'astro/loaders';
import { idsOf } from './here.ts';
import type { PageType } from './page-type.ts';

/**
 * Loads the pages of one kind into a collection: an entry for each page that is to be rendered.
 * What a page shows stays where it is: a collection is copied into a file, a module and each of its
 * entries.
 */
export function pageLoader(pages: PageType<unknown>): Loader {
  return {
    name: 'archive-pages',
    load({ store }) {
      store.clear();
      for (const id of idsOf(pages)) store.set({ id, data: {} });
      return Promise.resolve();
    },
  };
}
