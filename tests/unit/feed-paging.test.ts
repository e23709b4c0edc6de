import { expect, test } from 'vitest';
import { pagesOf } from '../../src/outputs/feeds/paging.ts';
import fc from '../random.ts';

const days = fc
  .array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 120 })
  .map((offsets) =>
    offsets
      .toSorted((a, b) => b - a)
      .map((offset, id) => ({
        id,
        day: new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10),
      })),
  );

test('walking a feed back yields every item once, in order, and forth the same way', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 40 }), (items, size) => {
      const pages = pagesOf(items, size);
      const byMonth = new Map(pages.map((page) => [page.month, page]));
      expect(byMonth.size).toBe(pages.length);
      const walked = [];
      const months = [];
      let page = byMonth.get(null);
      while (page) {
        walked.push(...page.items);
        months.push(page.month);
        page = page.previous === null ? undefined : byMonth.get(page.previous);
      }
      expect(walked).toEqual(items);
      expect(pages[0]?.items.length).toBe(Math.min(size, items.length));
      const forth = pages.slice(1).toReversed();
      expect(forth.map(({ next }) => next)).toEqual([
        ...forth.slice(1).map(({ month }) => month),
        ...(forth.length > 0 ? [null] : []),
      ]);
      for (const { month, items: own } of pages.slice(1)) {
        expect(own.length).toBeGreaterThan(0);
        expect(own.every(({ day }) => day.startsWith(month ?? '-'))).toBe(true);
      }
    }),
  );
});

test('items that are added change the newest document and the newest archive alone', () => {
  fc.assert(
    fc.property(days, fc.nat(60), fc.integer({ min: 1, max: 40 }), (items, added, size) => {
      const before = pagesOf(items.slice(Math.min(added, items.length - 1)), size);
      const after = new Map(pagesOf(items, size).map((page) => [page.month, page]));
      // The newest archive of before was open, and gets the rest of its month and its next one.
      for (const page of before.slice(2)) expect(after.get(page.month)).toEqual(page);
    }),
  );
});
