import { expect, test } from 'vitest';
import { parse, problemsOf } from '../parse.ts';
import fc from '../random.ts';
import { layouts, printLayout, type ShownPaper } from './print-layout.ts';
import { check } from './properties.ts';

/** Papers of our own, with titles and abstracts as real ones are. */
const TEXTS = [
  [
    'Which Way Does the Snail Turn? A Census of Shells on Garden Walls',
    'Most snails turn to the right. We looked at 4,012 shells on the walls of 31 gardens and found 17 that turn to the left, eleven of them in one garden. The owner of that garden denies everything. A model that sees only the shadow of a shell tells the two kinds apart in 98% of all cases.',
  ],
  [
    'Tin-1.5: Small Models That Rust',
    'Weights that are not used for a while lose their precision, as iron does. We let them: after 10^{5} steps without a gradient a weight keeps four bits, and later two. The models lose 71\\% of their size and none of their manners. Code is at https://github.com/example/tin.',
  ],
  [
    'Ferries',
    'A ferry that waits for the last passenger is late for all others. We learn when to cast off from the footsteps on the pier alone, and show that nobody was left behind who was within sight of the ship. Three islands have taken over the schedule (and two have asked for a bridge).',
  ],
  [
    '注意力 Is What the Lighthouse Needs',
    'Lighthouses turn at one speed although ships do not come at one speed. Ours turns towards what it has not seen for longest, which saves a third of the light at the same risk. In fog it does what every lighthouse does. “Nothing else helps in fog,” says its keeper, and our measurements agree.',
  ],
  [
    "On the Length of Queues before Bakeries: a Sceptic's Reply",
    'It was claimed that the length of a queue says how good the bread is. We repeat the study with bakeries that have two doors, and find that people queue where others queue. Bread explains a tenth of the variance; a dog that waits outside explains more. All data but the dog are available.',
  ],
] as const;

const BY: ShownPaper['by'][] = [
  1,
  12,
  { handle: 'snail-census', name: 'Snail Census' },
  { handle: 'tinworks', name: 'The Tin Works of Upper Dale' },
  { handle: null, name: 'Harbour' },
  { handle: null, name: 'Royal Society of Keepers' },
];

const papers = fc.subarray([...TEXTS], { minLength: 1 }).chain((texts) =>
  fc.tuple(
    ...texts.map(([title, abstract]) =>
      fc.record<ShownPaper>({
        title: fc.constant(title),
        abstract: fc.constant(abstract),
        published: fc.constantFrom('2024-02-29', '2025-11-07', '2026-03-01'),
        comments: fc.constantFrom(0, 1, 2, 47),
        upvotes: fc.constantFrom(null, 0, 1, 318),
        by: fc.constantFrom(...BY),
      }),
    ),
  ),
);

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
