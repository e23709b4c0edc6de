import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, problemsOf } from '../parse.ts';
import { cases, hasCases, needsCases } from '../shared.ts';

type Row = [
  title: string,
  published: string | null,
  comments: number | null,
  upvotes: number | null,
  authorCount: number | null,
  organization: string | null,
  abstract: string | null,
];

/** How the abstracts begin and end, by a word of the title. */
const ABSTRACTS: Record<string, string> = {
  Clocks: 'Ten wall clocks … are free to use.',
  Weaving: 'A woven cloth is … pattern of its own.',
  Moss: 'Saliency maps of … gets worse.',
  Bell: 'From a recording … can add its own.',
  Kite: 'The line of a … by three schools.',
  Snow: 'Where a snow fence … eleven mornings.',
  Bread: 'An oven with a … the better sign.',
  Apples: 'Apples are counted … found in them.',
  Stairs: 'A legged robot … had asked for.',
};

const row = (
  title: string,
  published: string | null,
  comments: number | null,
  upvotes: number | null,
  who: number | string,
): Row => {
  const word = Object.keys(ABSTRACTS).find((key) => title.includes(key)) ?? '';
  const isCounted = typeof who === 'number';
  const abstract = ABSTRACTS[word] ?? null;
  return [
    title,
    published,
    comments,
    upvotes,
    isCounted ? who : null,
    isCounted ? null : who,
    abstract,
  ];
};
const bare = (...[title, comments, upvotes, authors]: [string, number, number, number]): Row => [
  title,
  null,
  comments,
  upvotes,
  authors,
  null,
  null,
];

const CLOCKS = 'Clocks That Agree Without a Master';
const WEAVING = 'Reading Weaving Patterns From Photographs';
const MOSS = 'Moss Grows Where the Model Looks Away';
const BELL = 'Which Bell Was Rung';
const KITE = 'A Kite as an Anemometer';
const SNOW = 'Snow Fences Placed by Search';
const BREAD = 'Predicting When Bread Is Done';
const APPLES = 'Counting Apples Twice';
const STAIRS = 'Robots Learn Stairs From Their Falls';
const TALLOWGATE = 'tallowgate, Tallowgate Research';
const QUARRYMOOR = 'quarrymoor, Quarrymoor Robotics';
const ASHBY = '–, Lower Ashby College of Applied Things';

/** What is read of each case, and the problems that it has. */
const READ: Record<string, [day: string, rows: Row[], problems?: string[]]> = {
  '01-upvotes-before-titles': [
    '2026-05-21',
    [
      row(CLOCKS, '2024-11-18', 3, 214, 4),
      row(WEAVING, '2026-05-19', 0, 38, TALLOWGATE),
      row(MOSS, '2026-04-30', 1, 1, 12),
    ],
  ],
  '02-dash-for-no-upvotes': [
    '2026-05-22',
    [
      row(BELL, '2026-05-20', 0, null, 2),
      row(KITE, '2025-01-07', 2, 9, 3),
      row(SNOW, '2026-05-21', 5, null, 'fernhollow, Fernhollow Institute of Weather'),
    ],
  ],
  '03-comments-on-a-line-of-their-own': [
    '2026-05-25',
    [
      row(BREAD, '2024-12-02', 8, null, 5),
      row(APPLES, '2026-05-23', 15, null, 7),
      row(STAIRS, '2026-05-24', 0, null, QUARRYMOOR),
    ],
  ],
  '08-daily-layout-without-abstracts': [
    '2026-05-26',
    [bare(MOSS, 4, 52, 12), bare(KITE, 1, 31, 3), bare(BREAD, 2, 6, 5)],
    ['29:1 warning no-abstracts'],
  ],
  '09-wrapped-lines': [
    '2026-05-27',
    [
      row(WEAVING, '2026-05-19', 2, null, TALLOWGATE),
      row(SNOW, '2025-02-11', 0, null, 6),
      row(KITE, '2026-05-26', 1, null, 3),
    ],
  ],
  '10-byline-on-one-line': [
    '2026-05-28',
    [
      row(APPLES, '2024-10-09', 0, null, 7),
      row(STAIRS, '2026-05-24', 11, null, QUARRYMOOR),
      row(BELL, '2026-05-20', 1, null, 2),
    ],
  ],
  '11-byline-spread-over-blocks': [
    '2026-05-29',
    [
      row(CLOCKS, '2024-11-18', 0, null, 4),
      row(BREAD, '2026-05-27', 3, null, 5),
      row(WEAVING, '2026-05-19', 21, null, TALLOWGATE),
    ],
  ],
  '12-organization-without-handle': [
    '2026-06-01',
    [
      row(SNOW, '2026-05-21', 5, null, '–, Fernhollow'),
      row(KITE, '2026-05-26', 0, null, ASHBY),
      row(MOSS, '2024-12-30', 1, null, 'larkspurlab, Larkspur Lab'),
    ],
  ],
  '13-no-break-spaces': [
    '2026-06-02',
    [
      row(APPLES, '2024-10-09', 0, null, 7),
      row(BELL, '2026-05-20', 6, null, 'brindlecote, Brindlecote Conservatory'),
      row(STAIRS, '2026-05-24', 0, null, 1),
    ],
  ],
  '14-utf-16': [
    '2026-06-03',
    [
      row(BREAD, '2024-12-02', 0, null, 5).with(
        6,
        'An oven with a … is called “Grau – 70 %”.',
      ) as Row,
      row(CLOCKS, '2026-06-01', 2, null, TALLOWGATE),
    ],
  ],
  '17-whole-page-selected': [
    '2026-06-08',
    [
      row(SNOW, '2025-02-11', 0, null, 6),
      row(APPLES, '2026-06-06', 4, null, 7),
      row(STAIRS, '2026-06-05', 1, null, QUARRYMOOR),
    ],
  ],
  '23-two-faults-at-once': [
    '2026-06-11',
    [row(BELL, '2026-05-20', 1, 66, 2), row(APPLES, '2024-10-09', 13, null, ASHBY)],
  ],
};

/** Why each case is refused, and what its message quotes. */
const REFUSED: Record<string, [problem: string, quoted: string, hint: string]> = {
  '04-page-of-a-week': ['21:1 error week-page', '`Week 21`', 'copy the page of one day'],
  '05-page-of-a-range-of-days': [
    '11:1 error range-page',
    '`May 18 - May 24`',
    'copy the page of one day',
  ],
  '06-page-of-a-month': ['21:1 error month-page', '`May 2026`', 'copy the page of one day'],
  '07-trending-page': ['9:1 error trending-page', '`Trending Papers`', 'copy the page of one day'],
  '15-french-page': ['11:1 error not-english', '`4 juin`', "turn the browser's translation off"],
  '16-chinese-page': ['11:1 error not-english', '`6月5日`', "turn the browser's translation off"],
};

const organizationText = (handle: string, name: string) =>
  `${handle === name ? '–' : handle}, ${name}`;

describe.skipIf(!hasCases)(`what owners save ${needsCases}`, () => {
  const fileOf = (folder: string) => {
    const name = readdirSync(join(cases, folder)).find((file) => file !== 'expected.md') ?? '';
    return { name, bytes: readFileSync(join(cases, folder, name)) };
  };
  const parseCase = (folder: string) => {
    const { name, bytes } = fileOf(folder);
    return parse(name, bytes);
  };

  test.each(Object.entries(READ))('%s is read', (folder, [day, rows, problems = []]) => {
    const dump = parseCase(folder);
    const [listing] = dump.listings;
    const found = (listing?.entries ?? []).map((entry, index): Row => {
      const { title, published, comments, upvotes, authorCount, organization, abstract } = entry;
      const [head = '', tail = ''] = (rows[index]?.[6] ?? '').split(' … ');
      const isWhole = abstract?.startsWith(head) && abstract.endsWith(tail);
      return [
        title,
        published,
        comments,
        upvotes,
        authorCount,
        organization && organizationText(organization.handle, organization.name),
        isWhole ? `${head} … ${tail}` : abstract,
      ];
    });
    expect([listing?.day, found, problemsOf(dump)]).toEqual([day, rows, problems]);
    expect(dump.lines.reported).toBe(0);
  });

  test.each(Object.entries(REFUSED))('%s is refused', (folder, [problem, quoted, hint]) => {
    for (const name of [fileOf(folder).name, 'dump.txt']) {
      const dump = parse(name, fileOf(folder).bytes);
      expect([dump.listings, problemsOf(dump)]).toEqual([[], [problem]]);
      const [message] = dump.file.messages;
      expect(message?.reason).toContain(quoted);
      expect(message?.reason).toContain(hint);
    }
  });
});
