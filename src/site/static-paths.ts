import { getCollection, type CollectionKey } from 'astro:content';

/**
 * The static paths of the pages of one kind.
 *
 * @param kind the name of its collection.
 * @param param the part of the path that the route leaves open.
 */
export async function pathsOf<Param extends string>(kind: CollectionKey, param: Param) {
  const entries = await getCollection(kind);
  return entries.map(({ id }) => ({ params: { [param]: id } as Record<Param, string> }));
}
