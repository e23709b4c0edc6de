import { Facets, type FacetFile } from './facets.ts';
import { newestShards } from './newest-shards.ts';
import {
  indexOptions,
  type Pagefind,
  type PagefindModule,
  type PagefindResult,
} from './pagefind.ts';
import { Vocabulary } from './vocabulary.ts';

/** `pagefind/index.json`: the shards of the index, the newest first. */
export interface IndexFile {
  shards: Shard[];
  /** Pagefind's ids that papers of several shards have. */
  shared: string[];
}

/** A part of the index: the papers that were first listed in a span of time. */
export interface Shard {
  /** Name of its folder, with a digest of its records: what is in it never changes. */
  folder: string;
  papers: number;
  /** First and last day on which any of its papers was listed, `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** Names of the files of its facets and its words, below `pagefind/`. */
  facets: string;
  words: string;
  /** Name of the file that lists those in its folder: what is kept to search offline. */
  files: string;
}

/** How the parts of the index are got: other than in a browser, when the archive is built. */
export interface Source {
  json: (path: string) => Promise<unknown>;
  text: (path: string) => Promise<string>;
  module: (path: string) => Promise<PagefindModule>;
}

/**
 * The index of an archive, of which no more is loaded than is wanted. The newest shards are one
 * Pagefind, the older ones are merged into another: a key that is pressed need not search them all.
 */
export class Shards {
  readonly facets = new Facets();
  readonly vocabulary = new Vocabulary();
  /** The newest first. */
  readonly all: readonly Shard[];
  /** Those in which a broad search begins. */
  readonly newest: readonly Shard[];
  /** As the archive has it; another one when it was built again. */
  readonly #file: string;
  readonly #base: string;
  readonly #source: Source;
  readonly #shared: Set<string>;
  readonly #loaded = new Map<string, Promise<unknown>>();
  readonly #pagefinds: Partial<Record<'newest' | 'older', Pagefind>> = {};

  private constructor(base: string, source: Source, file: IndexFile) {
    const { shards, shared } = file;
    this.#file = JSON.stringify(file);
    this.#base = base;
    this.#source = source;
    this.all = shards;
    this.newest = newestShards(shards);
    this.#shared = new Set(shared);
  }

  /**
   * @param base base path of the archive, with a slash at its end.
   * @throws TypeError when the archive has no index: in development, before a build.
   */
  static async open(base: string, source: Source): Promise<Shards> {
    return new Shards(base, source, (await source.json(`${base}pagefind/index.json`)) as IndexFile);
  }

  /** Whether the archive still has this index; without a network it is taken for granted. */
  async isCurrent(): Promise<boolean> {
    const file = await this.#source.json(`${this.#base}pagefind/index.json`).catch(() => null);
    return file === null || JSON.stringify(file) === this.#file;
  }

  /** The shards with papers that were listed in a span of days. */
  listedWithin(from: string, to: string): Shard[] {
    return this.all.filter((shard) => shard.to >= from && shard.from <= (to || '9999'));
  }

  /**
   * Finds the papers that match in the shards that are loaded, the best first.
   *
   * @param text as Pagefind takes it; null finds all, the newest first.
   * @param older whether the older shards are searched too.
   */
  async search(text: string | null, older: boolean): Promise<PagefindResult[]> {
    const { newest, older: rest } = this.#pagefinds;
    const searched = [newest, ...(older ? [rest] : [])].filter(
      (pagefind) => pagefind !== undefined,
    );
    const found = await Promise.all(searched.map((pagefind) => pagefind.search(text)));
    const results = found.flatMap((one) => one.results);
    // Each Pagefind has its own in their order already, and the sort is stable.
    if (found.length > 1) results.sort((a, b) => b.score - a.score);
    return Promise.all(
      results.map(async (result) =>
        this.#shared.has(result.id)
          ? { ...result, id: `${result.id} ${(await result.data()).raw_url}` }
          : result,
      ),
    );
  }

  /**
   * Loads what text is searched in.
   *
   * @throws Error when a shard cannot be loaded. What was loaded of the newest stays, the older ones
   *   are loaded anew the next time: a Pagefind that failed to merge an index finds nothing more.
   */
  async loadText(shards: readonly Shard[]): Promise<void> {
    const isNewest = (shard: Shard) => this.newest.includes(shard);
    await this.#loadInto('newest', shards.filter(isNewest));
    const older = shards.filter((shard) => !isNewest(shard));
    await this.#loadInto('older', older).catch((error: unknown) => {
      delete this.#pagefinds.older;
      this.#loaded.delete('pagefind older');
      for (const { folder } of this.all.filter((shard) => !isNewest(shard))) {
        this.#loaded.delete(`text ${folder}`);
      }
      throw error;
    });
  }

  /** Loads what the papers of the loaded shards are filtered and ordered by. */
  async loadFacets(): Promise<void> {
    await this.#ofLoaded('facets', async ({ facets }) => {
      this.facets.add((await this.#source.json(`${this.#base}pagefind/${facets}`)) as FacetFile);
    });
  }

  /** Loads the words of the loaded shards. */
  async loadWords(): Promise<void> {
    await this.#ofLoaded('words', async ({ words }) => {
      this.vocabulary.add(await this.#source.text(`${this.#base}pagefind/${words}`));
    });
  }

  /** Merges shards into one of the two Pagefinds; the first one that is loaded brings it about. */
  async #loadInto(which: 'newest' | 'older', shards: readonly Shard[]): Promise<void> {
    const [first, ...rest] = shards;
    if (!first) return;
    const options = indexOptions(this.#base, first.folder);
    await this.#once(`pagefind ${which}`, async () => {
      this.#loaded.set(`text ${first.folder}`, Promise.resolve());
      const { createInstance } = await this.#module();
      this.#pagefinds[which] = createInstance(options);
    });
    await Promise.all([first, ...rest].map(({ folder }) => this.#merge(which, folder)));
  }

  async #merge(which: 'newest' | 'older', folder: string): Promise<void> {
    await this.#once(`text ${folder}`, async () => {
      const options = indexOptions(this.#base, folder);
      await this.#pagefinds[which]?.mergeIndex(options.basePath, options);
    });
  }

  /** Pagefind itself, of which every shard has a copy. */
  #module(): Promise<PagefindModule> {
    const { basePath } = indexOptions(this.#base, this.all[0]?.folder ?? '');
    return this.#once('module', () => this.#source.module(`${basePath}pagefind.js`));
  }

  async #ofLoaded(what: string, load: (shard: Shard) => Promise<void>): Promise<void> {
    const loaded = this.all.filter(({ folder }) => this.#loaded.has(`text ${folder}`));
    await Promise.all(
      loaded.map((shard) => this.#once(`${what} ${shard.folder}`, () => load(shard))),
    );
  }

  #once<Loaded>(what: string, load: () => Promise<Loaded>): Promise<Loaded> {
    const known = this.#loaded.get(what);
    if (known) return known as Promise<Loaded>;
    const loading = load().catch((error: unknown) => {
      this.#loaded.delete(what);
      throw error;
    });
    this.#loaded.set(what, loading);
    return loading;
  }
}

/** How many papers shards have. */
export function countPapers(shards: readonly Shard[]): number {
  return shards.reduce((papers, shard) => papers + shard.papers, 0);
}
