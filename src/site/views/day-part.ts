import { dayParts } from '../../archive/day-parts.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { dayView, type DayView } from './day.ts';

/** The further pages of long days; the first is the day's own. Their ids are `<date>/<part>`. */
export const pages: PageType<DayView> = {
  route: '/days/[...part]',
  *ids({ model }) {
    for (const { date, papers } of model.days) {
      for (let part = 2; part <= dayParts(papers.length); part += 1) yield `${date}/${part}`;
    }
  },
  path: (id) => paths.dayPart(...partOf(id)),
  view: (published, id) => dayView(published, ...partOf(id)),
};

function partOf(id: string): [date: string, part: number] {
  const [date = '', part] = id.split('/');
  return [date, Number(part)];
}
