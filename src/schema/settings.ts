import { z } from 'zod';
import { HOSTS, type HostName } from '../values/hosts.ts';

/** An e-mail address without a name. */
export const MailAddress = z.email({ pattern: z.regexes.html5Email });

/** The form with which a reader subscribes to the digest. */
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

/** The settings of the feeds in `content/site.json`. */
const FeedSettings = z.strictObject({
  /** How many items the newest document of a feed holds; older ones are in its archives. */
  size: z.int().min(1).max(1000),
  /** After how many days upvotes and comments count half in the feed of what is trending. */
  trendingHalfLifeDays: z.number().min(0.1).max(365).default(3),
  /** Numbers of upvotes with a feed of the papers that reached them. */
  upvotes: z
    .array(z.int().min(1))
    .refine((counts) => new Set(counts).size === counts.length, 'Expected each number once')
    .default([10, 50, 100]),
});

/** `content/site.json`. When a key with `examples` is not valid, the message shows one of them. */
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
  /** Where the site is, for a warning before a limit of that host is reached; null for elsewhere. */
  host: z
    .enum(Object.keys(HOSTS) as HostName[])
    .nullable()
    .default(null),
  /**
   * How an arXiv id leads to its paper: by a page for each, or by the page for what is not found,
   * which halves the number of files.
   */
  arxivAddresses: z.enum(['pages', 'resolver']).default('pages'),
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
      /** Its sender, unless the command names one; by default `digest@` the site's host. */
      from: MailAddress.nullable().default(null),
      /**
       * How to unsubscribe: an https URL, a mailto URL or both, in which `{address}` stands for the
       * recipient's address. Without one, by a message to the sender.
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

export type Site = z.infer<typeof Site>;
