import { expect, test } from 'vitest';
import { parse, problemsOf } from '../parse.ts';
import fc from '../random.ts';
import { layouts, papers, printLayout } from './print-layout.ts';
import { check } from './properties.ts';

test('a page reads the same in every layout and encoding', () => {
  check(
    fc.tuple(papers, layouts),
    ([shown, layout]) => {
      const dump = parse('2026-03-04.txt', printLayout(shown, '2026-03-04', layout));
      const [listing] = dump.listings;
      expect(problemsOf(dump)).toEqual([]);
      expect(listing).toMatchObject({ day: '2026-03-04', coverage: 'whole' });
      expect(
        listing?.entries.map((entry) => ({
          title: entry.title,
          abstract: entry.abstract,
          published: entry.published,
          comments: entry.comments,
          upvotes: entry.upvotes,
          by: entry.organization
            ? {
                handle:
                  entry.organization.handle === entry.organization.name
                    ? null
                    : entry.organization.handle,
                name: entry.organization.name,
              }
            : entry.authorCount,
        })),
      ).toEqual(shown.map((paper) => (layout.hasVotes ? paper : { ...paper, upvotes: null })));
      expect(dump.lines.reported).toBe(0);
    },
    0.1,
  );
});
