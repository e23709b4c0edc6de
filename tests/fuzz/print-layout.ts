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
