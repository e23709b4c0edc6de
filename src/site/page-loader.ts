import type { Loader } from 'astro/loaders';
import { digestOfPage } from './digest-of-page.ts';
import { published } from './here.ts';
import type { PageType } from './page-type.ts';

/**
 * Loads the pages of one kind into a collection: an entry per page, with a digest of all that it
 * shows. What it shows stays where it is, in the model: a collection is copied into a file, a
 * module and each of its entries.
 */
export function pageLoader({ ids, view }: PageType<unknown>): Loader {
  return {
    name: 'archive-pages',
    load({ store, watcher }) {
      const archive = published();
      const gone = new Set(store.keys());
      for (const id of ids(archive)) {
        // Under a watcher pages are rendered when they are asked for, whatever they showed before.
        const shown = watcher ? null : view(archive, id);
        const digest = digestOfPage(shown, archive);
        store.set({ id, data: {}, digest });
        gone.delete(id);
      }
      for (const id of gone) store.delete(id);
      return Promise.resolve();
    },
  };
}
