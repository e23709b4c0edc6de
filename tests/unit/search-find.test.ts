import { describe, expect, test } from 'vitest';
import { find } from '../../src/search/engine/find.ts';
import { PAGE_SIZE } from '../../src/search/engine/page-size.ts';
import { NOTHING, type SearchState } from '../../src/search/engine/state.ts';
import { openFakeIndex, type FakeShard } from '../fake-index.ts';
import { makePaper } from '../make.ts';

const stateOf = (facts: Partial<SearchState>): SearchState => ({ ...NOTHING, ...facts });

/** So many papers of a day, whose titles are about something. */
function papersOf(count: number, title: string, day: string, id = day) {
  const facts = {
    topics: ['owls'],
    published: '2025-01-02',
    organization: { id: 'zoo', handle: 'zoo', name: 'The Zoo' },
    links: { code: 'https://github.com/a/a', project: null },
    comments: 5,
    upvotes: 5,
  };
  return Array.from({ length: count }, (_, at) =>
    makePaper(`${id}-${at}`, [day], { title: `${title} ${'x'.repeat(at + 1)}`, ...facts }),
  );
}

/** Four shards, of which the first two are those in which a broad search begins. */
const shardsOf = (first = 15, second = 10): FakeShard[] => [
  {
    name: 'a',
    size: 3000,
    papers: [
      ...papersOf(first, 'Night owls hoot', '2025-12-02'),
      makePaper('dogs', ['2025-12-01'], { title: 'Dogs bark loudly', abstract: 'Woof' }),
    ],
  },
  { name: 'b', size: 2000, papers: papersOf(second, 'Night owls hoot', '2025-11-02') },
  { name: 'c', size: 2000, papers: papersOf(3, 'Night owls hoot', '2025-10-02') },
  {
    name: 'd',
    size: 2000,
    papers: [
      ...papersOf(2, 'Night owls hoot', '2025-09-02'),
      makePaper('cats', ['2025-09-01'], { title: 'Kittens of the past', published: '1999-09-09' }),
    ],
  },
];

/** The letters of the shards whose parts of a kind were loaded, each as often as it was. */
function loadedOf(kind: string, loads: string[]): string {
  const ofKind = loads.filter((load) => load.startsWith(`${kind} `));
  return ofKind
    .map((load) => load.slice(kind.length + 1))
    .toSorted()
    .join('');
}

async function run(
  state: Partial<SearchState>,
  shards = shardsOf(),
  { whole = false, broken = '' } = {},
) {
  const index = await openFakeIndex(shards);
  if (broken) index.broken.add(broken);
  const found = await find(index.shards, stateOf(state), whole);
  const all = found.results.map(({ id }) => id.replace(/^\d /, ''));
  // Those with all that is asked for, and those with most of it.
  const [ids, others] = [all.slice(0, found.complete), all.slice(found.complete)];
  return { ...index, found, ids, others, text: loadedOf('text', index.loads) };
}

test('a broad search loads the text of the newest shards, and nothing else', async () => {
  const { found, ids, loads, text } = await run({ q: 'night' });
  expect(text).toBe('ab');
  expect(loads.filter((load) => !load.startsWith('data '))).toEqual([
    'a/pagefind.js',
    'text a',
    'text b',
  ]);
  expect(ids).toHaveLength(25);
  expect(ids.slice(14, 16)).toEqual(['2025-12-02-14', '2025-11-02-0']);
  expect(found.results.slice(14, 16).map(({ id }) => id)).toEqual([
    '0 2025-12-02-14',
    '1 2025-11-02-0',
  ]);
  expect(found).toMatchObject({
    isWhole: false,
    searched: 5000,
    unfiltered: 25,
    mended: null,
    words: ['night'],
  });
  expect(found.row('0 2025-12-02-0')).toBeUndefined();
});

test('facets are loaded when they are counted', async () => {
  const { found, loads } = await run({ q: 'night' });
  const counts = await found.count();
  expect(loadedOf('facets', loads)).toBe('ab');
  expect([...counts.month]).toEqual([
    ['2025-12', 15],
    ['2025-11', 10],
  ]);
  expect(found.row('0 2025-12-02-0')?.listed).toEqual(['2025-12-02']);
});

test('counts are of what the query finds, whatever the filters', async () => {
  const { found, ids } = await run({ q: 'night', month: '2025-10' });
  expect(ids).toEqual(['2025-10-02-0', '2025-10-02-1', '2025-10-02-2']);
  const counts = await found.count();
  expect(Object.fromEntries(counts.month)).toEqual({
    '2025-12': 15,
    '2025-11': 10,
    '2025-10': 3,
    '2025-09': 2,
  });
  expect([...counts.year]).toEqual([['2025', 3]]);
});

describe('how much is loaded', () => {
  test.each<[string, Partial<SearchState>, string]>([
    ['nothing asked for', {}, 'ab'],
    ['a word', { q: 'night' }, 'ab'],
    ['two words', { q: 'night owls' }, 'ab'],
    ['a word and a phrase', { q: 'hoot "night owls"' }, 'ab'],
    ['a word and an excluded one', { q: 'night -dogs' }, 'ab'],
    ['the order of the listing', { q: 'night', sort: 'listed' }, 'ab'],
    ['a third word', { q: 'night owls hoot' }, 'abcd'],
    ['two words and a phrase', { q: 'night hoot "night owls"' }, 'abcd'],
    ['a field', { q: 'title:night' }, 'abcd'],
    ['an excluded field', { q: 'night -title:dogs' }, 'abcd'],
    ['the order of publication', { q: 'night', sort: 'published' }, 'abcd'],
    ['the order of discussion', { q: 'night', sort: 'discussed' }, 'abcd'],
    ['a topic', { topic: 'owls' }, 'abcd'],
    ['a year', { year: '2025' }, 'abcd'],
    ['a month', { month: '2025-12' }, 'abcd'],
    ['an organization', { organization: 'zoo' }, 'abcd'],
    ['code', { code: true }, 'abcd'],
    ['comments', { comments: 5 }, 'abcd'],
    ['upvotes', { upvotes: 5 }, 'abcd'],
    ['a last day', { to: '2025-12-31' }, 'abcd'],
    ['a first day', { from: '2025-11-02' }, 'ab'],
    ['a span', { from: '2025-12-01', to: '2025-12-31', q: 'night', sort: 'listed' }, 'a'],
    ['a span and the order of publication', { from: '2025-11-01', sort: 'published' }, 'ab'],
    ['an old span', { from: '2025-10-01', to: '2025-11-30' }, 'bc'],
    ['a span of few papers', { from: '2025-09-01', to: '2025-09-30', q: 'night' }, 'd'],
  ])('for %s', async (_, state, expected) => {
    expect((await run(state, shardsOf(22, 22))).text).toBe(expected);
  });

  test('all, when that is wanted', async () => {
    const { text, found, ids } = await run({ q: 'night' }, shardsOf(), { whole: true });
    expect(text).toBe('abcd');
    expect(found).toMatchObject({ isWhole: true, searched: 9000 });
    expect(ids).toHaveLength(30);
  });

  test('all, when the newest do not fill a page', async () => {
    const enough = await run({ q: 'night' }, shardsOf(15, PAGE_SIZE - 15));
    expect([enough.text, enough.ids.length, enough.found.isWhole]).toEqual(['ab', 20, false]);
    const fewer = await run({ q: 'night' }, shardsOf(15, PAGE_SIZE - 16));
    expect([fewer.text, fewer.ids.length, fewer.found.isWhole]).toEqual(['abcd', 24, true]);
  });

  test.each(['text c', 'text d'])('the newest, when %s cannot be loaded', async (broken) => {
    const newest = { isWhole: false, searched: 5000, unfiltered: 25, mended: null };
    for (const state of [{ q: 'night owls hoot' }, { q: 'night', sort: 'published' }] as const) {
      const { found, ids, text } = await run(state, shardsOf(), { broken });
      expect(text).toBe('abcd');
      expect(found).toMatchObject(newest);
      expect([ids.length, ids[0], ids[24]]).toEqual([25, '2025-12-02-0', '2025-11-02-9']);
    }
    const few = await run({ q: 'dogs' }, shardsOf(), { broken });
    expect(few.found).toMatchObject({ isWhole: false, unfiltered: 1 });
    expect(few.ids).toEqual(['dogs']);
    const old = await run({ q: 'kittens', sort: 'discussed' }, shardsOf(), { broken });
    expect(old.found).toMatchObject({
      isWhole: false,
      searched: 5000,
      unfiltered: 0,
      mended: null,
    });
    expect(old.ids).toEqual([]);
  });

  test('no newer ones instead of those of a span that cannot be loaded', async () => {
    const span = { from: '2025-09-01', to: '2025-09-30' };
    const { found, ids, text } = await run({ q: 'night', ...span }, shardsOf(), {
      broken: 'text d',
    });
    expect(text).toBe('abd');
    expect(found).toMatchObject({ isWhole: false, searched: 5000, unfiltered: 25 });
    expect(ids).toEqual([]);
  });

  test('an error, when one of the newest cannot be', async () => {
    for (const broken of ['a/pagefind.js', 'text a', 'text b']) {
      await expect(run({ q: 'night' }, shardsOf(), { broken })).rejects.toThrow(TypeError);
    }
  });

  test('nothing twice by later searches', async () => {
    const { shards, loads } = await run({ q: 'night' });
    await find(shards, stateOf({ q: 'dogs' }));
    await find(shards, stateOf({ q: 'owls', sort: 'listed' }));
    await find(shards, stateOf({ q: 'owls', sort: 'discussed' }));
    expect(loadedOf('text', loads)).toBe('abcd');
    expect(loadedOf('facets', loads)).toBe('abcd');
  });
});

test('of the best results those come first that are most like the query', async () => {
  const titles = ['The night of owls', 'A night', 'Owls: the night', 'Night', 'Old night owls'];
  const papers = titles.map((title, at) => makePaper(`p${at}`, ['2025-12-01'], { title }));
  const all = [{ name: 'a', papers: [...papersOf(18, 'Nightly', '2025-12-02'), ...papers] }];
  const { ids } = await run({ q: 'night' }, all);
  // The last three were not among the first twenty.
  expect([ids[0], ids[1], ids.slice(20)]).toEqual(['p1', 'p0', ['p2', 'p3', 'p4']]);
  const few = [{ name: 'a', papers }];
  expect((await run({ q: 'night' }, few)).ids.join(' ')).toBe('p3 p1 p2 p4 p0');
  expect((await run({ q: 'owls' }, few)).ids[0]).toBe('p2');
  expect((await run({ q: '"night owls"' }, few)).ids).toEqual(['p4']);
});

test('results are in the order that is asked for', async () => {
  const day = '2025-12-01';
  const all = [
    {
      name: 'a',
      papers: [
        makePaper('a', [day], { published: '2025-01-01', comments: 3 }),
        makePaper('b', ['2025-11-30', '2025-12-02'], { published: '2025-03-01', comments: 1 }),
        makePaper('c', ['2025-12-03'], { published: '2025-02-01', comments: 20 }),
      ],
    },
  ];
  const order = async (sort: SearchState['sort']) => (await run({ sort }, all)).ids.join('');
  expect(await order('relevance')).toBe('abc');
  expect(await order('listed')).toBe('cba');
  expect(await order('published')).toBe('bca');
  expect(await order('discussed')).toBe('cab');
});

test('a field that is no text filters what the words find', async () => {
  expect((await run({ q: 'year:1999' })).ids).toEqual(['cats']);
  expect((await run({ q: 'night day:2025-09' })).ids).toEqual(['2025-09-02-0', '2025-09-02-1']);
  expect((await run({ q: 'org:zoo day:2025-10 topic:owl' })).ids).toHaveLength(3);
  expect((await run({ q: 'org:zebras' })).ids).toEqual([]);
  expect((await run({ q: '-org:zoo' })).ids).toEqual(['dogs', 'cats']);
  const { found } = await run({ q: 'year:1999' });
  expect([...(await found.count()).month]).toEqual([['2025-09', 1]]);
});

describe('a misspelt word', () => {
  test('is mended by the words of all shards', async () => {
    const { found, ids, loads } = await run({ q: 'kitens past' });
    expect(ids).toEqual(['cats']);
    expect(found).toMatchObject({
      isWhole: true,
      mended: 'kittens past',
      words: ['kittens', 'past'],
    });
    expect(loadedOf('words', loads)).toBe('abcd');
  });

  test('is looked for in the older papers before it is mended', async () => {
    // Of the newest papers many begin alike.
    const all = shardsOf(30);
    all[3]?.papers.push(makePaper('nighttime', ['2025-09-01'], { title: 'Nightfall' }));
    const { found, ids, loads } = await run({ q: 'nightfall' }, all);
    expect(ids).toEqual(['nighttime']);
    expect(found).toMatchObject({ isWhole: true, unfiltered: 1, mended: null });
    expect(loadedOf('text', loads)).toBe('abcd');
    expect(loadedOf('words', loads)).toBe('');
  });

  test('is mended with filters and order kept', async () => {
    const { found, ids } = await run({ q: 'nigth', month: '2025-09', sort: 'listed' });
    expect(found.mended).toBe('night');
    expect(ids).toEqual(['2025-09-02-0', '2025-09-02-1']);
  });

  test('is none that some paper has', async () => {
    const all = shardsOf();
    all[0]?.papers.push(makePaper('post', ['2025-12-01'], { title: 'Post office' }));
    const { found, ids, others } = await run({ q: 'kittens post' }, all);
    expect([found.mended, ids, others]).toEqual([null, [], ['post', 'cats']]);
  });

  test('is mended by the word that fits the others best', async () => {
    const all = shardsOf();
    all[0]?.papers.push(
      makePaper('nests', ['2025-12-01'], { title: 'Birds of all nests', abstract: 'pests' }),
      makePaper('pests', ['2025-12-01'], { title: 'Pests: a survey' }),
    );
    expect((await run({ q: 'birds of fests' }, all)).found.mended).toBe('birds of nests');
    expect((await run({ q: 'fests' }, all)).found.mended).toBe('pests');
  });

  test('is left as it is when it is meant so', async () => {
    const { found, ids, loads, text } = await run({ q: 'nightz', literal: true });
    expect(ids).toEqual([]);
    expect(found).toMatchObject({ isWhole: true, unfiltered: 0, mended: null, words: ['nightz'] });
    expect(text).toBe('abcd');
    expect(loadedOf('words', loads)).toBe('');
    expect((await run({ q: 'nightz' })).found.mended).toBe('night');
  });

  test.each(['nightzzzzzz', 'zzzz', 'zzzz yyyy'])(
    'that nothing is near to finds nothing, with the text of every paper searched: %s',
    async (q) => {
      const { found, ids, others, loads, text } = await run({ q });
      expect([ids, others]).toEqual([[], []]);
      expect(found).toMatchObject({
        isWhole: true,
        searched: 9000,
        unfiltered: 0,
        mended: null,
        words: q.split(' '),
      });
      expect([text, loadedOf('words', loads)]).toEqual(['abcd', 'abcd']);
    },
  );

  test('is mended beside words that some shard has', async () => {
    expect((await run({ q: 'kitens past' })).found.mended).toBe('kittens past');
    expect((await run({ q: 'kitens pasd' })).found.mended).toBe('kittens past');
  });

  test('is none that a filter leaves without papers', async () => {
    const all = shardsOf();
    all[1]?.papers.push(makePaper('dots', ['2025-11-01'], { title: 'Dots' }));
    for (const filter of [{ month: '2025-11' }, { year: '1998' }, { from: '2025-12-02' }]) {
      const { found, ids, loads } = await run({ q: 'dogs', ...filter }, all);
      expect(ids).toEqual([]);
      expect(found).toMatchObject({ unfiltered: 1, mended: null, words: ['dogs'] });
      expect(loadedOf('words', loads)).toBe('');
    }
    const misspelt = await run({ q: 'dotz', month: '2025-11' }, all);
    expect([misspelt.ids, misspelt.found.mended]).toEqual([['dots'], 'dots']);
    // What it is mended to has no paper either that the filter lets through.
    const none = await run({ q: 'dotz', month: '2025-10' }, all);
    expect(none.ids).toEqual([]);
    expect(none.found).toMatchObject({ unfiltered: 0, mended: null, words: ['dotz'] });
  });

  test('is mended in the newest papers when the others cannot be loaded', async () => {
    const { found, ids } = await run({ q: 'nigth' }, shardsOf(), { broken: 'text c' });
    expect(found).toMatchObject({ isWhole: false, searched: 5000, mended: 'night' });
    expect(ids).toHaveLength(25);
  });

  test('is mended around phrases that stay as they are', async () => {
    const { found, ids } = await run({ q: '"kittens of" pasd' });
    expect([ids, found.mended]).toEqual([['cats'], '"kittens of" past']);
    const excluded = await run({ q: 'kitens -"kitens past" -"kitens of"' });
    expect(excluded.ids).toEqual(['cats']);
    expect(excluded.found.mended).toBe('kittens -"kitens past" -"kitens of"');
  });

  test('of a phrase, an excluded one or a field is not mended', async () => {
    const phrase = await run({ q: '"nigth owls"' });
    expect([phrase.ids, phrase.found.mended]).toEqual([[], null]);
    const excluded = await run({ q: 'dogs -brak' });
    expect([excluded.ids, excluded.found.mended]).toEqual([['dogs'], null]);
    const field = await run({ q: 'title:kitens' });
    expect(field.found.mended).toBeNull();
    expect(loadedOf('words', [...excluded.loads, ...field.loads])).toBe('');
  });

  test('is not seen in a word that the first ten results do not show', async () => {
    const { found } = await run({ q: 'dogs woof' });
    expect(found).toMatchObject({ mended: null, words: ['dogs', 'woof'] });
    const broad = await run({ q: 'night' });
    expect(broad.loads.filter((load) => load.startsWith('data'))).toHaveLength(20);
  });

  test('is not seen in characters that are written without spaces', async () => {
    const all = [
      {
        name: 'a',
        papers: [
          makePaper('a', ['2025-12-01'], { title: '线性注意力机制' }),
          makePaper('b', ['2025-12-01'], { title: 'データ拡張' }),
        ],
      },
    ];
    for (const [q, id] of [
      ['注意力', 'a'],
      ['データ', 'b'],
    ] as const) {
      const { ids, found } = await run({ q }, all);
      expect([ids, found.mended]).toEqual([[id], null]);
    }
  });
});

describe('papers with most of the words', () => {
  const paperOf = (id: string, title: string, abstract = 'Nothing else.') =>
    makePaper(id, ['2025-12-01'], { title, abstract });
  const all = [
    {
      name: 'a',
      papers: [
        paperOf('owls', 'Night owls hoot', 'We watch them.'),
        paperOf('dogs', 'Dogs bark', 'At night they watch owls.'),
        paperOf('cats', 'Cats purr', 'By day.'),
      ],
    },
  ];

  test('follow where few have all, those with most of the title first', async () => {
    const { ids, others, found } = await run({ q: 'night owls hoot loudly' }, all);
    expect([ids, others]).toEqual([[], ['owls', 'dogs']]);
    expect(found.words).toEqual(['night', 'owls', 'hoot', 'loudly']);
  });

  test('are those that filters, fields and excluded words let through', async () => {
    expect((await run({ q: 'night owls loudly -bark' }, all)).others).toEqual(['owls']);
    expect((await run({ q: 'night owls loudly', year: '1999' }, all)).others).toEqual([]);
  });

  test('are none for an id that no paper has, and for what is meant as it is spelt', async () => {
    expect((await run({ q: '2510.00001' }, all)).others).toEqual([]);
    expect((await run({ q: 'night owls loudly', literal: true }, all)).others).toEqual([]);
  });

  test('of a text of many words are found by its rarest', async () => {
    const text = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda';
    const { others } = await run({ q: `${text} sigma omega upsilon omicron night owls hoot` }, all);
    expect(others[0]).toBe('owls');
  });
});
