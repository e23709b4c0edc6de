import { expect, test } from 'vitest';
import { bibtex } from '../../src/outputs/bibtex.ts';

const citation = {
  id: 'kimi-linear',
  title: 'Kimi Linear',
  authors: [],
  published: '2025-10-30',
  arxivId: null,
  url: 'https://papers.example/papers/kimi-linear/',
};

test('a paper whose authors are not known', () => {
  expect(bibtex(citation)).toBe(`@misc{kimi-linear,
  title = {{Kimi Linear}},
  year = {2025},
  month = oct,
  url = {https://papers.example/papers/kimi-linear/},
}
`);
});

test('authors, an arXiv id and no date', () => {
  expect(
    bibtex({
      ...citation,
      authors: ['Ada Lovelace', 'Max & Co'],
      arxivId: '2510.26692',
      published: null,
    }),
  ).toBe(`@misc{kimi-linear,
  title = {{Kimi Linear}},
  author = {{Ada Lovelace} and {Max \\& Co}},
  eprint = {2510.26692},
  archiveprefix = {arXiv},
  url = {https://papers.example/papers/kimi-linear/},
}
`);
});

test('names are plain text', () => {
  expect(bibtex({ ...citation, authors: ['A_b {C', '~\\o $x^2$'] })).toContain(
    '  author = {{A\\_b \\textbraceleft{}C} and {\\textasciitilde{}\\textbackslash{}o \\$x\\textasciicircum{}2\\$}},\n',
  );
});
