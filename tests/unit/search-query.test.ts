import { describe, expect, test } from 'vitest';
import {
  arxivIdIn,
  indexed,
  parseQuery,
  separateCharacters,
  type Query,
} from '../../src/search/engine/query.ts';
import fc from '../random.ts';

const queryOf = (facts: Partial<Query>): Query => ({
  words: [],
  phrases: [],
  excluded: [],
  fields: [],
  ...facts,
});
const term = (field: Query['fields'][number]['field'], text: string, facts = {}) => ({
  field,
  text,
  isPhrase: false,
  isExcluded: false,
  ...facts,
});

describe('a query is taken apart', () => {
  test.each<[string, Partial<Query>]>([
    ['', {}],
    [' kimi  Linear ', { words: ['kimi', 'Linear'] }],
    ['"linear attention" kimi', { words: ['kimi'], phrases: ['linear attention'] }],
    ['“linear attention” „in vision“', { phrases: ['linear attention', 'in vision'] }],
    ['"  spaced  out "', { phrases: ['spaced  out'] }],
    ['"linear"', { phrases: ['linear'] }],
    ['kimi -vision', { words: ['kimi'], excluded: ['vision'] }],
    ['-"linear attention" kimi', { words: ['kimi'], excluded: ['linear attention'] }],
    ['multi-head', { words: ['multi-head'] }],
    ['https://arxiv.org/abs/2510.26692v2', { phrases: ['2510.26692'] }],
    ['2510.26692', { phrases: ['2510.26692'] }],
    ['kimi 2510.26692', { words: ['kimi', '2510.26692'] }],
    ['a"b c"d', { words: ['a', 'd'], phrases: ['b c'] }],
    ['c++ 3.5', { words: ['c++', '3.5'] }],
    ['线性 注意力', { words: ['线性', '注意力'] }],
    ['title:attention', { fields: [term('title', 'attention')] }],
    ['Title:Attention', { fields: [term('title', 'Attention')] }],
    [
      'title:"linear attention"',
      { fields: [term('title', 'linear attention', { isPhrase: true })] },
    ],
    ['title:"attention"', { fields: [term('title', 'attention')] }],
    ['-title:attention', { fields: [term('title', 'attention', { isExcluded: true })] }],
    [
      '-org:"Moonshot AI"',
      { fields: [term('org', 'Moonshot AI', { isPhrase: true, isExcluded: true })] },
    ],
    [
      'author:gu org:google topic:agents year:2023 day:2025-11 kimi',
      {
        words: ['kimi'],
        fields: [
          term('author', 'gu'),
          term('org', 'google'),
          term('topic', 'agents'),
          term('year', '2023'),
          term('day', '2025-11'),
        ],
      },
    ],
  ])('%s', (text, expected) => {
    expect(parseQuery(text)).toEqual(queryOf(expected));
  });
});

describe('nothing in a query is an error', () => {
  test.each<[string, Partial<Query>]>([
    ['foo:bar', { words: ['foo:bar'] }],
    ['-foo:bar', { excluded: ['foo:bar'] }],
    ['https://a.example/2510.26692', { words: ['https://a.example/2510.26692'] }],
    ['"linear att', { words: ['linear', 'att'] }],
    ['title:"linear att', { words: ['att'], fields: [term('title', 'linear')] }],
    ['-"vision', { excluded: ['vision'] }],
    ['kimi"', { words: ['kimi'] }],
    ['- -- "" "  " -"" : :: ！', {}],
    ['kimi - vision', { words: ['kimi', 'vision'] }],
  ])('%s', (text, expected) => {
    expect(parseQuery(text)).toEqual(queryOf(expected));
  });

  test('and every text of it has a letter or a digit, and no quotation mark', () => {
    const anything = fc.array(
      fc.oneof(
        fc.constantFrom('-', '"', ':', ' ', 'title:', 'foo:', '“', 'kimi', '注意'),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
      ),
    );
    fc.assert(
      fc.property(anything, (parts) => {
        const { words, phrases, excluded, fields } = parseQuery(parts.join(''));
        for (const text of [words, phrases, excluded, fields.map((one) => one.text)].flat()) {
          expect(text).toMatch(/[\p{L}\p{N}]/u);
          expect(text).not.toMatch(/["“”„]/);
          expect(text).toBe(text.trim());
        }
        for (const word of words) expect(word).not.toMatch(/\s/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an arXiv id', () => {
  test.each([
    ['2510.26692', '2510.26692'],
    [' 0704.0001 ', '0704.0001'],
    ['2510.26692v12', '2510.26692'],
    ['2510.26692v2.pdf', '2510.26692'],
    ['arXiv:2510.26692v1', '2510.26692'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['math.GT/0309136v2', 'math.GT/0309136'],
    ['arxiv:cs/0112017', 'cs/0112017'],
    ['https://arxiv.org/abs/2510.26692', '2510.26692'],
    ['http://export.arxiv.org/abs/2510.26692v3/', '2510.26692'],
    ['https://arxiv.org/abs/math.GT/0309136', 'math.GT/0309136'],
    ['https://arxiv.org/pdf/2510.26692v1.pdf#page=2', '2510.26692'],
    ['https://huggingface.co/papers/2510.26692?utm=x', '2510.26692'],
    ['hf.co/papers/2510.26692', '2510.26692'],
    ['https://www.alphaxiv.org/abs/2510.26692', '2510.26692'],
  ])('%s is %s', (text, id) => {
    expect(arxivIdIn(text)).toBe(id);
  });

  test.each([
    '',
    'kimi',
    'kimi 2510.26692',
    '2510.26692 kimi',
    '2510.266',
    '12510.26692',
    '2510.266921',
    '2510.26692v',
    'see:2510.26692',
    'https://github.com/papers/2510.26692',
    'https://notarxiv.org/abs/2510.26692',
    'https://example.com/?url=https://arxiv.org/abs/2510.26692',
    'https://arxiv.org/abs/2510.26692/comments',
  ])('is not all of %j', (text) => {
    expect(arxivIdIn(text)).toBeNull();
  });
});

test.each([
  ['multi-head', 'multi-head'],
  ['C++', 'C'],
  ['a/b_c', 'ab_c'],
  ['GPT-4.5', 'GPT-4.5'],
  ['it’s don’t', 'it’s don’t'],
  ['  “naïve”\tBayes ', 'naïve Bayes'],
  ['e\u0301', 'e\u0301'],
  ['注意力', '注 意 力'],
  ['kimi线性linear', 'kimi 线 性 linear'],
  ['データ', 'デ ー タ'],
  ['ひと', 'ひ と'],
  ['한국어', '한국어'],
  ['𠮷野', '𠮷 野'],
  ['++', ''],
])('the index has %j as %j', (text, expected) => {
  expect(indexed(text)).toBe(expected);
});

test('Chinese and Japanese characters are separated, and all else is left out', () => {
  expect(separateCharacters('Kimi 线性注意力 (KDA): ガウス, ひと 한국')).toBe(
    '线 性 注 意 力 ガ ウ ス ひ と',
  );
  expect(separateCharacters('Kimi')).toBe('');
});
