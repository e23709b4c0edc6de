import type { Published } from '../model/published.ts';

/** Pages of one kind: which there are, where they are, and what each of them shows. */
export interface PageType<View> {
  /** The name of its collection. */
  kind: string;
  /** Whether each has a route of its own, which Astro renders whenever it renders anything. */
  isFixed?: true;
  /** Their ids: the part of their path that the route leaves open. */
  ids: (published: Published) => Iterable<string>;
  /** Where a page is, as `paths` has it. */
  path: (id: string) => string;
  /** Whether a page is shown in the place of another, and search engines are not told of it. */
  isUnlisted?: (id: string) => boolean;
  /** The file whose text a page shows besides, absolute. */
  text?: (published: Published, id: string) => string;
  /** All that a page shows, as data, besides the settings of the site and that text. */
  view: (published: Published, id: string) => View;
}

/** The id of a page that is alone of its kind. */
export const ONLY = 'index';

/** A page that is alone of its kind. */
export function onePage<View>(
  kind: string,
  path: string,
  view: (published: Published) => View,
): PageType<View> {
  return { kind, isFixed: true, ids: () => [ONLY], path: () => path, view };
}
