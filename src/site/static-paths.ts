import { idsOf } from './here.ts';
import type { PageType } from './page-type.ts';

/**
 * The static paths of the pages of a route, which the development server asks for.
 *
 * @param param the part of the path that the route leaves open.
 */
export function pathsOf<Param extends string>(pages: PageType<unknown>, param: Param) {
  return Array.from(idsOf(pages), (id) => ({ params: { [param]: id } as Record<Param, string> }));
}
