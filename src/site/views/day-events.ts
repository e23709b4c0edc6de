import type { CalendarDay } from '../../outputs/day-calendar.ts';
import type { Catalog } from '../catalog.ts';
import { counted } from '../../values/counted.ts';
import { lookup } from '../../values/lookup.ts';
import { textOf } from '../../model/paper-text.ts';
import { paths, permalink } from '../../values/paths.ts';
import { site } from '../../project/settings.ts';

const TOP_PAPERS = 5;

/** The listing days as events, oldest first, each with the first papers of its page. */
export function dayEvents({ days, papers }: Catalog): CalendarDay[] {
  return days.toReversed().map(({ date, papers: ids }) => {
    const url = permalink(paths.day(date));
    const top = ids.slice(0, TOP_PAPERS).map((id) => `– ${textOf(lookup(papers, id)).title}`);
    const more = ids.length > top.length ? [`and ${ids.length - top.length} more`] : [];
    return {
      id: `tag:${site.tagAuthority}:day/${date}`,
      day: date,
      title: `Daily Papers: ${counted(ids.length, 'paper')}`,
      description: [...top, ...more, url].join('\n'),
      url,
    };
  });
}
