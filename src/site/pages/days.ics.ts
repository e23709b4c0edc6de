import { dayCalendar } from '../../outputs/day-calendar.ts';
import { getCatalog } from '../catalog.ts';
import { paths, permalink } from '../../values/paths.ts';
import { site } from '../../project/settings.ts';
import { dayEvents } from '../views/day-events.ts';

export async function GET() {
  const { title, description } = site;
  const url = permalink(paths.calendar);
  const body = dayCalendar({ title, description, url }, dayEvents(await getCatalog()));
  return new Response(body, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
