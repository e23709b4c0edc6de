import { expect, test } from 'vitest';
import { cleanLine } from '../../src/values/clean-text.ts';
import fc from '../random.ts';
import { JUNK, lineSteps, mutateLines } from './mutate.ts';
import { layouts, papers, printLayout } from './print-layout.ts';
import { check, parseAny } from './properties.ts';

/** What the mutations put in that has the look of a title, and labels that no parser can know. */
const LIKE_TITLES = [
  'Royal Society of Keepers',
  String.raw`"\ud800\u0000\u202e"`,
  'Harbour',
  'A Title Without an Abstract',
  'null',
  'Some Word',
  'Buckets new',
];

/** Whether a title is one of the page, whole or as a mutation left it. */
function isOf(title: string, known: string): boolean {
  if (title.includes(known) || known.includes(title)) return true;
  let head = 0;
  while (head < title.length && title[head] === known[head]) head += 1;
  let tail = 0;
  while (tail < title.length - head && title.at(-1 - tail) === known.at(-1 - tail)) tail += 1;
  return head + tail >= Math.min(title.length, known.length) / 2;
}

/** Lines are lost, moved, repeated and put in; of a piece of one nobody can tell what it was. */
const WHOLE_LINES = new Set(['delete', 'repeat', 'swap', 'insert', 'replace']);

test('no mutation of a page publishes what was not a title', () => {
  check(
    // Of one account that lost its label nobody can tell that it is one.
    fc
      .tuple(papers, layouts, lineSteps)
      .filter(([shown, { isSubmitted }]) => !isSubmitted || shown.length > 2)
      .filter(([, , steps]) => steps.every(([kind]) => WHOLE_LINES.has(kind))),
    ([shown, layout, steps]) => {
      // A line of a wrapped abstract in the place of a title looks like one.
      const plain = { ...layout, width: null, encoding: 'utf-8', end: '\n' } as const;
      const lines = Buffer.from(printLayout(shown, '2026-03-04', plain))
        .toString('utf8')
        .split('\n');
      const broken = mutateLines(lines, steps).join('\n');
      const dump = parseAny('2026-03-04.txt', broken);
      const titles = dump.listings.flatMap(({ entries }) => entries.map(({ title }) => title));
      // A text of any characters may be a title; of the known junk most is not.
      const random = steps.map(([, , , junk]) => junk).filter((junk) => !JUNK.includes(junk));
      const known = [
        ...shown.map(({ title }) => title),
        ...LIKE_TITLES,
        ...random.map(cleanLine).filter(Boolean),
      ];
      const wrong = titles.filter((title) => !known.some((each) => isOf(title, each)));
      if (wrong.length > 0) expect({ wrong, broken }).toEqual({ wrong: [] });
    },
    0.5,
  );
});
