import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`. */
export const CalendarDay = z.iso.date();

/** Whether a listing's day stands in the dump's file name or was worked out from its dates. */
export const DayBasis = z.enum(['stated', 'inferred']);

export const Organization = z.object({
  /** The address: the handle in lower case. */
  id: z.string(),
  /** The handle as the page writes it, e.g. `ReactiveAI`. */
  handle: z.string(),
  /** The display name, e.g. `Reactive AI`. */
  name: z.string(),
});

/** An arXiv id without its version, old or new style (info.arxiv.org/help/arxiv_identifier). */
export const ArxivId = z.string().regex(/^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/);

/**
 * What a dump shows of a day: the whole listing, a part of it, papers of the day that stood among
 * those of other days, or papers that bulk metadata know of, with no listing at all. Only the first
 * two have the order of the page.
 */
export const Coverage = z.enum(['whole', 'partial', 'scattered', 'bulk']);

/** Where a paper's code and its own page are; http or https. */
export const Links = z.object({ code: z.url().nullable(), project: z.url().nullable() });

/** A summary that a language model wrote. */
export const Summary = z.object({
  text: z.string(),
  /** The name of the model, where the dump tells it. */
  model: z.string().nullable(),
});

/** One paper as one dump shows it. */
export const Entry = z.object({
  title: z.string(),
  /** Paragraphs are separated by a blank line; null where the dump has none. */
  abstract: z.string().nullable(),
  published: CalendarDay.nullable(),
  authorCount: z.int().positive().nullable(),
  organization: Organization.nullable(),
  /** Null where the entry has no byline that could tell, 0 where the byline shows none. */
  comments: z.int().nonnegative().nullable(),
  upvotes: z.int().nonnegative().nullable(),
  /** Names in the order of the paper; those it hides are counted, not named. */
  authors: z.array(z.string()),
  arxivId: ArxivId.nullable(),
  /** The id that another archive gives the paper, e.g. `2024.acl-long.1`. */
  recordId: z.string().nullable(),
  links: Links,
  keywords: z.array(z.string()),
  summary: Summary.nullable(),
  /** Stars of the code's repository. */
  stars: z.int().nonnegative().nullable(),
  /** Pictures and videos; http or https. */
  media: z.array(z.url()),
  /** A preview; http or https. */
  thumbnail: z.url().nullable(),
  /** Whether an author takes part in the discussion. */
  authorTakesPart: z.boolean().nullable(),
  /** 1-based line of the title, or of the record, in the dump. */
  line: z.int().positive(),
});

/**
 * What one dump says of one day. Which dump it is, and of which format, is added in src/dumps, where
 * the formats are known.
 */
export const ListingContent = z.object({
  coverage: Coverage,
  /**
   * Null where the day can be neither stated nor inferred; such a listing is not part of an
   * archive.
   */
  day: CalendarDay.nullable(),
  dayBasis: DayBasis.nullable(),
  /** The day on which the dump was taken, where its file name says so. */
  captured: CalendarDay.nullable(),
  /** Who picked the papers, as the page says it, e.g. `AK and the research community`. */
  curators: z.string().nullable(),
  entries: z.array(Entry),
});

export type Summary = z.infer<typeof Summary>;
export type Organization = z.infer<typeof Organization>;
export type Entry = z.infer<typeof Entry>;
export type ListingContent = z.infer<typeof ListingContent>;
