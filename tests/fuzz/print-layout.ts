import fc from '../random.ts';

/** A paper as pages of every layout can show it. */
export interface ShownPaper {
  title: string;
  abstract: string;
  published: string;
  comments: number;
  upvotes: number | null;
  by: number | { handle: string | null; name: string };
}

/** How a page is laid out, and what became of its text on the way into a file. */
export interface Layout {
  hasVotes: boolean;
  comments: 'behind' | 'below' | 'apart';
  byline: 'lines' | 'line' | 'blocks';
  surroundings: 'none' | 'selected' | 'apart';
  isSubmitted: boolean;
  width: number | null;
  space: string;
  isGlued: boolean;
  isTwice: boolean;
  encoding: 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16le-mark' | 'utf-16be-mark';
  end: '\n' | '\r\n';
}

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

/** Some of these papers, with any facts. */
export const papers = fc.subarray([...TEXTS], { minLength: 1 }).chain((texts) =>
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

/** Layouts in any mixture, save those that leave open what a number counts. */
export const layouts: fc.Arbitrary<Layout> = fc
  .record<Layout>({
    hasVotes: fc.boolean(),
    comments: fc.constantFrom('behind', 'below', 'apart'),
    byline: fc.constantFrom('lines', 'line', 'blocks'),
    surroundings: fc.constantFrom('none', 'selected', 'apart'),
    isSubmitted: fc.boolean(),
    width: fc.constantFrom(null, 60, 72, 100),
    space: fc.constantFrom(' ', '\u00A0', '\u202F', '\u2009', '\u3000'),
    isGlued: fc.boolean(),
    isTwice: fc.boolean(),
    encoding: fc.constantFrom('utf-8', 'utf-8-mark', 'utf-16le', 'utf-16le-mark', 'utf-16be-mark'),
    end: fc.constantFrom('\n', '\r\n'),
  })
  .filter(
    ({ hasVotes, comments, isSubmitted }) => !hasVotes || isSubmitted || comments === 'behind',
  )
  // Where lines are wrapped and blank lines are lost, nobody can tell where a title ends.
  .filter(({ width, isGlued }) => width === null || !isGlued);

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const NAVIGATION = [
  'Hugging Face',
  'Models',
  'Datasets',
  'Spaces',
  'Buckets new',
  'Docs',
  'Pricing',
];
const LABELS = [
  ['new'],
  ['Get trending papers in your email inbox once a day!'],
  ['Get trending papers in your email inbox!'],
  ['Subscribe'],
  ['Daily Papers'],
  ['byAK and the research community'],
  ['Daily'],
  ['Weekly'],
  ['Monthly'],
  ['Trending Papers'],
];
const PAGER = ['Previous', '1', '2', '3', '…', '8', 'Next'];
const FOOTER = [
  ['Company', 'TOS', 'Privacy', 'About', 'Jobs'],
  ['Website', 'Models', 'Datasets', 'Some Word', 'Docs'],
];

/** The page of a day as an owner's file. */
export function printLayout(papers: ShownPaper[], day: string, layout: Layout): Uint8Array {
  const { surroundings, isTwice } = layout;
  const shown = isTwice ? papers.flatMap((paper) => [paper, paper]) : papers;
  const around = (...blocks: string[][]) =>
    surroundings === 'none'
      ? []
      : surroundings === 'selected'
        ? blocks
        : blocks.flat().map((line) => [line]);
  const blocks = [
    ...around(NAVIGATION, ['Log In', 'Sign Up']),
    ...LABELS,
    [dateOf(day, day.slice(0, 4))],
    ...shown.flatMap((paper) => entryBlocks(paper, day.slice(0, 4), layout)),
    ...around(PAGER, ...FOOTER),
  ];
  const wrapped = blocks.map((block) => block.flatMap((line) => wrap(line, layout.width)));
  const text = wrapped.map((block) => block.join('\n')).join(layout.isGlued ? '\n' : '\n\n');
  return encode(
    `${text.replaceAll(' ', layout.space)}\n`.replaceAll('\n', layout.end),
    layout.encoding,
  );
}

function entryBlocks(paper: ShownPaper, year: string, layout: Layout): string[][] {
  const { title, abstract, comments, upvotes, published, by } = paper;
  const mark = upvotes === null ? '-' : String(upvotes);
  const date = dateOf(published, year);
  const when = layout.comments === 'behind' && comments > 0 ? `${date} ${comments}` : date;
  const who =
    typeof by === 'number' ? `• ${by} authors` : [by.handle, by.name].filter(Boolean).join(' ');
  const bylines = {
    lines: [[`  ${who}`, '·', when]],
    line: [[`${who} · ${when}`]],
    blocks: [[who], ['·'], [when]],
  }[layout.byline];
  if (comments > 0 && layout.comments === 'below') bylines.at(-1)?.push(String(comments));
  if (comments > 0 && layout.comments === 'apart') bylines.push([String(comments)]);
  return [
    ...(layout.isSubmitted ? [['Submitted by', 'somebody']] : []),
    ...(layout.hasVotes ? [[mark]] : []),
    [title],
    [abstract],
    ...bylines,
  ];
}

function dateOf(day: string, year: string): string {
  const [ofYear, month, dayOfMonth] = day.split('-');
  const shown = `${MONTHS[Number(month) - 1]} ${Number(dayOfMonth)}`;
  return ofYear === year ? shown : `${shown}, ${ofYear}`;
}

/** Fills lines of a width as editors do; lines of bylines are short. */
function wrap(text: string, width: number | null): string[] {
  if (width === null || text.length <= width || text.includes(' · ')) return [text];
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

function encode(text: string, encoding: Layout['encoding']): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8-mark') return Buffer.from(`\uFEFF${text}`);
  const bytes = Buffer.from(encoding === 'utf-16le' ? text : `\uFEFF${text}`, 'utf16le');
  return encoding === 'utf-16be-mark' ? bytes.swap16() : bytes;
}
