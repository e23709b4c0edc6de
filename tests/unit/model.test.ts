import { describe, expect, test } from 'vitest';
import { openArchive } from '../../src/model/open-archive.ts';
import { Store } from '../../src/model/store.ts';
import { foldersOf } from '../../src/project/folders.ts';
import { hasRealDumps, needsRealDumps, realDumps } from '../shared.ts';

const store = new Store(':memory:');
const seen: string[] = [];
const model = await openArchive(foldersOf(), store, {
  onRead: (done, all) => seen.push(`${done} of ${all}`),
});

test('opening reads every dump, and derives nothing that is not asked for', () => {
  expect(seen).toEqual(['1 of 5', '2 of 5', '3 of 5', '4 of 5', '5 of 5']);
  expect(model.days.map(({ date }) => date)).toEqual([
    '2025-12-31',
    '2025-12-01',
    '2025-11-19',
    '2025-11-10',
    '2025-10-20',
  ]);
  expect(model.ledger).toMatchObject({ vanished: [] });
  expect(model.reports.map(({ entries }) => entries)).toEqual([58, 34, 30, 40, 32]);
  // Four titles have TeX in them, and slugs are made of them.
  expect(Object.fromEntries(store.uses)).toEqual({ title: { kept: 0, made: 4 } });
});

test('what e-mail asks for needs topics, and neither keywords nor related papers', () => {
  expect(model.classified).toHaveLength(170);
  expect([...store.uses.keys()]).toEqual(['title', 'topics']);
  expect(store.uses.get('topics')).toEqual({ kept: 0, made: 170 });
});

test('everything is worked out once, however often it is asked for', () => {
  expect(model.papers.size).toBe(170);
  expect(model.papers).toBe(model.papers);
  expect(model.keywords).toBe(model.keywords);
  const made = Array.from(store.uses, ([name, uses]) => [name, uses.made]);
  expect(Object.fromEntries(made)).toMatchObject({
    topics: 170,
    vocabulary: 1,
    keywords: 170,
    related: 1,
  });
});

test('what saved searches find can be asked for again when they have been run', () => {
  expect(model.searchLists.size).toBe(0);
  const papers = [...model.papers.keys()].slice(0, 2);
  const search = { name: 'Two', description: 'Two papers', address: '?q=two' };
  model.searches = [{ id: 'two', ...search, papers }];
  expect(model.searchOf.get('two')?.name).toBe('Two');
  expect(
    model.searchLists
      .get('two')
      ?.papers.map(({ id }) => id)
      .toSorted(),
  ).toEqual(papers);
});

test('papers are in the order of their ids, topics and organizations in that of their names', () => {
  const ids = [...model.papers.keys()];
  expect(ids).toEqual(ids.toSorted());
  const titles = Array.from(model.topics.values(), ({ title }) => title);
  expect(titles).toEqual(titles.toSorted(new Intl.Collator('en').compare));
  expect(Array.from(model.organizations.values(), ({ name }) => name)).toEqual([
    'DeepSeek',
    'Moonshot AI',
    'Reactive AI',
  ]);
});

describe.runIf(hasRealDumps)(`over the real dumps ${needsRealDumps}`, () => {
  test('the indexes hold every paper where it belongs', async () => {
    const model = await openArchive(foldersOf({ dumps: realDumps }), store);
    expect(model.keywords.map(({ slug, count }) => `${slug} ${count}`)).toEqual([
      'large-language-models 22',
      'linear-attention 10',
      'multi-head-self-attention 10',
    ]);
    const papers = [...model.papers.values()];
    for (const [id, own] of model.papersOfTopic) {
      expect(own, id).toEqual(papers.filter(({ topics }) => topics.includes(id)));
    }
    expect(model.papersOfTopic.size).toBe(55);
    for (const [id, own] of model.papersOfOrganization) {
      expect(own, id).toEqual(papers.filter(({ organization }) => organization?.id === id));
    }
    for (const { slug, count } of model.keywords) {
      expect(model.papersOfKeyword.get(slug)).toHaveLength(count);
      expect(model.keywordOf.get(slug)?.slug).toBe(slug);
    }
    for (const [date, { day, index, places }] of model.dayOn) {
      expect(model.days[index]).toBe(day);
      expect(day.date).toBe(date);
      expect([...places.keys()]).toEqual(day.papers);
    }
    for (const [arxivId, slug] of model.slugOfArxivId) {
      expect(model.papers.get(slug)?.arxivId).toBe(arxivId);
    }
  });
});
