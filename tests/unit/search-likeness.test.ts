import { expect, test } from 'vitest';
import { likeness } from '../../src/search/engine/likeness.ts';

const dataOf = (title: string, content = '', meta = {}) => ({
  url: '/a/',
  raw_url: '/a/',
  excerpt: '',
  content,
  meta: { title, authors: 'Zoë Müller', keywords: 'state space', ...meta },
});

test.each([
  // The only word of four in the title, and in it as another inflection.
  ['kernels', dataOf('Kernels of the past'), 1 + 0.5 / 4],
  ['kernel', dataOf('Kernels of the past'), 0.5],
  ['linearly', dataOf('Linearized owls'), 0.5],
  // An ending has three letters at the most, and a stem four at the least.
  ['linearized', dataOf('Linear owls'), 0.3],
  ['owl', dataOf('Owly kernels'), 0.5],
  ['owls', dataOf('Owl kernels'), 0.3],
  // In the abstract, the authors and the keywords, or nowhere as such.
  ['past', dataOf('Kernels', 'In the past.'), 0.7],
  ['muller', dataOf('Kernels'), 0.7],
  ['space', dataOf('Kernels'), 0.7],
  ['owls', dataOf('Kernels', 'An owl.'), 0.3],
  // Words are added up.
  ['owls kernels', dataOf('Kernels of old'), 0.3 + 1 + 0.5 / 3],
  // A compound counts once, however it is written.
  ['multihead', dataOf('Multi-head kernels'), 1],
  ['multi-head', dataOf('A multihead kernel'), 1],
  ['multi-head', dataOf('A multi-head kernel'), 1 + (0.5 * 2) / 4],
  ['head', dataOf('A multi-head kernel'), 1 + 0.5 / 4],
  // The title as a whole, or its name.
  ['kimi linear', dataOf('Kimi Linear'), 2 + 0.5 + 3],
  ['Kimi-linear!', dataOf('Kimi: Linear'), 0.3 + 0.5 + 3],
  ['kimi', dataOf('Kimi: A model'), 1 + 0.5 / 3 + 2],
  ['kimi', dataOf('Kimi:A model'), 1 + 0.5 / 3],
  ['', dataOf('Kimi'), 0],
  ['kimi', dataOf('!'), 0.3],
])('of %j to a paper', (text, data, expected) => {
  expect(likeness(text, data)).toBeCloseTo(expected, 10);
});
