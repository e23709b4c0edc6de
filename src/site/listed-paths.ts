import type { Published } from '../model/published.ts';
import type { PageType } from './page-type.ts';

/** The path of every page that is an address of its own. */
export function listedPaths(types: readonly PageType<unknown>[], published: Published): string[] {
  return types.flatMap(({ ids, path, isUnlisted }) =>
    Array.from(ids(published)).flatMap((id) => (isUnlisted?.(id) ? [] : [path(id)])),
  );
}
