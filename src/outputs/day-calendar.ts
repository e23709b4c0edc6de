import ical, { ICalEventTransparency } from 'ical-generator';

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

/**
 * Days as a calendar (RFC 5545), each an event of a whole day that takes no time of anybody. Its
 * stamps are the days themselves, so that the same days always give the same bytes.
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
