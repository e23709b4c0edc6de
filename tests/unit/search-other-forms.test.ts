import { expect, test } from 'vitest';
import { otherForms } from '../../src/search/index/other-forms.ts';

test.each([
  ['Plain words, in a row.', ''],
  ['words—behind dashes–and arrows→here × there', 'words behind dashes and arrows here'],
  ['text--like TeX', 'text like'],
  ['the model’s size', 'model s'],
  ['and/or', 'and or'],
  ['GPT4 and GPT-4o', 'gpt 4 gpt4'],
  ['Qwen2.5', 'qwen 2.5 qwen2.5'],
  ['GPT 4', 'gpt4'],
  ['β-VAE', 'beta vae betavae'],
  ['Δ', 'delta'],
  ['R² of ﬁne H₂O', 'r2 fine h2o'],
])('of %j: %j', (text, forms) => {
  expect(otherForms(text).join(' ')).toBe(forms);
});
