import type { Published } from '../model/published.ts';
import type { PageType } from '../site/page-type.ts';
import { digestOfValue } from '../values/digest-of-value.ts';
import { fileAt } from '../values/file-at.ts';

/** A page that an archive has. */
export interface Page {
  route: string;
  id: string;
  /** Where it is, from the root of the site. */
  path: string;
  /** The path of its file, from there too. */
  file: string;
  /** A digest of all that it shows. */
  shows: string;
  /** What it shows, as data. */
  view: unknown;
}

/**
 * All pages of an archive, one after the other. What a page shows is worked out when its turn comes,
 * so that it need not be held longer than it is used.
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
  for (const { route, ids, path: pathOf, text, view: viewOf } of types) {
    for (const id of ids(published)) {
      const [path, view] = [pathOf(id), viewOf(published, id)];
      const shows = digestOfValue([common, route, view, text && textDigest(text(published, id))]);
      yield { route, id, path, file: fileAt(path), shows, view };
    }
  }
}
