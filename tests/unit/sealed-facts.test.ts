import { expect, test } from 'vitest';
import { openFacts, sealFacts } from '../../src/search/engine/sealed-facts.ts';
import fc from '../random.ts';

test('facts are sealed in marks, one for each digit', () => {
  expect(sealFacts({ published: '1234-56-78', authorCount: 90 })).toBe('#%&*,/:; ?!');
  expect(sealFacts({ published: null, authorCount: 90 })).toBe(' ?!');
  expect(sealFacts({ published: '1234-56-78', authorCount: null })).toBe('#%&*,/:; ');
  expect(sealFacts({ published: null, authorCount: null })).toBe(' ');
});

test('what is sealed has nothing that is a word, and opens as it was', () => {
  const day = fc
    .date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const facts = fc.record({
    published: fc.option(day),
    authorCount: fc.option(fc.integer({ min: 1, max: 3000 })),
  });
  fc.assert(
    fc.property(facts, (one) => {
      const sealed = sealFacts(one);
      expect(sealed).toMatch(/^[^\p{L}\p{N}]*$/u);
      expect(openFacts(sealed)).toEqual(one);
    }),
  );
});

test('facts that are not there open as none', () => {
  expect(openFacts('')).toEqual({ published: null, authorCount: null });
});
