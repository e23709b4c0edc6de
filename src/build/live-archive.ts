import { refuseUnpublishable } from '../model/ledger.ts';
import { openArchive, storeFile } from '../model/open-archive.ts';
import type { Published } from '../model/published.ts';
import type { Shelf } from '../model/read-dumps.ts';
import { Store } from '../model/store.ts';
import type { Project } from '../project/project.ts';
import { makeIndex } from './make-index.ts';

/** How a live archive is followed. */
interface Listener {
  /** Called with every new state: after the files are read, and again when the index is made. */
  onChange: (published: Published) => void | Promise<void>;
  /** Called with what is wrong with the content; the state before stays. */
  onError: (error: unknown) => void;
}

/**
 * An archive whose files are being edited. However many files change while it is read, it is read
 * once more, and only what changed is parsed and derived again.
 */
export class LiveArchive {
  /** How often the files were read. */
  readings = 0;
  /** The dumps as they were parsed last. */
  readonly shelf: Shelf = new Map();
  readonly store: Store;
  readonly #open: () => Project;
  readonly #listener: Listener;
  #current: Published | null = null;
  #isStale = false;
  #running: Promise<void> | null = null;

  /** @param open gives the project as its settings are now. */
  constructor(open: () => Project, listener: Listener) {
    this.#open = open;
    this.#listener = listener;
    this.store = new Store(storeFile(open()));
  }

  /** Reads the archive again, or once more after the reading that is under way. */
  refresh(): Promise<void> {
    this.#isStale = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async close(): Promise<void> {
    await this.#running;
    this.store.close();
  }

  async #run(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      try {
        await this.#read();
      } catch (error) {
        this.#listener.onError(error);
      }
    }
  }

  async #read(): Promise<void> {
    this.readings += 1;
    const project = this.#open();
    const model = await openArchive(project, this.store, { shelf: this.shelf });
    refuseUnpublishable(model.reading, project.dumps);
    const published = { project, model };
    // Until the new index is made, the searches find what they found, as far as it is still there.
    model.searches = (this.#current?.model.searches ?? []).map((search) => ({
      ...search,
      papers: search.papers.filter((id) => model.papers.has(id)),
    }));
    this.#current = published;
    await this.#listener.onChange(published);
    model.searches = (await makeIndex(published)).searches;
    await this.#listener.onChange(published);
    this.store.flush();
  }
}
