import { z } from 'zod';
import { CalendarDay, Organization, ArxivId, Coverage, Links, Summary } from './dump.ts';

/** One appearance of a paper in a listing. */
export const Sighting = z.object({
  day: CalendarDay,
  /** 1-based place among the entries of the dump. */
  position: z.int().positive(),
  dump: z.string(),
  line: z.int().positive(),
  comments: z.int().nonnegative().nullable(),
  upvotes: z.int().nonnegative().nullable(),
  captured: CalendarDay.nullable(),
});

/** A change of a title or an abstract. */
const Change = z.object({
  /** The listing day that first showed the new one. */
  day: CalendarDay,
  dump: z.string(),
  field: z.enum(['title', 'abstract']),
  /** The one before. */
  was: z.string(),
});

/** How many stars the code's repository had, and when. */
const Stars = z.object({
  count: z.int().nonnegative(),
  /** The day of the capture where it is known, else of the listing. */
  day: CalendarDay,
});

/** One work, merged from every entry that speaks of it. */
export const Paper = z.object({
  /** The slug: the last part of the permalink. */
  id: z.string(),
  /** Slugs under which it was published before: they lead here. */
  formerIds: z.array(z.string()),
  title: z.string(),
  abstract: z.string().nullable(),
  published: CalendarDay.nullable(),
  authorCount: z.int().positive().nullable(),
  authors: z.array(z.string()),
  organization: Organization.nullable(),
  arxivId: ArxivId.nullable(),
  /** The id that another archive gives the paper, e.g. `2024.acl-long.1`. */
  recordId: z.string().nullable(),
  /** Of the latest sighting that knows them. */
  comments: z.int().nonnegative().nullable(),
  upvotes: z.int().nonnegative().nullable(),
  links: Links,
  keywords: z.array(z.string()),
  summary: Summary.nullable(),
  stars: Stars.nullable(),
  /** Pictures and videos; http or https. */
  media: z.array(z.url()),
  /** A preview; http or https. */
  thumbnail: z.url().nullable(),
  /** Whether an author takes part in the discussion. */
  authorTakesPart: z.boolean().nullable(),
  /** Topic ids, strongest first. */
  topics: z.array(z.string()),
  /** Oldest first. */
  changes: z.array(Change),
  /** Every sighting, oldest first. */
  listings: z.array(Sighting).min(1),
});

/** A paper with what the whole archive says of it. */
export const ShownPaper = Paper.extend({
  /** As readers see them, strongest first; the slug is of a keyword that has a page. */
  keyphrases: z.array(z.object({ label: z.string(), slug: z.string().nullable() })),
  /** The most related first, each with the terms that both have. */
  related: z.array(z.object({ id: z.string(), terms: z.array(z.string()) })),
});

/** A keyword that has a page. */
export const CommonKeyword = z.object({ slug: z.string(), label: z.string(), count: z.int() });

/** One listing day. */
export const Day = z.object({
  date: CalendarDay,
  /** The best that its dumps have; scattered papers are a part. */
  coverage: Coverage.exclude(['scattered']),
  curators: z.string().nullable(),
  /** Paper ids in the page's order. */
  papers: z.array(z.string()),
  /** The dumps it came from, as `Listing.source`. */
  dumps: z.array(z.string()),
});

/** Everything the dumps say, merged. Every list is in its fixed order. */
export interface Archive {
  /** By id. */
  papers: Paper[];
  /** Newest first. */
  days: Day[];
  /** By id. */
  organizations: Organization[];
}

export type Sighting = z.infer<typeof Sighting>;
export type Change = z.infer<typeof Change>;
export type Paper = z.infer<typeof Paper>;
export type ShownPaper = z.infer<typeof ShownPaper>;
export type CommonKeyword = z.infer<typeof CommonKeyword>;
export type Day = z.infer<typeof Day>;
