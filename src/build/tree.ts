import { hash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from '../values/files-in.ts';
import { linkFile } from '../values/link-file.ts';
import type { Made } from './manifest.ts';

/** A site as the last build left it. */
export interface LastSite {
  folder: string;
  files: ReadonlyMap<string, Made>;
}

/**
 * A site that is being put together. A file whose bytes are those of the last build is that file,
 * so that it keeps the time at which it was written: what copies a site to its host, and what
 * caches it, sees only what changed.
 */
export class Tree {
  readonly files = new Map<string, Made>();
  readonly #folder: string;
  readonly #last: LastSite | null;
  readonly #folders = new Set<string>();

  /**
   * @param folder absolute path of an empty folder.
   * @param last null where nothing may be kept.
   */
  constructor(folder: string, last: LastSite | null) {
    this.#folder = folder;
    this.#last = last;
  }

  /** Keeps a document of the last build, where it shows the same and is as that build left it. */
  keep(path: string, shows: string): boolean {
    const made = this.#last?.files.get(path);
    if (made?.shows !== shows || !this.#isAsMade(path, made)) return false;
    this.#link(path, made);
    return true;
  }

  /** Keeps every file of the last build that shows this; none when one of them is not as it was. */
  keepAll(shows: string): boolean {
    const paths = [...(this.#last?.files ?? [])].flatMap(([path, made]) =>
      made.shows === shows ? [path] : [],
    );
    return paths.length > 0 && paths.every((path) => this.keep(path, shows));
  }

  /** The files of the last build that show this, and are not the same in this one. */
  lost(shows: string): string[] {
    return [...(this.#last?.files ?? [])].flatMap(([path, made]) =>
      made.shows === shows && this.files.get(path)?.digest !== made.digest ? [path] : [],
    );
  }

  /** Puts a document in its place. */
  put(path: string, content: string | Uint8Array, shows: string | null = null): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const digest = digestOf(bytes);
    const made = this.#last?.files.get(path);
    if (made?.digest === digest && this.#isAsMade(path, made)) {
      this.#link(path, { ...made, shows });
      return;
    }
    const file = this.#placeFor(path);
    // Not into a file of the last build.
    if (this.files.has(path)) rmSync(file);
    writeFileSync(file, bytes);
    this.files.set(path, { shows, digest, size: bytes.length, mtime: lstatSync(file).mtimeMs });
  }

  #isAsMade(path: string, made: Made): boolean {
    return isAsMade(join(this.#last?.folder ?? '', path), made);
  }

  #link(path: string, made: Made): void {
    const to = this.#placeFor(path);
    if (this.files.has(path)) rmSync(to);
    linkFile(join(this.#last?.folder ?? '', path), to);
    this.files.set(path, { ...made, mtime: lstatSync(to).mtimeMs });
  }

  #placeFor(path: string): string {
    const file = join(this.#folder, path);
    const folder = dirname(file);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return file;
  }
}

/** Whether a site is what the last build left: each of its files, and no other. */
export function isIntact({ folder, files }: LastSite): boolean {
  const found = filesIn(folder);
  if (found.length !== files.size) return false;
  return found.every((path) => {
    const made = files.get(path);
    return made !== undefined && isAsMade(join(folder, path), made);
  });
}

/** Whether a file is what a build wrote: it is looked into only where its time differs. */
function isAsMade(file: string, { digest, size, mtime }: Made): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== size) return false;
  return found.mtimeMs === mtime || digestOf(readFileSync(file)) === digest;
}

function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}
