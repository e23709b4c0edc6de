import { FACETS, type Facet, type SearchState, type Sort } from './state.ts';

/** What the papers of a shard can be filtered and ordered by: one file, in columns. */
export interface FacetFile {
  /** Pagefind's id of each paper. The columns below are in this order. */
  ids: string[];
  /** Id and label of each value that a column refers to by its index. */
  topics: [string, string][];
  organizations: [string, string][];
  topic: number[][];
  /** -1 without one. */
  organization: number[];
  /** Days since 1970; null when unknown. */
  published: (number | null)[];
  /** Days since 1970, oldest first. */
  listed: number[][];
  code: (0 | 1)[];
  comments: (number | null)[];
  upvotes: (number | null)[];
}

/** What one paper can be filtered and ordered by. */
export interface Row {
  values: Record<Facet, readonly string[]>;
  /** `YYYY-MM-DD`, or empty. */
  published: string;
  /** Listing days, oldest first. */
  listed: string[];
  code: boolean;
  comments: number | null;
  upvotes: number | null;
}

/** How many papers each value of each facet has. */
export type Counts = Record<Facet, Map<string, number>>;

/** What is known of the papers of the shards that are loaded. */
export class Facets {
  readonly #rows = new Map<string, Row>();
  /** The label of each value: of topics and organizations, which are shown by name. */
  readonly labels: Record<'topic' | 'organization', Map<string, string>> = {
    topic: new Map(),
    organization: new Map(),
  };

  /**
   * Takes in the papers of a shard.
   *
   * @param prefix what stands before Pagefind's ids in those of the shard's results.
   */
  add(file: FacetFile, prefix: string): void {
    for (const [id, label] of file.topics) this.labels.topic.set(id, label);
    for (const [id, label] of file.organizations) this.labels.organization.set(id, label);
    for (const [at, id] of file.ids.entries()) this.#rows.set(prefix + id, rowOf(file, at));
  }

  /** What is known of a paper, by the id of a result. */
  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** The papers that a state's filters let through, in their order. */
  filter<Found extends { id: string }>(found: readonly Found[], state: SearchState): Found[] {
    const tests = testsOf(state);
    if (tests.length === 0) return [...found];
    return found.filter(({ id }) => {
      const row = this.#rows.get(id);
      return row !== undefined && tests.every(({ passes }) => passes(row));
    });
  }

  /**
   * How many of the papers there would be for each value of a facet, if that value were chosen
   * instead of the present one.
   */
  count(found: readonly { id: string }[], state: SearchState): Counts {
    const counts: Counts = {
      topic: new Map(),
      year: new Map(),
      month: new Map(),
      organization: new Map(),
    };
    const tests = testsOf(state);
    for (const { id } of found) {
      const row = this.#rows.get(id);
      if (row === undefined) continue;
      const failed = tests.filter(({ passes }) => !passes(row));
      if (failed.length > 1) continue;
      for (const [facet, values] of Object.entries(row.values) as [Facet, string[]][]) {
        if (failed.length > 0 && failed[0]?.facet !== facet) continue;
        for (const value of values) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
      }
    }
    return counts;
  }

  /** The papers in another order than that of relevance; what is equal stays in its order. */
  sort<Found extends { id: string }>(found: readonly Found[], sort: Exclude<Sort, 'relevance'>) {
    const key = KEYS[sort];
    const keyOf = (id: string) => {
      const row = this.#rows.get(id);
      return row ? key(row) : '';
    };
    return found
      .map((paper) => ({ paper, key: keyOf(paper.id) }))
      .sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0))
      .map(({ paper }) => paper);
  }
}

/** What papers are ordered by, the greatest first. */
const KEYS = {
  listed: ({ listed }: Row) => listed.at(-1) ?? '',
  published: ({ published }: Row) => published,
  discussed: ({ comments }: Row) => String(comments ?? 0).padStart(6, '0'),
} as const satisfies Record<Exclude<Sort, 'relevance'>, (row: Row) => string>;

interface Test {
  /** The facet whose other values the test keeps out. */
  facet: Facet | null;
  passes: (row: Row) => boolean;
}

function testsOf(state: SearchState): Test[] {
  const tests = FACETS.filter((facet) => state[facet]).map((facet): Test => ({
    facet,
    passes: ({ values }) => values[facet].includes(state[facet]),
  }));
  const add = (passes: Test['passes']) => tests.push({ facet: null, passes });
  if (state.code) add(({ code }) => code);
  if (state.comments) add(({ comments }) => (comments ?? 0) >= state.comments);
  if (state.upvotes) add(({ upvotes }) => (upvotes ?? 0) >= state.upvotes);
  if (state.from || state.to) {
    const [from, to] = [state.from, state.to || '9999'];
    add(({ listed }) => listed.some((day) => day >= from && day <= to));
  }
  return tests;
}

function rowOf(file: FacetFile, at: number): Row {
  const published = dayOf(file.published[at]);
  const listed = (file.listed[at] ?? []).map(dayOf);
  const organization = file.organizations[file.organization[at] ?? -1];
  return {
    values: {
      topic: (file.topic[at] ?? []).flatMap((topic) => file.topics[topic]?.[0] ?? []),
      year: published ? [published.slice(0, 4)] : [],
      month: [...new Set(listed.map((day) => day.slice(0, 7)))],
      organization: organization ? [organization[0]] : [],
    },
    published,
    listed,
    code: file.code[at] === 1,
    comments: file.comments[at] ?? null,
    upvotes: file.upvotes[at] ?? null,
  };
}

const days = new Map<number, string>();

function dayOf(number: number | null | undefined): string {
  if (number === null || number === undefined) return '';
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
  days.set(number, day);
  return day;
}
