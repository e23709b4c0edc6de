import type { Catalog } from '../catalog.ts';
import { keyed } from './cache-key.ts';
import { lookup } from '../../values/lookup.ts';
import { cardOf, type Card } from './card.ts';

/** Everything a day's page shows. */
export interface DayView {
  date: string;
  curators: string | null;
  /** In the page's own order. */
  cards: Card[];
  /** The nearest listing days before and after, `YYYY-MM-DD`. */
  previous: string | null;
  next: string | null;
}

/** The static paths of all days. */
export function dayPaths(catalog: Catalog) {
  return catalog.days.map((day, index) => {
    const view: DayView = {
      date: day.date,
      curators: day.curators,
      cards: day.papers.map((id) => cardOf(lookup(catalog.papers, id), catalog)),
      previous: catalog.days[index + 1]?.date ?? null,
      next: catalog.days[index - 1]?.date ?? null,
    };
    return keyed({ date: day.date }, view);
  });
}
