import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { utc } from '@date-fns/utc';
import type { ArchivePaper } from '../../model/model.ts';
import { lookup } from '../../values/lookup.ts';
import type { FeedSources } from './sources.ts';

/** Something in a feed. */
export interface Listed {
  /** What it is, as the last part of its `tag:` URI: `paper/<slug>` or `day/<date>`. */
  key: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** Its place among the things of the day, from 0. */
  place: number;
}

/** A paper as a feed lists it. */
export interface ListedPaper extends Listed {
  paper: ArchivePaper;
}

/** All papers, each on the day it was first listed: newest day first, and in that day's order. */
export function listedPapers({ papers, days }: FeedSources): ListedPaper[] {
  return days.flatMap(({ date, papers: ids }) =>
    ids.flatMap((id, place): ListedPaper[] => {
      const paper = lookup(papers, id);
      return paper.listings[0]?.day === date
        ? [{ key: `paper/${id}`, day: date, place, paper }]
        : [];
    }),
  );
}

const SECONDS = 3600;

/**
 * The time of a place on a day, in RFC 3339: the first place an hour after midnight in UTC and each
 * next one a second earlier, so that readers that sort by date keep the order of the day, and no
 * two items have the same date, about which the W3C's validator warns (DuplicateUpdated).
 */
export function timeOf(day: string, place: number): string {
  const seconds = Math.max(SECONDS - place, 0);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hour, minute] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return `${day}T${two(hour)}:${two(minute)}:${two(seconds % 60)}Z`;
}

/** The day so many days later. */
export function daysAfter(day: string, count: number): string {
  return formatISO(addDays(parseISO(day, { in: utc }), count), { representation: 'date', in: utc });
}
