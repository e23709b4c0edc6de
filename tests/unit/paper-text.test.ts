import { expect, test } from 'vitest';
import { textOf } from '../../src/model/paper-text.ts';

test('a title and an abstract read as plain text, HTML and LaTeX', () => {
  const paper = {
    title: 'L^2ViT & <Friends>',
    abstract: 'We extend arXiv:2011.06063v2 and arXiv:2011.06063.\n\nIt is "good".',
  };
  const text = textOf(paper);
  expect(text).toEqual({
    title: 'L²ViT & <Friends>',
    titleHtml: 'L<sup>2</sup>ViT &#x26; &#x3C;Friends>',
    titleLatex: 'L\\textsuperscript{2}ViT \\& <Friends>',
    abstract: 'We extend arXiv:2011.06063v2 and arXiv:2011.06063.\n\nIt is “good”.',
    references: ['2011.06063'],
  });
  expect(textOf(paper)).toBe(text);
});

test('a paper without an abstract has none', () => {
  expect(textOf({ title: 'A', abstract: null })).toMatchObject({ abstract: null, references: [] });
});
