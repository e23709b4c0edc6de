import { expect, test } from 'vitest';
import { risEntry } from '../../src/outputs/ris.ts';

const citation = {
  title: 'Kimi Linear',
  authors: [],
  published: null,
  arxivId: null,
  keywords: [],
  url: 'https://papers.example/papers/kimi-linear/',
};

test('a paper with few known facts', () => {
  expect(risEntry(citation)).toBe(
    'TY  - GEN\r\nTI  - Kimi Linear\r\nUR  - https://papers.example/papers/kimi-linear/\r\nER  - \r\n',
  );
});

test('a paper with all facts known', () => {
  const entry = risEntry({
    ...citation,
    title: 'Kimi in O(N²) & more',
    authors: ['Ada Lovelace', 'Gödel, Kurt'],
    published: '2025-10-30',
    arxivId: '2510.26692',
    keywords: ['attention', 'linear *'],
  });
  expect(entry.split('\r\n')).toEqual([
    'TY  - GEN',
    'TI  - Kimi in O(N²) & more',
    'AU  - Ada Lovelace',
    'AU  - Gödel, Kurt',
    'PY  - 2025',
    'DA  - 2025/10/30/',
    'KW  - attention',
    'KW  - linear',
    'DB  - arXiv',
    'AN  - arXiv:2510.26692',
    'DO  - 10.48550/arXiv.2510.26692',
    'UR  - https://papers.example/papers/kimi-linear/',
    'ER  - ',
    '',
  ]);
});

test('no text ends the record or begins another', () => {
  const odd = 'a\r\nER  - \r\n\r\nTY  - BOOK\u2028TI  - b\u0085\u000B c\u0000';
  const entry = risEntry({ ...citation, authors: [odd, '*'], keywords: [odd, ' '] });
  expect(entry.split(/[\n\r\u2028\u0085\u000B]+/)).toEqual([
    'TY  - GEN',
    'TI  - Kimi Linear',
    'AU  - a ER - TY - BOOK TI - b c',
    'KW  - a ER - TY - BOOK TI - b c',
    'UR  - https://papers.example/papers/kimi-linear/',
    'ER  - ',
    '',
  ]);
});
