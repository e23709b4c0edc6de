import type { Row } from './engine/row.ts';

/** An order of the results. */
interface Order {
  label: string;
  /** Whether the newest papers alone may have the first results. */
  isNewestFirst: boolean;
  /** What papers are ordered by, the greatest first; null for how well they match. */
  key: ((row: Row) => string) | null;
}

/** The orders of the search, by their names in its address, as the form offers them. */
export const ORDERS = {
  relevance: { label: 'Relevance', isNewestFirst: true, key: null },
  listed: {
    label: 'Newest listed',
    isNewestFirst: true,
    key: ({ listed }) => listed.at(-1) ?? '',
  },
  published: {
    label: 'Newest published',
    isNewestFirst: false,
    key: ({ published }) => published,
  },
  discussed: {
    label: 'Most discussed',
    isNewestFirst: false,
    key: ({ comments }) => String(comments ?? 0).padStart(6, '0'),
  },
} as const satisfies Record<string, Order>;

export type Sort = keyof typeof ORDERS;
