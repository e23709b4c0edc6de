import { expect, test } from 'vitest';
import { exportRecords } from '../../src/archive/export-records.ts';
import { merge } from '../../src/archive/merge.ts';
import { NOTHING_PUBLISHED } from '../../src/archive/permalinks.ts';
import { jsonLines } from '../../src/outputs/json-lines.ts';
import { ArchiveRecord } from '../../src/schema/record.ts';
import { makeEntry, makeListing } from '../make.ts';

test('a paper is a line with every key, absent values as null or [], and what its entries differ in', () => {
  const listings = [
    makeListing('b.json', '2025-12-02', [makeEntry('B'), makeEntry('A "quoted" title')]),
    makeListing('a.txt', '2025-12-01', [
      makeEntry('A "quoted" title', { abstract: 'One.\n\nTwo.', comments: 0, line: 13 }),
    ]),
    makeListing('empty.txt', '2025-12-03', [], { curators: null, captured: '2025-12-04' }),
  ];
  const { archive } = merge(listings);
  const known = {
    papers: archive.papers.filter(({ id }) => id !== 'b'),
    listings,
    organizations: archive.organizations,
    addresses: { ...NOTHING_PUBLISHED, organizations: { 'old-lab': 'Old Lab' } },
    withdrawals: { b: { reason: 'At its wish.', day: '2025-12-05' } },
  };
  const records = exportRecords(known, ({ id }) => `https://e.example/${id}/`);
  for (const record of records) expect(ArchiveRecord.parse(record)).toEqual(record);
  expect(jsonLines(records)).toBe(
    [
      '{"version":1,"kind":"paper","id":"a-quoted-title","url":"https://e.example/a-quoted-title/","formerIds":[],',
      '"title":"A \\"quoted\\" title","abstract":"One.\\n\\nTwo.","published":null,"authorCount":null,"authors":[],',
      '"organization":null,"arxivId":null,"recordId":null,"comments":0,"upvotes":null,',
      '"links":{"code":null,"project":null},"keywords":[],"summary":null,"stars":null,"media":[],"thumbnail":null,',
      '"authorTakesPart":null,"topics":[],"changes":[],"listings":[',
      '{"day":"2025-12-01","dayBasis":"stated","dump":"a.txt","format":"text","line":13,"position":1,"of":1,',
      '"coverage":"whole","captured":null,"curators":"AK","comments":0,"upvotes":null,"differs":{}},',
      '{"day":"2025-12-02","dayBasis":"stated","dump":"b.json","format":"text","line":1,"position":2,"of":2,',
      '"coverage":"whole","captured":null,"curators":"AK","comments":null,"upvotes":null,"differs":{"abstract":null}}]}\n',
      '{"version":1,"kind":"listing","day":"2025-12-03","dayBasis":"stated","dump":"empty.txt","format":"text",',
      '"coverage":"whole","captured":"2025-12-04","curators":null,"of":0}\n',
      '{"version":1,"kind":"organization","id":"old-lab","name":"Old Lab"}\n',
      '{"version":1,"kind":"withdrawn","id":"b","day":"2025-12-05","reason":"At its wish."}\n',
    ].join(''),
  );
});
