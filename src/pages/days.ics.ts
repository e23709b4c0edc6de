import { dayCalendar } from '../outputs/day-calendar.ts';
import { getCatalog } from '../site/catalog.ts';
import { paths, permalink } from '../site/paths.ts';
import { site } from '../site/site.ts';
import { dayEvents } from '../site/views/day-events.ts';

export async function GET() {
  const { title, description } = site;
  const url = permalink(paths.calendar);
  const body = dayCalendar({ title, description, url }, dayEvents(await getCatalog()));
  return new Response(body, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
