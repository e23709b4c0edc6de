import { describe, expect, test } from 'vitest';
import { parse, problemsOf } from '../parse.ts';

const ABSTRACT =
  'A saucer that is never washed keeps a record of every cup. We read such records from 84 saucers with a lamp and a lens, and date a fifth of all cups to the day.';
const BANNER =
  'Our website keeps small files on your computer to remember what you like, to count its visitors and to show what others pay us to show. You may change that at any time.';

const HEAD = ['Daily Papers', 'byAK and the research community', 'Mar 4'];
const FIRST = ['Saucers as Archives of Tea', ABSTRACT, '• 3 authors\n·\nMar 1'];
const SECOND = ['A Second Look at Kettles', ABSTRACT, '• 2 authors\n·\nMar 2 4'];
const TITLES = ['Saucers as Archives of Tea', 'A Second Look at Kettles'];

/** The titles that a page gives, and its problems. */
function read(blocks: string[], name = '2026-03-04.txt') {
  const dump = parse(name, blocks.join('\n\n'));
  const titles = dump.listings.flatMap(({ entries }) => entries.map(({ title }) => title));
  return { titles, problems: problemsOf(dump) };
}

describe('a banner', () => {
  const banner = ['We Care About What You Like', BANNER, 'Manage choices'];

  test('above the page is set aside', () => {
    expect(read([...banner, ...HEAD, ...FIRST, ...SECOND])).toEqual({
      titles: TITLES,
      problems: ['1:1 warning unknown-text'],
    });
  });

  test('between entries that have upvotes is set aside, because it has none', () => {
    expect(read([...HEAD, '7', ...FIRST, ...banner, '-', ...SECOND])).toEqual({
      titles: TITLES,
      problems: ['17:1 warning unknown-text'],
    });
  });

  test('behind the last entry is set aside', () => {
    expect(read([...HEAD, '7', ...FIRST, '-', ...SECOND, ...banner])).toEqual({
      titles: TITLES,
      problems: ['27:1 warning unknown-text', '31:1 warning unexpected-end'],
    });
  });

  test('among texts that nobody knows is an error where titles have no upvotes', () => {
    expect(read([...HEAD, ...FIRST, ...banner, ...SECOND])).toEqual({
      titles: TITLES,
      problems: ['15:1 error doubtful-title', '19:1 warning unknown-text'],
    });
  });

  test('does not take an entry without a byline with it', () => {
    const [title = '', abstract = ''] = FIRST;
    expect(read([...HEAD, title, abstract, ...SECOND, ...banner])).toEqual({
      titles: TITLES,
      problems: ['19:1 error doubtful-title', '23:1 warning unexpected-end'],
    });
  });
});

test('an abstract that ends with an ellipsis was cut, and is kept', () => {
  const [title = '', , byline = ''] = FIRST;
  const cut = `${ABSTRACT.slice(0, 110)}…`;
  const dump = parse('2026-03-04.txt', [...HEAD, title, cut, byline, ...SECOND].join('\n\n'));
  expect(dump.listings[0]?.entries[0]?.abstract).toBe(cut);
  expect(problemsOf(dump)).toEqual([]);
});

test('numbers of a list and the controls of a video, each on its line, are labels', () => {
  const video = ['0:00', '/', '1:32', 'Play video'];
  expect(read([...HEAD, '1.', ...video, ...FIRST, '2.', ...SECOND])).toEqual({
    titles: TITLES,
    problems: [],
  });
});

describe('a page that a program converted is refused', () => {
  test.each([
    ['a heading of Markdown', (title: string) => `## ${title}`],
    ['emphasis', (title: string) => `**${title}**`],
    ['a link', (title: string) => `[${title}](/papers/2603.00001)`],
    ['the number of a link', (title: string) => `[12]${title}`],
    ['the number of an item', (title: string) => `3. ${title}`],
    ['a point', (title: string) => `* ${title}`],
  ])('%s', (_, mark) => {
    const marked = [FIRST, SECOND].flatMap(([title = '', ...rest]) => [mark(title), ...rest]);
    expect(read([...HEAD, ...marked])).toEqual({
      titles: [],
      problems: ['7:1 error converted-page'],
    });
  });

  test('unless only one title of several looks like it', () => {
    const [title = '', ...rest] = FIRST;
    const page = read([...HEAD, `[1]${title}`, ...rest, ...SECOND, 'Third of Three', ...rest]);
    expect(page).toEqual({ titles: [`[1]${title}`, TITLES[1], 'Third of Three'], problems: [] });
  });
});

describe('what is not a page is refused, with what to do', () => {
  test.each([
    [
      'HTML',
      '<!DOCTYPE html>\n<html><body>',
      'Unexpected HTML, expected visible text; name the file `.html`; nothing of it was read',
    ],
    [
      'JSON',
      '[\n  {\n    "paper": {}',
      'Unexpected JSON, expected visible text; name the file `.json`; nothing of it was read',
    ],
    [
      'JSON as a browser shows it',
      'Pretty-print\n[{"paper":{}',
      'Unexpected JSON, expected visible text; name the file `.json`; nothing of it was read',
    ],
    [
      'rich text',
      String.raw`{\rtf1\ansi Daily Papers\par`,
      'Unexpected rich text, expected plain text; save the file as plain text; nothing of it was read',
    ],
    [
      'any other text',
      'Gateway Time-out',
      'Unexpected `Gateway Time-out` in a text without a date or a byline such as `4 authors`, expected the text of the page of a day; nothing of it was read; copy the page of one day',
    ],
  ])('%s', (_, start, reason) => {
    const dump = parse('2026-03-04.txt', `${start}\n\n${ABSTRACT}\n`);
    expect(dump.listings).toEqual([]);
    expect(dump.file.messages.map((message) => message.reason)).toEqual([reason]);
  });
});
