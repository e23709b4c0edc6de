import { digestOf, type DigestPlace } from '../../mail/digest-of.ts';
import type { Day } from '../../schema/paper.ts';
import { lookup } from '../../values/lookup.ts';
import { weekOf } from '../../values/week.ts';
import type { Catalog } from '../catalog.ts';
import { keyed } from './cache-key.ts';

/** The static paths of the digests of all days and weeks, to read in a browser. */
export function digestPaths(catalog: Catalog, address: DigestPlace['address']) {
  const byWeek = Map.groupBy(catalog.days, ({ date }) => weekOf(date));
  const periods = [...catalog.days.map((day): [string, Day[]] => [day.date, [day]]), ...byWeek];
  const place = {
    topicTitle: (id: string) => lookup(catalog.topics, id).data.title,
    address,
  };
  return periods.map(([period, days]) => {
    const ids = new Set(days.flatMap(({ papers }) => papers));
    const papers = Array.from(ids, (id) => lookup(catalog.papers, id));
    return keyed({ period }, digestOf({ period, days, papers, topic: null }, place));
  });
}
