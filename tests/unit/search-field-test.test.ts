import { expect, test } from 'vitest';
import { Facets } from '../../src/search/engine/facets.ts';
import { fieldTest } from '../../src/search/engine/field-test.ts';
import type { Field } from '../../src/search/engine/query.ts';
import { facetFile } from '../../src/search/index/facet-file.ts';
import { makePaper } from '../make.ts';

const papers = [
  makePaper('a', ['2025-11-30', '2025-12-01'], {
    published: '2024-10-30',
    topics: ['linear-attention', 'rag'],
    organization: { id: 'moonshotai', handle: 'moonshotai', name: 'Moonshot AI' },
  }),
  makePaper('b', ['2025-10-05'], {
    published: '2025-10-03',
    topics: ['rag'],
    organization: { id: 'epfl', handle: 'EPFL', name: 'École Polytechnique' },
  }),
  makePaper('c', ['2024-11-30']),
];
const topics = [
  { id: 'linear-attention', title: 'Linear attention & recurrence' },
  { id: 'rag', title: 'Retrieval' },
];
const facets = new Facets();
const ids = papers.map(({ id }) => id);
facets.add(facetFile(papers, ids, topics), '');

/** The papers that have what a field asks for. */
function having(field: Field, text: string, isExcluded = false): string {
  const passes = fieldTest({ field, text, isPhrase: false, isExcluded }, facets.labels);
  return ids
    .filter((id) => {
      const row = facets.get(id);
      return row && passes?.(row);
    })
    .join(' ');
}

test.each<[Field, string, string]>([
  ['year', '2024', 'a'],
  ['year', '2025', 'b'],
  ['year', '2025-10', 'b'],
  ['year', '2023', ''],
  ['day', '2025', 'a b'],
  ['day', '2025-11', 'a'],
  ['day', '2025-12-01', 'a'],
  ['day', '11-30', ''],
  ['org', 'moonshot', 'a'],
  ['org', 'MoonshotAI', 'a'],
  ['org', 'moonshot ai', 'a'],
  ['org', 'ai moon', 'a'],
  ['org', 'moonshot google', ''],
  ['org', 'shot', ''],
  ['org', 'ecole', 'b'],
  ['org', 'École', 'b'],
  ['org', 'EPFL', 'b'],
  ['topic', 'linear-attention', 'a'],
  ['topic', 'recurr', 'a'],
  ['topic', 'attention linear', 'a'],
  ['topic', 'retrieval', 'a b'],
  // Each word of one topic, not of two.
  ['topic', 'linear retrieval', ''],
])('%s:%s is of %j', (field, text, expected) => {
  expect(having(field, text)).toBe(expected);
});

test('an excluded field lets the others through, those without any among them', () => {
  expect(having('org', 'moonshot', true)).toBe('b c');
  expect(having('year', '2025', true)).toBe('a c');
  expect(having('day', '2025', true)).toBe('c');
});

test('the fields that are searched as text have no test', () => {
  for (const field of ['title', 'author'] as const) {
    for (const isExcluded of [false, true]) {
      const term = { field, text: 'kimi', isPhrase: false, isExcluded };
      expect(fieldTest(term, facets.labels)).toBeNull();
    }
  }
});
