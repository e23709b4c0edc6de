import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { archive } from '../built-site.ts';
import { filesIn } from '../site-files.ts';

/** The messages of the dumps, and how many there are. */
const OF_THE_DUMPS = 'status/index.html';

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-round-trip-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The files of a site that are not those of another, byte for byte. */
function differences(site: string, other: string): string[] {
  const [files, others] = [filesIn(site), filesIn(other)];
  const isSame = (path: string) =>
    others.includes(path) && readFileSync(join(site, path)).equals(readFileSync(join(other, path)));
  return [
    ...files.filter((path) => !isSame(path)),
    ...others.filter((path) => !files.includes(path)),
  ];
}

test('the site of an archive made of papers.jsonl alone is the same', async () => {
  const { folder, url, base } = inject('site');
  const root = makeFolder();
  const dumps = ['--dumps', join(root, 'dumps')];
  const { stdout } = await archive('add', ...dumps, join(folder, 'data/papers.jsonl'));
  expect(stdout).toContain(' 0 changed, 0 already known, 5 new days');
  expect(filesIn(root)).toEqual(['dumps/papers.jsonl', 'permalinks.json']);
  const out = join(root, 'site');
  const to = ['--out', out, '--cache', join(root, 'cache'), '--site', url, '--base', base];
  await archive('build', ...dumps, ...to);
  expect(differences(folder, out)).toEqual([OF_THE_DUMPS]);
});

test('so is that of one with withdrawals, addresses that lead elsewhere, and all that the API tells', async () => {
  const root = makeFolder();
  const [first, second] = [join(root, 'first/content'), join(root, 'second/content')];
  for (const content of [first, second]) {
    mkdirSync(join(content, 'dumps'), { recursive: true });
    for (const name of ['topics', 'pages', 'site.json']) {
      cpSync(join('content', name), join(content, name), { recursive: true });
    }
  }
  const write = (name: string, value: unknown) => {
    writeFileSync(join(first, name), JSON.stringify(value));
  };
  const paper = (id: string, title: string, facts: object = {}) => {
    return { paper: { id, title, summary: `About $x^2$ and ${title}.`, ...facts } };
  };
  write('dumps/2025-06-02@2025-06-02.json', [
    paper('2506.00001', 'Alpha', {
      ai_summary: 'In $n$ words.',
      ai_summary_model: 'a-model',
      githubRepo: 'https://code.example/a',
      githubStars: 8,
      mediaUrls: ['https://media.example/a.mp4'],
      organization: { name: 'Lab', fullname: 'The Lab' },
    }),
    paper('2506.00002', 'Beta'),
    paper('2506.00003', 'Gamma'),
  ]);
  write('dumps/2025-06-03@2025-06-05.json', [paper('2506.00001', 'Alpha, Renamed')]);
  write('dumps/2025-W24.json', [
    paper('2506.00004', 'Delta', { submittedOnDailyAt: '2025-06-10T01:00:00Z' }),
    paper('2506.00003', 'Gamma', { submittedOnDailyAt: '2025-06-11T01:00:00Z' }),
  ]);
  write('permalinks.json', {
    papers: {
      first: { arxivId: '2506.00001', recordId: null, title: 'Alpha' },
      former: { arxivId: null, recordId: null, title: 'Alpha, Renamed' },
    },
    days: [],
    topics: [],
    organizations: { 'gone-lab': 'The Lab' },
  });
  write('withdrawn.json', { beta: { reason: 'At its wish.', day: '2025-07-01' } });

  await archive('build', '--content', first);
  const site = join(root, 'first/dist');
  await archive('add', '--content', second, join(site, 'data/papers.jsonl'));
  await archive('build', '--content', second);
  expect(differences(site, join(root, 'second/dist'))).toEqual([OF_THE_DUMPS]);
  const read = (path: string) => readFileSync(join(root, 'second/dist', path), 'utf8');
  expect(read('papers/former/index.html')).toContain('/papers/first/');
  expect(read('organizations/gone-lab/index.html')).toContain('/organizations/lab/');
  expect(read('papers/beta/index.html')).toContain('At its wish.');
  expect(read('papers/first/index.html')).toContain('Summary, written by a-model');
  expect(read('days/2025-06-02/index.html')).toContain('taken before the day was over');
});
