import type { Paper } from '../../schema/paper.ts';
import type { FacetFile } from '../engine/row.ts';
import { byName, filtersOf, type FilterOf } from '../filters-of.ts';
import type { NamedTopic } from '../filters.ts';

/**
 * What papers can be filtered and ordered by.
 *
 * @param ids Pagefind's id of each paper, in their order.
 */
export function facetFile(
  papers: readonly Paper[],
  ids: string[],
  topics: readonly NamedTopic[],
): FacetFile {
  const named = filtersOf('named');
  const names = byName(named, (filter) => namesOf(filter, papers, topics));
  const lists = named.map(({ name, list }) => [list, names[name]]);
  const places = byName(named, (filter) => placesIn(names[filter.name], filter, papers));
  return {
    ids,
    ...(Object.fromEntries(lists) as Pick<FacetFile, FilterOf<'named'>['list']>),
    ...(places as Pick<FacetFile, FilterOf<'named'>['name']>),
    published: papers.map(({ published }) => (published === null ? null : dayNumber(published))),
    listed: papers.map(({ listings }) => [...new Set(listings.map(({ day }) => dayNumber(day)))]),
    ...byName(filtersOf('flag'), ({ has }) => papers.map((paper) => (has(paper) ? 1 : 0))),
    ...byName(filtersOf('least'), ({ count }) => papers.map((paper) => count(paper))),
  };
}

/** Id and name of each value that a paper has. */
function namesOf(
  filter: FilterOf<'named'>,
  papers: readonly Paper[],
  topics: readonly NamedTopic[],
) {
  const used = new Set(papers.flatMap((paper) => filter.idsOf(paper)));
  return [...new Map(filter.names(papers, topics))].filter(([id]) => used.has(id));
}

/** The column of a filter: for each paper the places of its values among all. */
function placesIn(
  names: readonly (readonly [string, string])[],
  filter: FilterOf<'named'>,
  papers: readonly Paper[],
): (number | number[])[] {
  const places = new Map(names.map(([id], at) => [id, at]));
  const all = papers.map((paper) => filter.idsOf(paper).flatMap((id) => places.get(id) ?? []));
  return filter.isMany ? all : all.map(([place = -1]) => place);
}

function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}
