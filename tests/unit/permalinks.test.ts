import { describe, expect, test } from 'vitest';
import { merge } from '../../src/archive/merge.ts';
import {
  movedOrganizations,
  NOTHING_PUBLISHED,
  recordPermalinks,
  vanishedAddresses,
} from '../../src/archive/permalinks.ts';
import type { Permalinks } from '../../src/schema/ledger.ts';
import { parse } from '../parse.ts';

const line = (record: object) =>
  JSON.stringify({ published: '2025-01-09', abstract: 'About it.', ...record });
const listings = (...records: object[]) =>
  parse('bulk.jsonl', records.map(line).join('\n')).listings;
const archiveOf = (records: object[], published?: Permalinks) =>
  merge(listings(...records), published).archive;
const idsOf = (records: object[], published: Permalinks) =>
  archiveOf(records, published).papers.map(({ id, formerIds }) => [id, ...formerIds]);

const kimi = { id: '2510.26692', title: 'Kimi Linear', organization: 'Moonshot AI' };

test('every address of an archive is recorded, and nothing leaves the record', () => {
  const recorded = recordPermalinks(NOTHING_PUBLISHED, archiveOf([kimi]), ['linear-attention']);
  expect(recorded).toEqual({
    papers: { 'kimi-linear': { arxivId: '2510.26692', recordId: null, title: 'Kimi Linear' } },
    days: ['2025-01-09'],
    topics: ['linear-attention'],
    organizations: { 'moonshot-ai': 'Moonshot AI' },
  });
  const later = archiveOf([{ title: 'Another', published: '2025-02-01' }], recorded);
  expect(recordPermalinks(recorded, later, ['brains'])).toEqual({
    papers: {
      another: { arxivId: null, recordId: null, title: 'Another' },
      'kimi-linear': { arxivId: '2510.26692', recordId: null, title: 'Kimi Linear' },
    },
    days: ['2025-01-09', '2025-02-01'],
    topics: ['brains', 'linear-attention'],
    organizations: { 'moonshot-ai': 'Moonshot AI' },
  });
});

describe('a published paper keeps its address', () => {
  const published = recordPermalinks(NOTHING_PUBLISHED, archiveOf([kimi]), []);

  test('when its title changes', () => {
    expect(idsOf([{ ...kimi, title: 'Kimi Linear, Renamed' }], published)).toEqual([
      ['kimi-linear'],
    ]);
  });

  test('when only its title is known', () => {
    expect(idsOf([{ title: 'KIMI linear' }], published)).toEqual([['kimi-linear']]);
  });

  test('when another paper of that title comes first', () => {
    const other = { id: '2401.00001', title: 'Kimi Linear', published: '2024-01-01' };
    expect(idsOf([kimi, other], published)).toEqual([['kimi-linear'], ['kimi-linear-2']]);
    const [first] = archiveOf([kimi, other], published).papers;
    expect(first?.arxivId).toBe('2510.26692');
  });

  test('when it turns out to be two published ones: the second address leads to the first', () => {
    const two = recordPermalinks(published, archiveOf([{ title: 'Kimi Delta' }]), []);
    const merged = [kimi, { ...kimi, title: 'Kimi Delta', published: '2025-02-01' }];
    expect(idsOf(merged, two)).toEqual([['kimi-linear', 'kimi-delta']]);
    expect(vanishedAddresses(two, archiveOf(merged, two), [], [])).toEqual([]);
  });

  test('when two papers of another archive share a title', () => {
    const records = ['2024.acl-long.1', '2024.acl-long.2'].map((id) => ({ id, title: 'Twins' }));
    const twins = recordPermalinks(NOTHING_PUBLISHED, archiveOf(records), []);
    expect(Object.keys(twins.papers)).toEqual(['twins', 'twins-2']);
    const again = archiveOf(records.toReversed(), twins);
    expect(again.papers.map(({ id, recordId }) => [id, recordId])).toEqual([
      ['twins', '2024.acl-long.1'],
      ['twins-2', '2024.acl-long.2'],
    ]);
  });
});

test('an address that nothing answers any more is named', () => {
  const published: Permalinks = {
    papers: { gone: { arxivId: null, recordId: null, title: 'Gone' } },
    days: ['2020-01-01'],
    topics: ['alchemy'],
    organizations: { nobody: 'Nobody' },
  };
  const archive = archiveOf([kimi], published);
  expect(vanishedAddresses(published, archive, ['brains'], [])).toEqual([
    '/papers/gone/',
    '/days/2020-01-01/',
    '/topics/alchemy/',
  ]);
  expect(vanishedAddresses(published, archive, ['alchemy'], ['gone'])).toEqual([
    '/days/2020-01-01/',
  ]);
  expect([...movedOrganizations(published, archive)]).toEqual([['nobody', null]]);
});

test('an organization whose handle comes to be known keeps its old address as a redirect', () => {
  const published = recordPermalinks(NOTHING_PUBLISHED, archiveOf([kimi]), []);
  const organization = { id: 'moonshotai', name: 'Moonshot AI' };
  const archive = archiveOf([{ ...kimi, organization }], published);
  expect(archive.organizations).toEqual([
    { id: 'moonshotai', handle: 'moonshotai', name: 'Moonshot AI' },
  ]);
  expect([...movedOrganizations(published, archive)]).toEqual([['moonshot-ai', 'moonshotai']]);
  expect(vanishedAddresses(published, archive, [], [])).toEqual([]);
});
