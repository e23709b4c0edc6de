import type { Catalog } from '../catalog.ts';

/** A filter of the search page, with every value that the archive has. */
export interface FilterField {
  name: 'topic' | 'year' | 'day' | 'organization';
  label: string;
  /** The choice that filters nothing. */
  none: string;
  options: { value: string; label: string }[];
}

/**
 * The filters of the search page.
 *
 * @param formatDay how a listing day is written.
 */
export function filterFields(catalog: Catalog, formatDay: (day: string) => string): FilterField[] {
  const papers = [...catalog.papers.values()];
  const used = new Set(papers.flatMap(({ topics }) => topics));
  const years = new Set(papers.flatMap(({ published }) => published?.slice(0, 4) ?? []));
  return [
    {
      name: 'topic',
      label: 'Topic',
      none: 'Any topic',
      options: [...catalog.topics.values()]
        .filter(({ id }) => used.has(id))
        .map(({ id, data }) => ({ value: id, label: data.title })),
    },
    {
      name: 'year',
      label: 'Published in',
      none: 'Any year',
      options: [...years]
        .toSorted()
        .toReversed()
        .map((year) => ({ value: year, label: year })),
    },
    {
      name: 'day',
      label: 'Listed on',
      none: 'Any day',
      options: catalog.days.map(({ date }) => ({ value: date, label: formatDay(date) })),
    },
    {
      name: 'organization',
      label: 'Organization',
      none: 'Any organization',
      options: Array.from(catalog.organizations.values(), ({ id, name }) => ({
        value: id,
        label: name,
      })),
    },
  ];
}
