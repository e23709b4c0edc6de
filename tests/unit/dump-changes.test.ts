import { expect, test } from 'vitest';
import { dumpChanges } from '../../src/archive/dump-changes.ts';
import { merge } from '../../src/archive/merge.ts';
import { parse } from '../parse.ts';

const item = (id: string, title: string, upvotes: number, numComments: number) => ({
  paper: { id, title, summary: `About ${id}.`, publishedAt: '2025-01-01T00:00:00.000Z', upvotes },
  numComments,
});

test('what each dump added and changed, in the order of their days', () => {
  const first = [item('2501.00002', 'Zebra', 3, 0), item('2501.00001', 'Ape', 5, 1)];
  const second = [
    item('2501.00001', 'The Ape', 9, 1),
    item('2501.00003', 'Bee', 0, 0),
    item('2501.00002', 'Zebra', 3, 0),
  ];
  const listings = [
    ...parse('2025-02-02.json', JSON.stringify(second)).listings,
    ...parse('2025-02-01.json', JSON.stringify(first)).listings,
  ];
  expect(dumpChanges(merge(listings).archive)).toEqual([
    { dump: '2025-02-01.json', day: '2025-02-01', added: ['zebra', 'ape'], changed: [], known: 0 },
    {
      dump: '2025-02-02.json',
      day: '2025-02-02',
      added: ['bee'],
      changed: [
        { paper: 'ape', field: 'title', from: 'Ape' },
        { paper: 'ape', field: 'upvotes', from: 5, to: 9 },
      ],
      known: 2,
    },
  ]);
});
