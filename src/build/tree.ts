import { lstatSync, readdirSync, readFileSync, rmdirSync, rmSync, type Stats } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { hasCode } from '../values/error-code.ts';
import { filesIn } from '../values/files-in.ts';
import { linkFile } from '../values/link-file.ts';
import { withRoom } from './make-room.ts';
import type { Made } from './manifest.ts';
import { digestOf, writeMade, type Written } from './write-made.ts';

/** A site as the last build left it. */
export interface LastSite {
  folder: string;
  files: ReadonlyMap<string, Made>;
}

/**
 * A site that is being put together. A file whose bytes are those of the last build is that file,
 * so that it keeps the time at which it was written: what copies a site to its host, and what
 * caches it, sees only what changed.
 *
 * Its folder may hold an older site. Most files of that are those of the last build, and stand where
 * they belong; what does not belong to the site is removed in the end.
 */
export class Tree {
  readonly files = new Map<string, Made>();
  /** Absolute path. */
  readonly folder: string;
  readonly #last: LastSite | null;
  readonly #holdsOlder: boolean;

  /**
   * @param folder absolute path of a folder that is there.
   * @param last null where nothing may be kept.
   */
  constructor(folder: string, last: LastSite | null) {
    this.folder = folder;
    this.#last = last;
    this.#holdsOlder = readdirSync(folder).length > 0;
  }

  /** Keeps a document of the last build, where it shows the same and is as that build left it. */
  keep(path: string, shows: string): boolean {
    const made = this.#last?.files.get(path);
    return made?.shows === shows && this.#take(path, made);
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
    if (this.#takeSame(path, digest, shows)) return;
    this.files.set(path, { ...writeMade(join(this.folder, path), bytes, digest), shows });
  }

  /** Takes a document that was written into its place by `writeMade`. */
  adopt(path: string, written: Written, shows: string): void {
    if (this.#takeSame(path, written.digest, shows)) return;
    this.files.set(path, { ...written, shows });
  }

  /** Removes what is in the folder and not of the site. */
  removeOthers(): void {
    if (!this.#holdsOlder) return;
    for (const path of othersIn(this.folder, this.files)) {
      rmSync(path);
      removeEmptyFolders(dirname(path), this.folder);
    }
  }

  /** Takes the file of the last build where its bytes are the same. */
  #takeSame(path: string, digest: string, shows: string | null): boolean {
    const made = this.#last?.files.get(path);
    return made?.digest === digest && this.#take(path, { ...made, shows });
  }

  /** Takes a file of the last build where it is as that build left it. */
  #take(path: string, made: Made): boolean {
    const [from, to] = [join(this.#last?.folder ?? '', path), join(this.folder, path)];
    if (isOfTime(to, made)) {
      this.files.set(path, made);
      return true;
    }
    if (!isAsMade(from, made)) return false;
    withRoom(to, () => linkFile(from, to));
    this.files.set(path, { ...made, mtime: lstatSync(to).mtimeMs });
    return true;
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
  const found = statusOf(file);
  if (!found?.isFile() || found.size !== size) return false;
  return found.mtimeMs === mtime || digestOf(readFileSync(file)) === digest;
}

/** Whether a file has the size and the time of one that a build wrote. */
function isOfTime(file: string, { size, mtime }: Made): boolean {
  const found = statusOf(file);
  return found?.isFile() === true && found.size === size && found.mtimeMs === mtime;
}

/** What the file system says of a file; null where there is none, or a file in place of its folder. */
function statusOf(file: string): Stats | null {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (hasCode(error, 'ENOTDIR')) return null;
    throw error;
  }
}

/** What is below a folder and not among some files, as absolute paths. */
function othersIn(folder: string, files: ReadonlyMap<string, Made>): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const isOurs = entry.isDirectory() || files.has(relative(folder, path).split(sep).join('/'));
    return isOurs ? [] : [path];
  });
}

/** Removes a folder that is empty, and those above it that are so then. */
function removeEmptyFolders(folder: string, root: string): void {
  for (let at = folder; at !== root && readdirSync(at).length === 0; at = dirname(at))
    rmdirSync(at);
}
