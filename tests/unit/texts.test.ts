import { expect, test } from 'vitest';
import { Store } from '../../src/model/store.ts';
import { Texts } from '../../src/model/texts.ts';

const paper = {
  title: 'L^2ViT & <Friends>',
  abstract: 'We extend arXiv:2011.06063v2 and arXiv:2011.06063.\n\nIt is "good".',
};

test('a title and an abstract in every form', () => {
  const { title, abstract } = new Texts(new Store(':memory:')).of(paper);
  expect(title).toEqual({
    plain: 'L²ViT & <Friends>',
    html: 'L<sup>2</sup>ViT &#x26; &#x3C;Friends>',
    latex: 'L\\textsuperscript{2}ViT \\& <Friends>',
    markdown: 'L<sup>2</sup>ViT & \\<Friends>',
  });
  expect(abstract).toMatchObject({
    plain: 'We extend arXiv:2011.06063v2 and arXiv:2011.06063.\n\nIt is “good”.',
    references: ['2011.06063'],
    tree: { type: 'root' },
  });
  expect(abstract?.html).toMatch(/^<p>We extend <a href="https:\/\/arxiv\.org\/abs\/2011\.06063/);
  expect(abstract?.markdown).toMatch(/^We extend \[arXiv:2011\.06063v2\]\(https/);
});

test('a paper without an abstract has none, and one without references no tree', () => {
  const texts = new Texts(new Store(':memory:'));
  expect(texts.of({ title: 'A', abstract: null }).abstract).toBeNull();
  expect(texts.abstract('Plain.')).toMatchObject({ references: [], tree: null });
});

test('each text is read once, however often it is asked for', () => {
  const store = new Store(':memory:');
  const texts = new Texts(store);
  for (let time = 0; time < 3; time += 1) texts.of(paper);
  expect(texts.titleWords(paper.title)).toBe('L²ViT & <Friends>');
  new Texts(store).of(paper);
  expect(Object.fromEntries(store.uses)).toEqual({
    title: { kept: 1, made: 1 },
    abstract: { kept: 1, made: 1 },
  });
});

test('words of a text that reads as it is written are the text itself', () => {
  const store = new Store(':memory:');
  const texts = new Texts(store);
  expect(texts.titleWords('Owls "sing" at night')).toBe('Owls "sing" at night');
  expect(texts.abstractWords(null)).toBe('');
  expect(store.uses.size).toBe(0);
});
