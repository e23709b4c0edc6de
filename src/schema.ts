/**
 * The shape of every record of the archive, defined once. Types are inferred from the schemas;
 * absent facts are `null` or `[]`, never missing keys, so that every output can rely on them.
 */
import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`. */
const CalendarDay = z.iso.date();

/** Whether a listing's day stands in the dump's file name or was worked out from its dates. */
const DayBasis = z.enum(['stated', 'inferred']);

export const Organization = z.object({
  /** The address: the handle in lower case. */
  id: z.string(),
  /** The handle as the page writes it, e.g. `ReactiveAI`. */
  handle: z.string(),
  /** The display name, e.g. `Reactive AI`. */
  name: z.string(),
});

/** An arXiv id without its version, old or new style (info.arxiv.org/help/arxiv_identifier). */
const ArxivId = z.string().regex(/^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/);

const Coverage = z.enum(['whole', 'partial', 'bulk']);

/** Where a paper's code and its own page are; http or https. */
const Links = z.object({ code: z.url().nullable(), project: z.url().nullable() });

/** One paper as one dump shows it. */
const Entry = z.object({
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
  /** 1-based line of the title, or of the record, in the dump. */
  line: z.int().positive(),
});

/** What one dump says. */
export const Listing = z.object({
  /** Path of the dump inside the dumps folder, with `/` between its parts. */
  source: z.string(),
  format: z.string(),
  /**
   * Whether the dump shows the whole listing of the day, only part of it, or papers of the day that
   * bulk metadata know of, with no listing at all.
   */
  coverage: Coverage,
  /** Null where the day can be neither stated nor inferred; such a listing joins no archive. */
  day: CalendarDay.nullable(),
  dayBasis: DayBasis.nullable(),
  /** The day on which the dump was taken, where its file name says so. */
  captured: CalendarDay.nullable(),
  /** Who picked the papers, as the page says it, e.g. `AK and the research community`. */
  curators: z.string().nullable(),
  entries: z.array(Entry),
});

/** One appearance of a paper in a listing. */
const Sighting = z.object({
  day: CalendarDay,
  /** 1-based place among the entries of the dump. */
  position: z.int().positive(),
  dump: z.string(),
  line: z.int().positive(),
  comments: z.int().nonnegative().nullable(),
  upvotes: z.int().nonnegative().nullable(),
  captured: CalendarDay.nullable(),
});

/** A title or an abstract that was another before. */
const Change = z.object({
  /** The listing day that first showed the new one. */
  day: CalendarDay,
  dump: z.string(),
  field: z.enum(['title', 'abstract']),
  /** The one before. */
  was: z.string(),
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
  /** The best that its dumps have. */
  coverage: Coverage,
  curators: z.string().nullable(),
  /** Paper ids in the page's order. */
  papers: z.array(z.string()),
  /** The dumps it came from, as `Listing.source`. */
  dumps: z.array(z.string()),
});

/** The front matter of `content/topics/<id>.mdx`. */
export const TopicFrontMatter = z.strictObject({
  title: z.string().min(1),
  /** One sentence: what the topic takes in. */
  summary: z.string().min(1),
  /** Other names a reader may look for. */
  aliases: z.array(z.string()).default([]),
  /** Id of the broader topic. A paper of the narrower one is not thereby of the broader. */
  parent: z.string().nullable().default(null),
  rules: z.strictObject({
    /** Lower-case phrases that carry the topic. */
    phrases: z.array(z.string().min(1)).min(1),
    /** Those that support it: one does not carry it alone, several may. */
    hints: z.array(z.string().min(1)).default([]),
    /** Those in which the words of the others do not count. */
    not: z.array(z.string().min(1)).default([]),
  }),
});

/** The front matter of `content/pages/<id>.mdx`. */
export const PageFrontMatter = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
});

/** An address of an e-mail, with no name about it. */
export const MailAddress = z.email({ pattern: z.regexes.html5Email });

/** Where the form posts with which a reader subscribes to the digest. */
const Subscribe = z.discriminatedUnion('provider', [
  z.strictObject({ provider: z.literal('buttondown'), username: z.string().regex(/^[\w.-]+$/) }),
  z.strictObject({
    provider: z.literal('mailchimp'),
    /** The `action` of the form that Mailchimp shows for embedding. */
    url: z
      .url({ protocol: /^https$/ })
      .refine((url) => ['u', 'id'].every((name) => new URL(url).searchParams.get(name)), {
        error: 'Expected an address with u=… and id=…',
      }),
  }),
  z.strictObject({
    provider: z.literal('listmonk'),
    /** Where Listmonk is. */
    url: z.url({ protocol: /^https?$/ }),
    /** UUID of a public list. */
    list: z.guid(),
  }),
  z.strictObject({
    provider: z.literal('form'),
    url: z.url({ protocol: /^https?$/ }),
    /** The name under which the form sends the address. */
    field: z.string().min(1),
  }),
]);

/** What is set of the feeds in `content/site.json`. */
const FeedSettings = z.strictObject({
  /** How many items the newest document of a feed holds; older ones are in its archives. */
  size: z.int().min(1).max(1000),
  /** After how many days upvotes and comments count half in the feed of what is trending. */
  trendingHalfLifeDays: z.number().min(0.1).max(365).default(3),
  /** Numbers of upvotes with a feed of the papers that reached them. */
  upvotes: z
    .array(z.int().min(1))
    .refine((counts) => new Set(counts).size === counts.length, 'The same number twice')
    .default([10, 50, 100]),
});

/** `content/site.json`. A key with `examples` has one shown when it is not valid. */
export const Site = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  /** Where the archive is published, base path included, e.g. `https://user.github.io/archive/`. */
  url: z.url({ protocol: /^https?$/ }),
  /** BCP 47 tag of the interface and of the abstracts. */
  language: z.string().min(2),
  /**
   * Authority of the feeds' entry ids, `name,year` as in RFC 4151. Readers recognize an entry by
   * it, so it never changes, even when the archive moves to another domain.
   */
  tagAuthority: z.string().regex(/^[a-z0-9.@-]+,\d{4}(-\d{2}){0,2}$/),
  feed: FeedSettings.meta({
    examples: [{ size: 100, trendingHalfLifeDays: 3, upvotes: [10, 50, 100] }],
  }),
  search: z
    .strictObject({
      /** An index of more papers is divided into shards, by the time of their listing. */
      shardSize: z.int().min(100).max(20_000),
    })
    .default({ shardSize: 6000 }),
  /** Null for none: readers are offered the feeds. */
  subscribe: Subscribe.nullable()
    .default(null)
    .meta({
      examples: [
        { provider: 'buttondown', username: 'your-name' },
        {
          provider: 'mailchimp',
          url: 'https://example.us1.list-manage.com/subscribe/post?u=0123456789&id=abcdef',
        },
        {
          provider: 'listmonk',
          url: 'https://lists.example.org',
          list: '00000000-0000-0000-0000-000000000000',
        },
        { provider: 'form', url: 'https://example.org/subscribe', field: 'email' },
      ],
    }),
  /** The e-mail digest. */
  digest: z
    .strictObject({
      /** Its sender, where none is named for the sending; by default `digest@` the site's host. */
      from: MailAddress.nullable().default(null),
      /**
       * How to unsubscribe: an https or a mailto URL or both, in which `{address}` stands for that
       * of the recipient; with none, a message to the sender.
       */
      unsubscribe: z.array(z.url({ protocol: /^(?:https|mailto)$/ })).default([]),
    })
    .default({ from: null, unsubscribe: [] })
    .meta({
      examples: [
        {
          from: 'digest@example.org',
          unsubscribe: ['https://example.org/unsubscribe?address={address}'],
        },
      ],
    }),
});

/** `content/searches/<id>.json`: a search that has a page and a feed of its own. */
export const SavedSearch = z
  .strictObject({
    name: z.string().min(1),
    /** One sentence: what a reader finds here. */
    description: z.string().min(1),
    /** As a reader types it. */
    query: z.string().default(''),
    filters: z
      .strictObject({
        topic: z.string(),
        /** Of publication. */
        year: z.string().regex(/^\d{4}$/),
        /** Of the listing. */
        month: z.string().regex(/^\d{4}-\d{2}$/),
        organization: z.string(),
        code: z.literal(true),
        /** At least so many. */
        comments: z.int().positive(),
        upvotes: z.int().positive(),
        /** First and last listing day. */
        from: CalendarDay,
        to: CalendarDay,
      })
      .partial()
      .default({}),
  })
  .refine(({ query, filters }) => query.trim() !== '' || Object.keys(filters).length > 0, {
    error: 'Expected a query or a filter',
  });

/** A saved search with what it finds. */
export const FoundSearch = z.object({
  name: z.string(),
  description: z.string(),
  /** The query of the address of the same search on the search page, e.g. `?q=kimi`. */
  address: z.string(),
  /** Ids of the papers, newest first. */
  papers: z.array(z.string()),
});

/** What became of one dump: the report of `archive check`. */
export const DumpReport = z.object({
  /** Path inside the dumps folder. */
  file: z.string(),
  format: z.string().nullable(),
  /** Null for bulk metadata of several days, too. */
  day: CalendarDay.nullable(),
  dayBasis: DayBasis.nullable(),
  entries: z.int().nonnegative(),
  lines: z.object({
    total: z.int(),
    blank: z.int(),
    preamble: z.int(),
    entry: z.int(),
    reported: z.int(),
  }),
  /** In the order of their places. */
  messages: z.array(
    z.object({
      severity: z.enum(['error', 'warning']),
      rule: z.string(),
      line: z.int(),
      column: z.int(),
      reason: z.string(),
    }),
  ),
});

/** An old address and where it leads, as paths. */
export const Moved = z.object({ from: z.string(), to: z.string() });

/** `permalinks.json` beside the dumps: every address that was ever published. */
export const Permalinks = z.strictObject({
  /** What identifies the paper of each slug. */
  papers: z.record(
    z.string(),
    z.strictObject({
      arxivId: ArxivId.nullable(),
      recordId: z.string().nullable(),
      title: z.string(),
    }),
  ),
  days: z.array(CalendarDay),
  topics: z.array(z.string()),
  /** The display name of each organization. */
  organizations: z.record(z.string(), z.string()),
});

/** Why a paper is shown no more. */
export const Withdrawal = z.object({
  /** What the reader is told instead, in a sentence. */
  reason: z.string().min(1),
  day: CalendarDay,
});

/** `withdrawn.json` beside the dumps: papers, by slug, that the archive shows no more. */
export const Withdrawals = z.record(z.string(), Withdrawal.strict());

export type Organization = z.infer<typeof Organization>;
export type Entry = z.infer<typeof Entry>;
export type Listing = z.infer<typeof Listing>;
export type Sighting = z.infer<typeof Sighting>;
export type Change = z.infer<typeof Change>;
export type Paper = z.infer<typeof Paper>;
export type ShownPaper = z.infer<typeof ShownPaper>;
export type CommonKeyword = z.infer<typeof CommonKeyword>;
export type Day = z.infer<typeof Day>;
export type DumpReport = z.infer<typeof DumpReport>;
export type Moved = z.infer<typeof Moved>;
export type Permalinks = z.infer<typeof Permalinks>;
export type Withdrawals = z.infer<typeof Withdrawals>;
export type Site = z.infer<typeof Site>;
export type SavedSearch = z.infer<typeof SavedSearch>;
export type FoundSearch = z.infer<typeof FoundSearch>;
export type Topic = z.infer<typeof TopicFrontMatter> & { id: string };

/** Everything the dumps say, merged. Every list is in its fixed order. */
export interface Archive {
  /** By id. */
  papers: Paper[];
  /** Newest first. */
  days: Day[];
  /** By id. */
  organizations: Organization[];
}
