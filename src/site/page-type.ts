import type { Published } from '../model/published.ts';

/** Pages of one kind: which there are, and what each of them shows. */
export interface PageType<View> {
  /** Their ids: the part of their path that the route leaves open. */
  ids: (published: Published) => Iterable<string>;
  /** All that a page shows, as data, besides the settings of the site. */
  view: (published: Published, id: string) => View;
}
