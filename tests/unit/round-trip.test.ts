import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exportRecords } from '../../src/archive/export-records.ts';
import { partialReasons } from '../../src/archive/day-listings.ts';
import { ledgerOf } from '../../src/model/ledger.ts';
import { movedAddresses } from '../../src/model/moved-addresses.ts';
import { readArchive, type Reading } from '../../src/model/read-archive.ts';
import { Store } from '../../src/model/store.ts';
import { Texts } from '../../src/model/texts.ts';
import { jsonLines } from '../../src/outputs/json-lines.ts';
import { foldersOf } from '../../src/project/folders.ts';
import { ArchiveRecord } from '../../src/schema/record.ts';
import { messagesOf } from '../parse.ts';
import { hasRealAnswers, hasRealDumps, realAnswers, realDumps } from '../shared.ts';

type Files = Record<string, string>;

/** Reads an archive of dumps, with what else lies beside them. */
async function read(dumps: Files, beside: Files = {}): Promise<Reading> {
  const content = mkdtempSync(join(tmpdir(), 'archive-round-trip-'));
  onTestFinished(() => rmSync(content, { recursive: true }));
  mkdirSync(join(content, 'dumps'));
  mkdirSync(join(content, 'topics'));
  for (const [name, text] of Object.entries(dumps)) {
    writeFileSync(join(content, 'dumps', name), text);
  }
  for (const [name, text] of Object.entries(beside)) writeFileSync(join(content, name), text);
  const store = new Store(':memory:');
  onTestFinished(() => store.close());
  return readArchive(foldersOf({ content }), new Texts(store));
}

function exportOf(reading: Reading): string {
  const { archive, listings, withdrawals } = reading;
  const { papers, organizations } = archive;
  const addresses = ledgerOf(reading).recorded;
  const known = { papers, listings, organizations, addresses, withdrawals };
  return jsonLines(exportRecords(known, ({ id }) => `https://papers.example/papers/${id}/`));
}

/** All that pages and exports are made of, but for the dumps' own messages. */
function shownOf(reading: Reading) {
  const { archive, withdrawals, listings } = reading;
  return {
    archive,
    withdrawals,
    moved: movedAddresses(reading),
    reasons: partialReasons(archive.days, listings),
    organizations: ledgerOf(reading).recorded.organizations,
    slugs: Object.keys(ledgerOf(reading).recorded.papers),
  };
}

/** Expects that an archive of the export alone is the same, and its export the same bytes. */
async function expectRoundTrip(dumps: Files, beside: Files = {}): Promise<[Reading, string]> {
  const before = await read(dumps, beside);
  const text = exportOf(before);
  const after = await read({ 'papers.jsonl': text });
  expect(after.dumps.flatMap(messagesOf).filter((one) => one.includes('error'))).toEqual([]);
  const { slugs, ...shown } = shownOf(before);
  expect(shownOf(after)).toMatchObject(shown);
  expect(exportOf(after)).toBe(text);
  const withdrawn = Object.keys(before.withdrawals);
  const named = slugs.filter((slug) => !withdrawn.includes(slug));
  expect(shownOf(after).slugs).toEqual(named);
  return [after, text];
}

const item = (id: string, title: string, facts: object = {}, ofItem: object = {}) => ({
  paper: { id, title, summary: `About ${title}.`, ...facts },
  numComments: 1,
  ...ofItem,
});
const answer = (...items: object[]) => JSON.stringify(items);

const rich = {
  '2025-06-02@2025-06-02.json': answer(
    item('2506.00001', 'Alpha', {
      upvotes: 3,
      ai_summary: 'In short.',
      ai_summary_model: 'a-model',
      githubRepo: 'https://code.example/a',
      githubStars: 8,
      organization: { name: 'Lab', fullname: 'The Lab' },
      authors: [{ name: 'Ada' }, { name: 'Ben', hidden: true }],
    }),
    item('2506.00002', 'Beta', { organization: { name: 'Other', fullname: 'The Other' } }),
    item('2506.00003', 'Gamma', { ai_keywords: ['x', 'y'] }),
  ),
  '2025-06-03@2025-06-05.json': answer(
    item('2506.00001', 'Alpha, Renamed', { upvotes: 5, mediaUrls: ['https://m.example/a.mp4'] }),
  ),
  'days-2025-w24.json': answer(
    item('2506.00004', 'Delta', { submittedOnDailyAt: '2025-06-10T01:00:00Z' }),
    item('2506.00001', 'Alpha', { submittedOnDailyAt: '2025-06-11T01:00:00Z' }),
  ),
  'bulk.jsonl':
    '{"id":"2024.acl-long.1","title":"Epsilon","published":"2024-08-01","organization":"The Lab"}\n',
  '2025-06-04.txt':
    'Daily Papers\n\nJun 4\n\nOnly Here\n\nAbout it.\n\n  • 2 authors\n·\nJun 1 3\n',
};
const beside = {
  'permalinks.json': JSON.stringify({
    papers: {
      'a-first': { arxivId: '2506.00001', recordId: null, title: 'Alpha' },
      'b-former': { arxivId: '2506.00001', recordId: null, title: 'Alpha' },
      'a-by-title': { arxivId: null, recordId: null, title: 'Alpha, Renamed' },
      beta: { arxivId: '2506.00002', recordId: null, title: 'Beta' },
    },
    days: ['2025-06-02'],
    topics: [],
    organizations: { 'gone-lab': 'The Lab', 'no-lab': 'Nobody' },
  }),
  'withdrawn.json': JSON.stringify({ beta: { reason: 'At its wish.', day: '2025-07-01' } }),
};

describe('an archive made of its own export is the same', () => {
  test('with all that an archive can know', async () => {
    const [after, text] = await expectRoundTrip(rich, beside);
    expect(text).not.toContain('Beta');
    const [alpha] = after.archive.papers;
    expect(alpha).toMatchObject({
      id: 'a-first',
      formerIds: ['b-former', 'a-by-title'],
      title: 'Alpha',
      stars: { count: 8, day: '2025-06-02' },
      summary: { text: 'In short.', model: 'a-model' },
      media: ['https://m.example/a.mp4'],
      authorCount: 2,
      authors: ['Ada'],
      upvotes: 5,
    });
    expect(alpha?.changes.map(({ dump, field, was }) => [dump, field, was])).toEqual([
      ['2025-06-03@2025-06-05.json', 'title', 'Alpha'],
      ['2025-06-03@2025-06-05.json', 'abstract', 'About Alpha.'],
      ['days-2025-w24.json', 'title', 'Alpha, Renamed'],
      ['days-2025-w24.json', 'abstract', 'About Alpha, Renamed.'],
    ]);
    expect(after.archive.days.map(({ date, coverage }) => `${date} ${coverage}`)).toEqual([
      '2025-06-11 partial',
      '2025-06-10 partial',
      '2025-06-04 whole',
      '2025-06-03 whole',
      '2025-06-02 partial',
      '2024-08-01 bulk',
    ]);
    const gamma = after.archive.papers.find(({ title }) => title === 'Gamma');
    expect(gamma?.listings.map(({ position }) => position)).toEqual([3]);
  });

  test('where all papers of a day are withdrawn', async () => {
    const withdrawn = { gamma: { reason: 'R.', day: '2025-07-01' } };
    const [after] = await expectRoundTrip(
      { '2025-06-02.json': answer(item('1', 'Gamma')), '2025-06-03.json': answer(item('2', 'D')) },
      { 'withdrawn.json': JSON.stringify(withdrawn) },
    );
    expect(after.archive.days.map(({ date, papers }) => [date, papers])).toEqual([
      ['2025-06-03', ['d']],
      ['2025-06-02', []],
    ]);
  });

  test('and goes on as the first would: a later dump merges in the same way', async () => {
    const text = exportOf(await read(rich));
    const later = { '2025-06-12.json': answer(item('2506.00003', 'Gamma', { upvotes: 9 })) };
    const [long, short] = [
      await read({ ...rich, ...later }),
      await read({ ...later, 'a.jsonl': text }),
    ];
    expect(short.archive).toEqual(long.archive);
  });

  test('and stays the same beside the dumps that it was made of', async () => {
    const before = await read(rich, beside);
    const text = exportOf(before);
    const both = await read({ ...rich, 'papers.jsonl': text, 'again.jsonl': text }, beside);
    expect(shownOf(both)).toEqual(shownOf(before));
  });

  test.skipIf(!hasRealDumps || !hasRealAnswers)(
    'over the real corpora (needs ../shared)',
    async () => {
      const filesOf = (folder: string): Files =>
        Object.fromEntries(
          readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
        );
      const [after, text] = await expectRoundTrip({
        ...filesOf(realDumps),
        ...filesOf(realAnswers),
      });
      const lines = text.trim().split('\n');
      expect(lines.length).toBe(after.archive.papers.length);
      for (const line of lines) {
        const record = JSON.parse(line) as unknown;
        expect(ArchiveRecord.parse(record)).toEqual(record);
      }
    },
  );
});
