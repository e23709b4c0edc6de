/** What the page shows around its listing, as it writes it, in lower case. */
const WORDS = {
  /** Above the listing. */
  head: [
    'new',
    'subscribe',
    'daily papers',
    'trending papers',
    'daily',
    'weekly',
    'monthly',
    'trending',
    'papers',
    'search',
    'submit',
    'submit a paper',
  ],
  pager: ['previous', 'prev', 'next', '…', '...', '‹', '›', '«', '»', '<', '>', '/'],
  button: [
    'github',
    'arxiv page',
    'view arxiv page',
    'view pdf',
    'pdf',
    'project page',
    'add to collection',
    'read more',
    'show more',
    'load more',
    'share',
    'advertisement',
    'sponsored',
    'accept all',
    'play video',
    'your browser does not support the video tag.',
    'reject all',
  ],
  /** Navigation and footer. */
  site: [
    'hugging face',
    "hugging face's logo",
    'hugging face logo',
    "hugging face's logo hugging face",
    'main content',
    'skip to content',
    'models',
    'datasets',
    'spaces',
    'buckets',
    'collections',
    'posts',
    'community',
    'docs',
    'enterprise',
    'pricing',
    'solutions',
    'tasks',
    'huggingchat',
    'languages',
    'organizations',
    'blog',
    'blog articles',
    'articles',
    'forum',
    'learn',
    'discord',
    'social posts',
    'changelog',
    'team & enterprise',
    'hugging face pro',
    'pro',
    'enterprise support',
    'inference providers',
    'inference endpoints',
    'storage buckets',
    'hub',
    'website',
    'log in',
    'login',
    'sign up',
    'sign in',
    'log out',
    'company',
    'resources',
    'social',
    'tos',
    'terms',
    'terms of service',
    'privacy',
    'privacy policy',
    'about',
    'about us',
    'brand assets',
    'careers',
    'jobs',
    'press',
    'contact',
    'support',
    'status',
    'system theme',
    'light theme',
    'dark theme',
    'twitter',
    'linkedin',
    'english',
    'cookie settings',
    'back to top',
    'search models, datasets, users...',
  ],
  upvote: ['upvote', 'upvotes'],
  submitted: ['submitted by'],
} as const satisfies Record<string, readonly string[]>;

/** What a label is for; `account` is the name behind `Submitted by`, of which nothing is kept. */
export type LabelKind = keyof typeof WORDS | 'account' | 'curators';

const KIND_OF: ReadonlyMap<string, LabelKind> = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) =>
    words.map((word) => [word, kind as LabelKind] as const),
  ),
);

/** Labels of which only the beginning is fixed. */
const BEGINNINGS: readonly [RegExp, LabelKind][] = [
  [/^get trending papers in your email inbox\b.{0,40}$/i, 'head'],
  [/^submitted by.{1,80}$/i, 'submitted'],
  [/^by ?AK\b.{0,80}$/, 'curators'],
  [/^by .{0,60}research community$/, 'curators'],
  // The number of an item of a list, on a line of its own.
  [/^\d{1,3}[.)]$/, 'button'],
  // A moment of a video, or its length.
  [/^(?:\d{1,2}:\d{2} ?\/? ?){1,2}$/, 'button'],
  [/^github(?: stars?)? [\d.,]+[km]?$/i, 'button'],
  [/^(?:©|copyright\b).{0,80}$/iu, 'site'],
];

/** @returns null where a line is not a known label. */
export function labelKind(text: string): LabelKind | null {
  if (text.length > 100) return null;
  const known = KIND_OF.get(text.toLowerCase());
  return known ?? BEGINNINGS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** What is that short, among labels, is one. */
export const LONGEST_LABEL = 30;

/** Whether a label is of the page around the listing, and not of an entry. */
export function isOfSite(label: LabelKind): boolean {
  return label !== 'submitted' && label !== 'account' && label !== 'upvote' && label !== 'button';
}

const CURATORS = /^by ?(\S.*)$/;

/** Who picked the papers: the capture loses the space after `by`. */
export function curatorsIn(text: string): string | null {
  return CURATORS.exec(text)?.[1] ?? null;
}
