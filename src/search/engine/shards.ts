import { Facets } from './facets.ts';
import { newestShards } from './newest-shards.ts';
import {
  indexOptions,
  type Pagefind,
  type PagefindModule,
  type PagefindResult,
} from './pagefind.ts';
import type { FacetFile } from './row.ts';
import { ShardIndex } from './shard-index.ts';
import { Vocabulary } from './vocabulary.ts';

/** `pagefind/index.json`. */
export interface IndexFile {
  /** The newest first. */
  shards: Shard[];
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
 * The index of an archive, of which no more is loaded than is wanted. Each shard has a Pagefind of
 * its own: indexes that Pagefind merges do not say whose a result is.
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
  readonly #loading = new Map<string, Promise<unknown>>();
  /** Those whose text is loaded. */
  readonly #indexes = new Map<Shard, ShardIndex>();

  private constructor(base: string, source: Source, file: IndexFile) {
    this.#file = JSON.stringify(file);
    this.#base = base;
    this.#source = source;
    this.all = file.shards;
    this.newest = newestShards(file.shards);
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
   * Finds the papers of some shards that match, the best first, and of those that match equally well
   * the newest.
   *
   * @param text words, or a phrase in quotation marks; null finds all.
   * @param shards what of them is not loaded is left out.
   */
  async search(text: string | null, shards: readonly Shard[]): Promise<PagefindResult[]> {
    const found = await Promise.all(this.#loaded(shards).map((index) => index.search(text)));
    return found.flat().sort((a, b) => b.score - a.score);
  }

  /** Whether a paper of the loaded shards has a word, or one that begins with it. */
  async has(word: string): Promise<boolean> {
    const known = await Promise.all(this.#loaded(this.all).map((index) => index.has(word)));
    return known.includes(true);
  }

  /**
   * Loads what text is searched in.
   *
   * @throws Error when a shard cannot be loaded.
   */
  async loadText(shards: readonly Shard[]): Promise<void> {
    await Promise.all(
      shards.map((shard) =>
        this.#once(`text ${shard.folder}`, async () => {
          const pagefind = await this.#open(shard);
          this.#indexes.set(shard, new ShardIndex(pagefind, this.#prefixOf(shard)));
        }),
      ),
    );
  }

  /** Loads what the papers of the loaded shards are filtered and ordered by. */
  async loadFacets(): Promise<void> {
    await this.#ofLoaded('facets', async (shard) => {
      const file = await this.#source.json(`${this.#base}pagefind/${shard.facets}`);
      this.facets.add(file as FacetFile, this.#prefixOf(shard));
    });
  }

  /** Loads the words of the loaded shards. */
  async loadWords(): Promise<void> {
    await this.#ofLoaded('words', async ({ words }) => {
      this.vocabulary.add(await this.#source.text(`${this.#base}pagefind/${words}`));
    });
  }

  #loaded(shards: readonly Shard[]): ShardIndex[] {
    return shards.flatMap((shard) => this.#indexes.get(shard) ?? []);
  }

  #prefixOf(shard: Shard): string {
    return `${this.all.indexOf(shard)} `;
  }

  /**
   * Opens the index of a shard. All of them run in one program, which the first one starts: of two
   * that started it at once the program of one would be gone.
   */
  async #open({ folder }: Shard): Promise<Pagefind> {
    const { createInstance } = await this.#module();
    const create = async () => {
      const pagefind = createInstance(indexOptions(this.#base, folder));
      // Tells whether it could be loaded.
      await pagefind.search('');
      return pagefind;
    };
    const isFirst = !this.#loading.has('program');
    const first = await this.#once('program', create);
    return isFirst ? first : create();
  }

  /** Pagefind itself, of which every shard has a copy. */
  #module(): Promise<PagefindModule> {
    const { basePath } = indexOptions(this.#base, this.all[0]?.folder ?? '');
    return this.#once('module', () => this.#source.module(`${basePath}pagefind.js`));
  }

  async #ofLoaded(what: string, load: (shard: Shard) => Promise<void>): Promise<void> {
    await Promise.all(
      [...this.#indexes.keys()].map((shard) =>
        this.#once(`${what} ${shard.folder}`, () => load(shard)),
      ),
    );
  }

  #once<Loaded>(what: string, load: () => Promise<Loaded>): Promise<Loaded> {
    const known = this.#loading.get(what);
    if (known) return known as Promise<Loaded>;
    const loading = load().catch((error: unknown) => {
      this.#loading.delete(what);
      throw error;
    });
    this.#loading.set(what, loading);
    return loading;
  }
}

/** How many papers shards have. */
export function countPapers(shards: readonly Shard[]): number {
  return shards.reduce((papers, shard) => papers + shard.papers, 0);
}
