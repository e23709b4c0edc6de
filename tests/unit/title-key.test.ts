import { expect, test } from 'vitest';
import { titleKey } from '../../src/values/title-key.ts';

test.each([
  ['Attention Is All You Need', 'attention is all  you need!'],
  ['GPT-4: A Report', 'GPT4 — A report'],
  ['Ａttention', 'attention'],
  ['Read & Write', 'Read and Write'],
  ['Attention in $O(N^2)$ Time', 'Attention in O(N^{2}) Time'],
  ['$\\alpha$-Diffusion', 'alpha-Diffusion'],
  ['Ru\u0308ssel', 'R\u00fcssel'],
  ['?!', ' ?! '],
])('%s and %s are one title', (one, other) => {
  expect(titleKey(one)).toBe(titleKey(other));
});

test.each([
  ['C++ in Practice', 'C# in Practice'],
  ['C in Practice', 'C# in Practice'],
  ['A* Search', 'A Search'],
  ['F# Search', 'F* Search'],
  ['Pass@1', 'Pass1'],
  ['10% of Data', '10 of Data'],
  ['Llama 3.1', 'Llama 31'],
  ['Scaling Laws I', 'Scaling Laws II'],
  ['Résumé', 'Resume'],
  ['?!', '!?'],
])('%s and %s are two titles', (one, other) => {
  expect(titleKey(one)).not.toBe(titleKey(other));
});
