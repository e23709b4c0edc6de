import type { Lists } from '../../model/model.ts';
import type { Published } from '../../model/published.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { countPeriods, type PeriodCount } from './list.ts';
import { rowOf, type Row } from './row.ts';

/** Everything that the page of a period of a list shows. */
export interface PeriodView {
  /** The name of the list, and the path of its first page. */
  list: string;
  path: string;
  period: string;
  /** The period that it is a part of; null for a year. */
  within: string | null;
  count: number;
  /** The parts of a long period, newest first; it shows no papers itself. */
  parts: PeriodCount[];
  /** Newest first. */
  rows: Row[];
  /** The nearest periods of its kind, by name. */
  earlier: string | null;
  later: string | null;
}

/** Lists of one kind. */
interface ListKind {
  /** The route of their periods' pages. */
  route: string;
  lists: (published: Published) => Lists;
  name: (published: Published, id: string) => string;
  /** The path of the first page of a list. */
  path: (id: string) => string;
}

/** The pages of the periods of lists: their ids are the id of the list, a slash and the period. */
export function periodPages({ route, lists, name, path }: ListKind): PageType<PeriodView> {
  return {
    route,
    *ids(published) {
      for (const [id, { periods }] of lists(published)) {
        for (const period of periods.keys()) yield `${id}/${period}`;
      }
    },
    path(id) {
      const [list, period] = partsOf(id);
      return paths.period(path(list), period);
    },
    view(published, id) {
      const [listId, periodName] = partsOf(id);
      const list = lookup(lists(published), listId);
      const { within, papers, parts } = lookup(list.periods, periodName);
      const siblings = within === null ? list.years : lookup(list.periods, within).parts;
      const at = siblings.indexOf(periodName);
      return {
        list: name(published, listId),
        path: path(listId),
        period: periodName,
        within,
        count: papers.length,
        parts: countPeriods(list, parts),
        rows: parts.length > 0 ? [] : papers.map(rowOf),
        earlier: siblings[at + 1] ?? null,
        later: siblings[at - 1] ?? null,
      };
    },
  };
}

function partsOf(id: string): [list: string, period: string] {
  const [list = '', period = ''] = id.split('/');
  return [list, period];
}
