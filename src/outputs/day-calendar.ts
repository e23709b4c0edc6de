import ical, { ICalEventTransparency } from 'ical-generator';
import type { Published } from '../model/published.ts';
import { counted } from '../values/counted.ts';
import { lookup } from '../values/lookup.ts';
import { paths } from '../values/paths.ts';
import type { Output } from './output.ts';

/** A listing day as an event. */
export interface CalendarDay {
  /** Permanent, and independent of domain and base path. */
  id: string;
  /** `YYYY-MM-DD`. */
  day: string;
  title: string;
  /** Plain text. */
  description: string;
  /** Absolute. */
  url: string;
}

const TOP_PAPERS = 5;

export const daysCalendar: Output = {
  title: 'a calendar of the days',
  mediaType: 'text/calendar; charset=utf-8',
  *documents(published) {
    const { settings, address } = published.project;
    const { title, description } = settings;
    const url = address.permalink(paths.calendar);
    yield {
      path: paths.calendar,
      content: () => dayCalendar({ title, description, url }, dayEvents(published)),
    };
  },
};

/** The listing days as events, oldest first, each with the first papers of its page. */
function dayEvents({ model, project }: Published): CalendarDay[] {
  return model.days.toReversed().map(({ date, papers: ids }) => {
    const url = project.address.permalink(paths.day(date));
    const top = ids
      .slice(0, TOP_PAPERS)
      .map((id) => `– ${lookup(model.papers, id).text.title.plain}`);
    const more = ids.length > top.length ? [`and ${ids.length - top.length} more`] : [];
    return {
      id: `tag:${project.settings.tagAuthority}:day/${date}`,
      day: date,
      title: `Daily Papers: ${counted(ids.length, 'paper')}`,
      description: [...top, ...more, url].join('\n'),
      url,
    };
  });
}

/**
 * Days as a calendar (RFC 5545), each an event of a whole day that blocks nobody's time. Its stamps
 * are the days themselves, so that the same days always give the same bytes.
 *
 * @param url where the calendar is.
 */
export function dayCalendar(
  { title, description, url }: { title: string; description: string; url: string },
  days: CalendarDay[],
): string {
  const calendar = ical({ name: title, description, url, prodId: '//Daily Papers Archive//EN' });
  for (const { id, day, ...event } of days) {
    const start = new Date(`${day}T00:00:00Z`);
    calendar.createEvent({
      ...event,
      id,
      start,
      allDay: true,
      timezone: 'UTC',
      stamp: start,
      summary: event.title,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
