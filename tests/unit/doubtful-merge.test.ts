import { expect, test } from 'vitest';
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
  ['no abstract', [null], [abstract], [null]],
  ['one arXiv id', [abstract, '2506.00001'], [`${OTHER} ${REST}`, '2506.00001']],
])('nothing is said of %s', (_, ...all) => {
  expect(problemsOf(...all)).toEqual([]);
});
