import type { Published } from '../model/published.ts';

/** The pages of one route: which there are, where they are, and what each of them shows. */
export interface PageType<View> {
  /** The route as Astro has it: the path of its file in `pages`, without its ending. */
  route: string;
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

/** The id of a page that has a route of its own. */
export const ONLY = 'index';

/**
 * A page that has a route of its own.
 *
 * @param path as `paths` has it: the route follows from it.
 */
export function onePage<View>(path: string, view: (published: Published) => View): PageType<View> {
  const route = path.replace(/(?<=.)(?:\/|\.html)$/, '');
  return { route, ids: () => [ONLY], path: () => path, view };
}
