import { getCollection, type CollectionKey } from 'astro:content';

/**
 * The static paths of the pages of one kind. A page is rendered again exactly when what it shows,
 * the settings or its own code differ from the last build.
 *
 * @param kind the name of its view.
 * @param param the part of the path that the route leaves open.
 * @param texts the collection of the texts that its pages show besides, by the same ids.
 */
export async function pathsOf<Param extends string>(
  kind: CollectionKey,
  param: Param,
  texts?: 'introductions' | 'pages',
) {
  const entries = await getCollection(kind);
  const textOf = new Map(
    texts ? (await getCollection(texts)).map(({ id, body }) => [id, body ?? '']) : [],
  );
  return entries.map(({ id, digest }) => ({
    params: { [param]: id } as Record<Param, string>,
    cacheKey: `${digest} ${textOf.get(id) ?? ''}`,
  }));
}
