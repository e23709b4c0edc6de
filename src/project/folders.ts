import { dirname, join, resolve } from 'node:path';

/** Where the program lies: its `package.json`, `src` and `public`. Absolute. */
export const ROOT = resolve(import.meta.dirname, '../..');

/**
 * What a command may say about an archive's folders. Relative paths start at the working directory.
 */
export interface FolderFlags {
  content?: string;
  dumps?: string;
  out?: string;
  cache?: string;
}

/** Where an archive comes from and where it goes: absolute paths. */
export interface Folders {
  /** The program's own folder. */
  root: string;
  /** What the owner edits. */
  content: string;
  dumps: string;
  /** Definitions of topics, one `.mdx` per topic. */
  topics: string;
  /** Saved searches, one `.json` per search; the folder may be missing. */
  searches: string;
  /** The finished site. */
  out: string;
  /** What a later build can use again. */
  cache: string;
}

/**
 * The folders of an archive. Without flags, the content is `content` in the program's own folder.
 * The site and the cache lie beside the content.
 */
export function foldersOf(flags: FolderFlags = {}): Folders {
  const content = resolve(flags.content ?? join(ROOT, 'content'));
  const beside = (name: string) => join(dirname(content), name);
  return {
    root: ROOT,
    content,
    dumps: resolve(flags.dumps ?? join(content, 'dumps')),
    topics: join(content, 'topics'),
    searches: join(content, 'searches'),
    out: resolve(flags.out ?? beside('dist')),
    cache: resolve(flags.cache ?? beside('.cache')),
  };
}

/** The record of published addresses lies beside the dumps that it is about. */
export function permalinksPath({ dumps }: Pick<Folders, 'dumps'>): string {
  return join(dirname(dumps), 'permalinks.json');
}

/** The list of withdrawn papers, beside it. */
export function withdrawalsPath({ dumps }: Pick<Folders, 'dumps'>): string {
  return join(dirname(dumps), 'withdrawn.json');
}
