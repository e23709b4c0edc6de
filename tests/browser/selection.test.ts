import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, problemsOf } from '../parse.ts';
import { launch } from './chromium.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

/** What copying a whole page gives. */
async function selectAll(html: string): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.setContent(html);
    return await page.evaluate(() => {
      const selection = getSelection();
      selection?.selectAllChildren(document.body);
      return selection?.toString() ?? '';
    });
  } finally {
    await page.close();
  }
}

const ABSTRACTS = [
  'A well that nobody uses keeps its echo. We measure how long, in wells of eleven depths, and find that the echo of a word outlives that of a shout. The measurements were made at night, with permission.',
  'Umbrellas are lent and never come back. With a ring of cork on each handle they come back one time in two, which is as often as books do. We do not know why, and offer three guesses that cannot all be true.',
];

const NAVIGATION =
  '<header><nav><a href="/">Hugging Face</a><ul><li>Models</li><li>Datasets</li><li>Spaces</li><li>Docs</li></ul></nav></header>';
const FOOTER =
  '<nav><a>Previous</a><ul><li>1</li><li>2</li><li>3</li></ul><a>Next</a></nav><footer><div>Company</div><div>TOS</div><div>Privacy</div></footer>';
const HEAD =
  '<h1>Daily Papers</h1><p>by<a>AK</a> and the research community</p><div><a>Daily</a></div><div><a>Weekly</a></div><div><a>Monthly</a></div><h2>Mar 4</h2>';

const read = (text: string) => {
  const dump = parse('2026-03-04.txt', text);
  const facts = dump.listings[0]?.entries.map((entry) => [
    entry.title,
    entry.abstract,
    entry.published,
    entry.comments,
    entry.upvotes,
    entry.authorCount ?? entry.organization?.name,
  ]);
  return { facts, problems: problemsOf(dump) };
};

const FACTS = [
  ['The Echo of an Unused Well', ABSTRACTS[0], '2024-05-06', 3, 21, 4],
  ['Umbrellas That Come Back', ABSTRACTS[1], '2026-03-01', 0, null, 'The Cork Institute'],
];

test.each([
  [
    'headings and paragraphs',
    (votes: string, title: string, abstract: string, who: string, when: string) =>
      `<article><div>${votes}</div><h3><a>${title}</a></h3><p>${abstract}</p><ul><li>${who}</li><li>·</li><li>${when}</li></ul></article>`,
  ],
  [
    'blocks of one kind',
    (votes: string, title: string, abstract: string, who: string, when: string) =>
      `<div><div>${votes}</div><div>${title}</div><div>${abstract}</div><div>${who}</div><div>·</div><div>${when}</div></div>`,
  ],
  [
    'a byline on one line',
    (votes: string, title: string, abstract: string, who: string, when: string) =>
      `<section><label>${votes}</label><h3>${title}</h3><p>${abstract}</p><p><span>${who}</span> <span>·</span> <time>${when}</time></p></section>`,
  ],
])('a page of %s reads as a dump does', async (_, entry) => {
  const entries = [
    entry('21', 'The Echo of an Unused Well', ABSTRACTS[0] ?? '', '• 4 authors', 'May 6, 2024 3'),
    entry('-', 'Umbrellas That Come Back', ABSTRACTS[1] ?? '', 'cork The Cork Institute', 'Mar 1'),
  ];
  const text = await selectAll(`${NAVIGATION}<main>${HEAD}${entries.join('')}</main>${FOOTER}`);
  expect(read(text)).toEqual({ facts: FACTS, problems: [] });
});

test('cards without abstracts give titles, votes, authors and comments', async () => {
  const card = (votes: number, title: string, authors: number, comments: number) =>
    `<article><a><img alt=""></a><div>Submitted by <span>somebody</span></div><div>${votes}</div><h3><a>${title}</a></h3><ul><li>·</li><li>${authors} authors</li></ul><a>${comments}</a></article>`;
  const cards = [
    card(61, 'The Echo of an Unused Well', 4, 3),
    card(7, 'Umbrellas That Come Back', 1, 0),
    card(0, 'A Third of the Moon', 3, 1),
  ];
  const text = await selectAll(`${NAVIGATION}<main>${HEAD}${cards.join('')}</main>${FOOTER}`);
  expect(read(text)).toEqual({
    facts: [
      ['The Echo of an Unused Well', null, null, 3, 61, 4],
      ['Umbrellas That Come Back', null, null, 0, 7, 1],
      ['A Third of the Moon', null, null, 1, 0, 3],
    ],
    problems: [expect.stringMatching(/^\d+:1 warning no-abstracts$/) as string],
  });
  expect(JSON.stringify(parse('2026-03-04.txt', text).listings)).not.toContain('somebody');
});
