import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesOf, parse, problemsOf } from '../parse.ts';
import { cases, hasCases, needsCases } from '../shared.ts';

const item = (title: string, facts: object = {}, paper: object = {}) => ({
  paper: {
    id: '2603.00001',
    title,
    summary: 'An ounce of <b>salt</b> & a "pinch" of 10^{4} more.',
    authors: [{ name: 'Ada Example', hidden: false }],
    publishedAt: '2026-03-01T09:00:00.000Z',
    upvotes: 3,
    ...paper,
  },
  numComments: 2,
  submittedBy: { name: 'somebody', fullname: 'Some Body' },
  ...facts,
});

const props = (facts: object = {}) => ({
  periodType: 'day',
  dateString: '2026-03-04',
  dailyPapers: [item('Salt & Sugar')],
  ...facts,
});

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const page = (data: unknown, { before = '', target = 'DailyPapers' } = {}) =>
  [
    '<!doctype html>',
    before,
    '<html><head><title>Daily Papers</title></head><body>',
    '<div data-target="MainHeader" data-props="{&quot;a&quot;:1}"></div>',
    `<div class="SVELTE_HYDRATER contents"`,
    `  data-target="${target}" data-props="${escapeHtml(typeof data === 'string' ? data : JSON.stringify(data))}">`,
    '<h3>Salt</h3></div></body></html>',
    '',
  ].join('\n');

/** As Chromium writes it: quoted-printable, with Windows line ends. */
function archive(html: string, { encoding = 'quoted-printable', type = 'text/html' } = {}) {
  const quoted = Array.from(Buffer.from(html), (byte) =>
    byte === 0x3d || byte > 0x7e || (byte < 0x20 && byte !== 0x0a)
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  )
    .join('')
    .replaceAll(/[^\n=]{60}(?=[^\n])/g, (part) => `${part}=\n`);
  const bodies: Record<string, string> = {
    'quoted-printable': quoted,
    base64: Buffer.from(html).toString('base64'),
    '8bit': html,
  };
  return [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://huggingface.co/papers/date/2026-03-04',
    'Subject: Daily Papers',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x----"',
    '',
    '',
    '------MultipartBoundary--x----',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------MultipartBoundary--x----',
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Location: https://huggingface.co/papers/date/2026-03-04',
    '',
    bodies[encoding],
    '------MultipartBoundary--x------',
    '',
  ]
    .join('\n')
    .replaceAll('\n', '\r\n');
}

const SALT = {
  title: 'Salt & Sugar',
  abstract: 'An ounce of <b>salt</b> & a "pinch" of 10^{4} more.',
  published: '2026-03-01',
  comments: 2,
  upvotes: 3,
  authors: ['Ada Example'],
  arxivId: '2603.00001',
};

describe('a saved page', () => {
  test('is read by its data, with the day that it states', () => {
    const dump = parse('Daily Papers.html', page(props()));
    expect(dump.listings).toMatchObject([
      {
        format: 'saved-page',
        source: 'Daily Papers.html',
        day: '2026-03-04',
        dayBasis: 'stated',
        coverage: 'whole',
        entries: [SALT],
      },
    ]);
    expect(dump.lines).toEqual({ total: 7, blank: 1, preamble: 4, entry: 2, reported: 0 });
    expect(messagesOf(dump)).toEqual([]);
    expect(JSON.stringify(dump.listings)).not.toContain('ome');
  });

  test.each([
    ['quoted-printable', 'text/html'],
    ['base64', 'text/html; charset="utf-8"'],
    ['8bit', 'TEXT/HTML; charset=no-such-charset'],
  ])('in an archive reads the same, in %s', (encoding, type) => {
    const dump = parse('Daily Papers.mhtml', archive(page(props()), { encoding, type }));
    expect(dump.listings).toMatchObject([
      { format: 'web-archive', day: '2026-03-04', coverage: 'whole', entries: [SALT] },
    ]);
    expect(messagesOf(dump)).toEqual([]);
    expect(dump.lines.entry).toBe(dump.lines.total - dump.lines.blank);
  });

  test('without a period in its data has that of the address that the browser noted', () => {
    const bare = { dailyPapers: [item('Salt')] };
    const from = (path: string) =>
      `<!-- saved from url=(0046)https://huggingface.co/papers/${path} -->`;
    const dump = parse('a.html', page(bare, { before: from('date/2026-03-04') }));
    expect(dump.listings[0]?.day).toBe('2026-03-04');
    const week = parse('a.html', page(bare, { before: from('week/2026-W10') }));
    expect(problemsOf(week)).toEqual(['5:1 error week-page']);
  });

  test('that was taken on its own day is not whole', () => {
    const dump = parse('2026-03-04@2026-03-04.html', page(props()));
    expect(dump.listings[0]).toMatchObject({ coverage: 'partial', captured: '2026-03-04' });
  });

  test('wins where the file name states another day', () => {
    const dump = parse('2026-03-05.html', page(props()));
    expect(dump.listings[0]?.day).toBe('2026-03-04');
    expect(problemsOf(dump)).toEqual(['5:1 warning another-day']);
  });

  test('leaves out what is not a paper, and says so', () => {
    const dump = parse('a.html', page(props({ dailyPapers: [item('Salt'), 5, item('')] })));
    expect(dump.listings[0]?.entries.map(({ title }) => title)).toEqual(['Salt']);
    expect(dump.listings[0]?.coverage).toBe('partial');
    expect(problemsOf(dump)).toEqual(['5:1 error unreadable-item', '5:1 error unreadable-item']);
  });

  test.each<[string, string, string]>([
    [
      'of a week',
      page(props({ periodType: 'week', dateString: '2026-W10' })),
      '5:1 error week-page',
    ],
    [
      'of a month',
      page(props({ periodType: 'month', dateString: '2026-03' })),
      '5:1 error month-page',
    ],
    ['of no day', page(props({ dateString: '2026-02-30' })), '5:1 error missing-day'],
    ['without a period', page({ dailyPapers: [] }), '5:1 error no-page-data'],
    ['without papers', page(props({ dailyPapers: null })), '5:1 error no-page-data'],
    ['whose data is not JSON', page('{"periodType":'), '5:1 error no-page-data'],
    ['whose data is a list', page('[]'), '5:1 error no-page-data'],
    ['of another kind', page(props(), { target: 'TrendingPapers' }), '1:1 error no-page-data'],
    ['that is text', 'Daily Papers\n', '1:1 error no-page-data'],
    ['that is empty', '', '1:1 error no-page-data'],
  ])('%s is refused', (_, content, problem) => {
    const dump = parse('2026-03-04.html', content);
    expect([dump.listings, problemsOf(dump)]).toEqual([[], [problem]]);
    expect(dump.lines.reported).toBe(dump.lines.total - dump.lines.blank);
  });

  test('is refused with what it is and what to do instead', () => {
    const [week] = messagesOf(
      parse('a.html', page(props({ periodType: 'week', dateString: '2026-W10' }))),
    );
    expect(week).toBe(
      '5:1 error week-page Unexpected `2026-W10`, expected a day: this is the page of a week; nothing of it was read; save the page of one day',
    );
    const [other] = messagesOf(parse('a.html', page(props(), { target: 'TrendingPapers' })));
    expect(other).toBe(
      '1:1 error no-page-data Unexpected page without the data of a listing (there is `MainHeader`, `TrendingPapers`), expected JSON in `data-props` of `DailyPapers`; nothing of it was read; copy the visible text of the page of one day into a file that ends in `.txt`',
    );
  });

  test('that is an archive without a page is refused', () => {
    for (const content of ['', 'no: archive\n\ntext', archive('x', { type: 'text/css' })]) {
      expect(problemsOf(parse('a.mht', content))).toEqual(['1:1 error no-page']);
    }
  });
});

describe.skipIf(!hasCases)(`pages that owners save ${needsCases}`, () => {
  test('the page of a day', () => {
    const html = readFileSync(join(cases, '24-saved-page', 'Daily Papers.html'), 'utf8');
    const named = (dump: ReturnType<typeof parse>) => {
      const [listing] = dump.listings;
      const entries = listing?.entries.map((entry) => [
        entry.title,
        entry.published,
        entry.comments,
        entry.upvotes,
        entry.authors,
        entry.organization && [entry.organization.handle, entry.organization.name],
        entry.links.code,
      ]);
      return [listing?.day, listing?.dayBasis, entries, problemsOf(dump)];
    };
    const expected = [
      '2026-05-21',
      'stated',
      [
        [
          'Two Lighthouses Share One Lamp & Argue About It',
          '2026-05-19',
          4,
          61,
          ['Ilse Quarry', "Tam O'Brannoch"],
          ['quarrymoor', 'Quarrymoor Robotics'],
          'https://github.com/example/two-lamps',
        ],
        ['Counting Rain on a Tin Roof', '2026-05-20', 0, 7, ['Wen Aldermoor'], null, null],
        [
          'Bread Rises in the Latent Space',
          '2026-04-28',
          1,
          0,
          ['Paula Mill', 'Jun Ovens', 'Rhea Crust'],
          null,
          null,
        ],
      ],
      [],
    ];
    const dump = parse('Daily Papers.html', html);
    expect(named(dump)).toEqual(expected);
    expect(named(parse('Daily Papers.mhtml', archive(html)))).toEqual(expected);
    expect(dump.listings[0]?.entries[0]?.abstract).toContain('the <b>slower</b> one wins');
    expect(JSON.stringify(dump.listings)).not.toContain('someone');
  });

  test('the page of a week', () => {
    const html = readFileSync(join(cases, '25-saved-page-of-a-week', 'papers week.html'), 'utf8');
    const dump = parse('papers week.html', html);
    expect([dump.listings, problemsOf(dump)]).toEqual([[], ['4:1 error week-page']]);
  });
});
