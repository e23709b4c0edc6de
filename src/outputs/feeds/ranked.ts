import { utc } from '@date-fns/utc';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import { compareText } from '../../values/compare.ts';
import type { Paper } from '../../schema/paper.ts';
import { daysAfter, type ListedPaper } from './listed.ts';

/** How long a paper waits before its counts say something, in days. */
export const SETTLED_DAYS = 7;

/**
 * The papers that people talk about now, most first. The score of a paper is its upvotes and
 * comments, halved for every half-life between its latest listing and the newest day:
 * `(upvotes + comments) · 2^(−days / halfLife)`. Papers without either are left out.
 *
 * @param listed all papers, in the order that decides between equal scores.
 * @param newestDay the newest listing day of the archive.
 * @param halfLifeDays in days.
 */
export function trending(
  listed: ListedPaper[],
  newestDay: string,
  halfLifeDays: number,
): ListedPaper[] {
  const score = ({ upvotes, comments, listings }: Paper) => {
    const age = daysBetween(listings.at(-1)?.day ?? newestDay, newestDay);
    return ((upvotes ?? 0) + (comments ?? 0)) * 2 ** (-age / halfLifeDays);
  };
  return listed
    .map((one) => ({ one, points: score(one.paper) }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
    .map(({ one }) => one);
}

/**
 * The papers that reached so many upvotes, each on the day on which a dump first showed it: the day
 * when the dump was taken, or its listing day where that is not known. Newest first; those of one
 * day in the order of their listing.
 */
export function reached(listed: ListedPaper[], upvotes: number): ListedPaper[] {
  const crossed = listed.flatMap(({ paper, ...one }) => {
    const days = paper.listings
      .filter((sighting) => (sighting.upvotes ?? 0) >= upvotes)
      .map(({ day, captured }) => captured ?? day);
    const [day] = days.toSorted(compareText);
    return day === undefined ? [] : [{ ...one, paper, day }];
  });
  const byDay = Map.groupBy(crossed, ({ day }) => day);
  return [...byDay.keys()]
    .toSorted((a, b) => compareText(b, a))
    .flatMap((day) => (byDay.get(day) ?? []).map((one, place) => ({ ...one, place })));
}

/** The papers that were first listed a week before the newest day or earlier, dated that week later. */
export function settled(listed: ListedPaper[], newestDay: string): ListedPaper[] {
  const dayOf = new Map<string, string>();
  for (const { day } of listed) {
    if (!dayOf.has(day)) dayOf.set(day, daysAfter(day, SETTLED_DAYS));
  }
  return listed
    .map((one) => ({ ...one, day: dayOf.get(one.day) ?? one.day }))
    .filter(({ day }) => day <= newestDay);
}

function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(to, { in: utc }), parseISO(from, { in: utc }));
}
