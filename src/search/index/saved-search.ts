import { z } from 'zod';
import { CalendarDay } from '../../schema/dump.ts';
import type { SearchState } from '../engine/state.ts';
import { ALL_FILTERS, byName, type Filter } from '../filters-of.ts';

const SPANS = { year: /^\d{4}$/, month: /^\d{4}-\d{2}$/ } as const;

/** What a filter can be set to. */
function shapeOf(filter: Filter): z.ZodType {
  switch (filter.kind) {
    case 'named':
      return z.string();
    case 'span':
      return z.string().regex(SPANS[filter.unit]);
    case 'flag':
      return z.literal(true);
    case 'least':
      return z.int().positive();
    case 'day':
      return CalendarDay;
  }
}

const shape = byName(ALL_FILTERS, shapeOf) as {
  [Name in Filter['name']]: z.ZodType<SearchState[Name]>;
};

/**
 * `content/searches/<id>.json`: a search that has a page and a feed of its own. It can have every
 * filter of the search, which is why it stands here.
 */
export const SavedSearch = z
  .strictObject({
    name: z.string().min(1),
    /** One sentence: what a reader finds here. */
    description: z.string().min(1),
    /** As a reader types it. */
    query: z.string().default(''),
    filters: z.strictObject(shape).partial().default({}),
  })
  .refine(({ query, filters }) => query.trim() !== '' || Object.keys(filters).length > 0, {
    error: 'Expected a query or a filter',
  });

export type SavedSearch = z.infer<typeof SavedSearch>;
