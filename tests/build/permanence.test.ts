import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ownCheckout } from '../checkout.ts';
import { filesIn } from '../site-files.ts';

const { archive } = ownCheckout();
const folder = mkdtempSync(join(tmpdir(), 'archive-permanence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const dumps = join(folder, 'content/dumps');
mkdirSync(dumps, { recursive: true });

const bulk = (...records: object[]) => {
  const lines = records.map((record) => JSON.stringify({ published: '2025-01-09', ...record }));
  writeFileSync(join(dumps, 'bulk.jsonl'), `${lines.join('\n')}\n`);
};
const build = () =>
  archive(
    'build',
    '--dumps',
    dumps,
    '--out',
    join(folder, 'site'),
    '--cache',
    join(folder, 'cache'),
    '--site',
    'https://papers.example/archive/',
  );
const page = (path: string) => readFileSync(join(folder, 'site', path, 'index.html'), 'utf8');
const setRecord = (name: string, record: object) =>
  writeFileSync(join(folder, 'content', name), JSON.stringify(record));

const kimi = { id: '2510.26692', title: 'Kimi Linear', abstract: 'A hybrid.' };
const old = { id: 'cs/0112017', title: 'An Old Paper', abstract: 'It is old.' };

test('addresses that moved lead on, withdrawn papers leave a tombstone, and none may vanish', async () => {
  bulk(kimi, old);
  setRecord('permalinks.json', {
    papers: {
      'kimi-delta': { arxivId: '2510.26692', recordId: null, title: 'Kimi Delta' },
      'kimi-linear': { arxivId: '2510.26692', recordId: null, title: 'Kimi Linear' },
      retracted: { arxivId: null, recordId: null, title: 'Retracted' },
    },
    days: ['2025-01-09'],
    topics: [],
    organizations: {},
  });
  await expect(build()).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(
      'Published addresses would vanish:\n  /papers/retracted/\n',
    ) as string,
  });

  setRecord('withdrawn.json', {
    retracted: { reason: 'Its authors <em>asked</em> for it.', day: '2025-03-01' },
  });
  await build();
  expect(page('papers/kimi-delta')).toMatch(/<h1[^>]*>Kimi Linear<\/h1>/);
  const moved = ['papers/kimi-linear', 'arxiv/2510.26692'].map(page);
  for (const html of moved) {
    expect(html).toContain(
      '<meta http-equiv="refresh" content="0; url=/archive/papers/kimi-delta/">',
    );
    expect(html).toContain('<a href="/archive/papers/kimi-delta/">');
    expect(html.length).toBeLessThanOrEqual(600);
  }
  expect(page('arxiv/cs/0112017')).toContain('url=/archive/papers/an-old-paper/');
  expect(page('papers/retracted')).toContain('Its authors &lt;em&gt;asked&lt;/em&gt; for it.');

  bulk(kimi);
  await expect(build()).resolves.toBeTruthy();
  expect(filesIn(join(folder, 'site'))).not.toContain('papers/an-old-paper/index.html');
});

test('a withdrawn paper is in no list, feed, export or search', async () => {
  bulk(kimi, old);
  setRecord('permalinks.json', { papers: {}, days: [], topics: [], organizations: {} });
  setRecord('withdrawn.json', { 'an-old-paper': { reason: 'It is too old.', day: '2025-03-01' } });
  await build();
  const mentions = filesIn(join(folder, 'site')).filter((path) =>
    readFileSync(join(folder, 'site', path), 'utf8').includes('An Old Paper'),
  );
  expect(mentions).toEqual([]);
  expect(page('papers/an-old-paper')).toContain('It is too old.');
});
