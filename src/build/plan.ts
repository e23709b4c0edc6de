import type { Published } from '../model/published.ts';
import type { PageType } from '../site/page-type.ts';
import { digestOfValue } from '../values/digest-of-value.ts';
import { fileAt } from '../values/file-at.ts';

/** A page that an archive has. */
export interface Page {
  kind: string;
  id: string;
  isFixed: boolean;
  /** The path of its file, from the root of the site. */
  file: string;
  /** A digest of all that it shows. */
  shows: string;
  /** What it shows, as data. */
  view: unknown;
}

/**
 * All pages of an archive, one after the other, those with routes of their own first. What a page
 * shows is worked out when its turn comes, so that it need not be held longer than it is used.
 *
 * @param common a digest of what all pages show.
 * @param textDigest gives the digest of a text of the owner, by its file.
 */
export function* pagesOf(
  published: Published,
  types: readonly PageType<unknown>[],
  common: string,
  textDigest: (file: string) => string,
): Generator<Page> {
  for (const { kind, isFixed = false, ids, path, text, view: viewOf } of byRoute(types)) {
    for (const id of ids(published)) {
      const view = viewOf(published, id);
      const shows = digestOfValue([common, kind, view, text && textDigest(text(published, id))]);
      yield { kind, id, isFixed, file: fileAt(path(id)), shows, view };
    }
  }
}

function byRoute(types: readonly PageType<unknown>[]): PageType<unknown>[] {
  return types.toSorted((a, b) => Number(b.isFixed ?? false) - Number(a.isFixed ?? false));
}
