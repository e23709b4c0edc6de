import { describe, expect, test } from 'vitest';
import { doubtfulMerge } from '../../src/archive/doubtful-merge.ts';
import { makeEntry, makeSightings } from '../make.ts';

const WORDS = 'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike';
const MORE =
  'november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu';
const OTHER = 'apples banana cherry dates elder figs grape hazel iris jasmine kiwi lemon mango';
const REST = 'nectar olive peach quince raisin sorrel thyme ugli vanilla walnut ximenia yuzu zest';
const abstract = `${WORDS} ${MORE}`;

/** The rules of the problems of sightings of one paper, with the dumps where they show. */
const problemsOf = (...all: [abstract: string | null, arxivId?: string][]) =>
  doubtfulMerge(
    makeSightings(
      ...all.map(([text, arxivId = null]): ['text', ReturnType<typeof makeEntry>] => [
        'text',
        makeEntry('Survey', { abstract: text, arxivId }),
      ]),
    ),
  ).map(({ rule, at, cause }) => `${at.dump} ${rule} ${cause?.dump}`);

test('two abstracts without a word in common are reported, once, at the first that differs', () => {
  expect(problemsOf([abstract], [abstract], [`${OTHER} ${REST}`], [`${REST} ${OTHER}`])).toEqual([
    '2025-06-03.text doubtful-merge 2025-06-01.text',
  ]);
});

test('a title that joins a sighting to a paper with an id is doubted as well', () => {
  expect(problemsOf([abstract, '2506.00001'], [`${OTHER} ${REST}`])).toHaveLength(1);
});

test.each<[string, ...Parameters<typeof problemsOf>]>([
  ['one sighting', [abstract]],
  ['the same abstract', [abstract], [abstract]],
  ['an abstract that is half of the other', [abstract], [WORDS]],
  ['one with some words of its own', [abstract], [`${WORDS} ${REST}`]],
  ['an abstract of few words', [abstract], ['apples banana cherry']],
  ['one abstract', [null], [abstract], [null]],
  ['no abstract', [null], [null]],
  ['one arXiv id', [abstract, '2506.00001'], [`${OTHER} ${REST}`, '2506.00001']],
])('nothing is said of %s', (_, ...all) => {
  expect(problemsOf(...all)).toEqual([]);
});

test.each<[string, { arxivId?: string; recordId?: string }]>([
  ['an arXiv id', { arxivId: '2506.00001' }],
  ["another archive's id", { recordId: '2025.acl-long.1' }],
])('nothing is said of sightings that share %s', (_, id) => {
  const sightings = makeSightings(
    ['text', makeEntry('Survey', { ...id, abstract })],
    ['text', makeEntry('Survey', { ...id, abstract: `${OTHER} ${REST}` })],
    ['text', makeEntry('Survey')],
  );
  expect(doubtfulMerge(sightings)).toEqual([]);
});

test('the report names the title, and the sightings of both abstracts', () => {
  const sightings = makeSightings(
    ['text', makeEntry('Survey')],
    ['text', makeEntry('Survey', { abstract, line: 5 })],
    ['text', makeEntry('A Survey', { abstract: `${OTHER} ${REST}`, line: 7 })],
  );
  expect(doubtfulMerge(sightings)).toEqual([
    {
      rule: 'doubtful-merge',
      at: sightings[2]?.sighting,
      cause: sightings[1]?.sighting,
      reason:
        'Unexpected abstract of `A Survey`, expected one like that of the sighting with the same title; they were read as one paper',
    },
  ]);
});

describe('the words that two abstracts share', () => {
  /** Different words of the given length, from one number to before another. */
  const words = (from: number, to: number, length = 4) =>
    Array.from({ length: to - from }, (_, index) => {
      const [tens, ones] = [Math.floor((from + index) / 10), (from + index) % 10];
      return `${'abcdefghij'.charAt(tens)}${'klmnopqrst'.charAt(ones)}`.padStart(length, 'w');
    }).join(' ');

  test.each<[string, string, string, number]>([
    ['are too few below 35 %', words(0, 20), words(14, 34), 1],
    ['are enough from 35 % on', words(0, 20), words(13, 33), 0],
    ['are a share of the shorter, if too few', words(0, 60), words(54, 74), 1],
    ['are a share of the shorter, if enough', words(0, 60), words(53, 73), 0],
    ['tell nothing where one has fewer than 20', words(0, 60), words(60, 79), 0],
    ['tell something where both have 20', words(0, 20), words(20, 40), 1],
    ['count once', words(0, 20), `${words(13, 32)} ${words(13, 32)}`, 0],
    ['count whatever their case', words(0, 20), words(0, 20).toUpperCase(), 0],
    ['have four letters', words(0, 20), `${words(20, 39)} ${words(0, 20, 3)}`, 0],
    ['are of any script', `слово ${words(0, 19)}`, words(20, 40), 1],
  ])('%s', (_, one, other, count) => {
    expect(problemsOf([one], [other])).toHaveLength(count);
  });
});
