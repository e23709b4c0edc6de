import { expect, test } from 'vitest';
import { createSlugs } from '../../src/values/slug.ts';

test.each([
  [
    'LiT: Delving into a Simplified Linear Diffusion Transformer',
    'lit-delving-into-a-simplified-linear-diffusion-transformer',
  ],
  ['The Hedgehog & the Porcupine', 'the-hedgehog-and-the-porcupine'],
  ['Über Größe: Łukasz’s Théorème', 'ueber-groesse-lukaszs-theoreme'],
  ['../../etc/passwd', 'etc-passwd'],
  ['DeepSeek-V3', 'deepseek-v3'],
  ['🚀🚀', 'paper'],
  ['CON', 'con-paper'],
])('%s', (title, slug) => {
  expect(createSlugs('paper')(title)).toBe(slug);
});

test('a slug is never given twice', () => {
  const slugFor = createSlugs('paper');
  expect(['A paper', 'a paper', 'A Paper 2', 'A paper!'].map(slugFor)).toEqual([
    'a-paper',
    'a-paper-2',
    'a-paper-2-2',
    'a-paper-3',
  ]);
});

test('a slug that was published is never given again', () => {
  expect(createSlugs('paper', ['a-paper'])('A Paper')).toBe('a-paper-2');
});

test('tens of thousands of papers of one title are told apart in no time', () => {
  const slugFor = createSlugs('paper');
  const slugs = Array.from({ length: 40_000 }, () => slugFor('A Paper'));
  expect(slugs.at(-1)).toBe('a-paper-40000');
});

test('a long title is cut at a word', () => {
  const slug = createSlugs('paper')('word '.repeat(50));
  expect(slug).toBe('word-'.repeat(24).slice(0, -1));
});
