import type { Topic } from '../schema/content.ts';
import type { Paper } from '../schema/paper.ts';

/** A choice among what papers have by name. The facet file has a list of the names, and a column. */
interface Named {
  kind: 'named';
  /** Of its field in the form; `any` is what the field says without a choice. */
  label: string;
  any: string;
  /** What a chip says before the name that is chosen. */
  chip: string;
  /** Name of its list in the facet file. */
  list: string;
  /** Whether a paper can have several. */
  isMany: boolean;
  idsOf: (paper: Paper) => readonly string[];
  /** Names by id in their order in the list, at least of what the papers have. */
  names: (
    papers: readonly Paper[],
    topics: readonly NamedTopic[],
  ) => Iterable<readonly [string, string]>;
}

/** What a filter needs of a topic. */
export type NamedTopic = Pick<Topic, 'id' | 'title'>;

/** A choice among the years or months of the days of papers. */
interface Span {
  kind: 'span';
  label: string;
  any: string;
  chip: string;
  unit: 'year' | 'month';
  days: 'published' | 'listed';
}

/** Only papers that have something. The facet file has a column of its name. */
interface Flag {
  kind: 'flag';
  label: string;
  has: (paper: Paper) => boolean;
}

/** Papers that have so many of something, at the least. The facet file has a column of its name. */
interface Least {
  kind: 'least';
  label: string;
  noun: string;
  count: (paper: Paper) => number | null;
}

/** The first or the last of the days of which a paper has one. */
interface Day {
  kind: 'day';
  label: string;
  /** The filters that are the first day and the last. */
  within: { first: string; last: string; days: 'listed' };
}

const LISTED = { first: 'from', last: 'to', days: 'listed' } as const;

/**
 * The filters of the search, by their names in its address, in the order in which the address and the
 * chips have them. All that a filter is in the address, the form, the facet file, the chips and in
 * saved searches follows from its row.
 */
export const FILTERS = {
  topic: {
    kind: 'named',
    label: 'Topic',
    any: 'Any topic',
    chip: 'Topic',
    list: 'topics',
    isMany: true,
    idsOf: ({ topics }) => topics,
    names: (_, topics) => topics.map(({ id, title }) => [id, title]),
  },
  year: {
    kind: 'span',
    label: 'Published in',
    any: 'Any year',
    chip: 'Published',
    unit: 'year',
    days: 'published',
  },
  month: {
    kind: 'span',
    label: 'Listed in',
    any: 'Any month',
    chip: 'Listed',
    unit: 'month',
    days: 'listed',
  },
  organization: {
    kind: 'named',
    label: 'Organization',
    any: 'Any organization',
    chip: 'Organization',
    list: 'organizations',
    isMany: false,
    idsOf: ({ organization }) => (organization ? [organization.id] : []),
    names: (papers) =>
      papers.flatMap(({ organization }) =>
        organization ? [[organization.id, organization.name] as const] : [],
      ),
  },
  code: { kind: 'flag', label: 'With code', has: ({ links }) => links.code !== null },
  comments: {
    kind: 'least',
    label: 'Comments, at least',
    noun: 'comment',
    count: ({ comments }) => comments,
  },
  upvotes: {
    kind: 'least',
    label: 'Upvotes, at least',
    noun: 'upvote',
    count: ({ upvotes }) => upvotes,
  },
  from: { kind: 'day', label: 'Listed since', within: LISTED },
  to: { kind: 'day', label: 'Listed until', within: LISTED },
} as const satisfies Record<string, Named | Span | Flag | Least | Day>;
