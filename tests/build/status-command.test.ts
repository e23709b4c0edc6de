import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { archive } from '../built-site.ts';
import { filesIn } from '../site-files.ts';

const plain = readFileSync('tests/fixtures/text/plain/dump.txt', 'utf8');

/** Writes a content folder. */
function arrange(content: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'archive-status-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(content)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root, dumps: ['--dumps', join(root, 'dumps')] };
}

function answer(...papers: { id: string; title: string; publishedAt?: string }[]): string {
  return JSON.stringify(papers.map((paper) => ({ paper })));
}

const many = Array.from({ length: 50 }, (_, index) => ({
  id: `2511.${10_000 + index}`,
  title: `Paper ${index}`,
}));

const content = {
  'dumps/2025-11-10.json': answer({ id: '2511.00001', title: 'One' }),
  // Bulk metadata does not cover the 12th.
  'dumps/bulk.jsonl': '{"title":"In bulk","day":"2025-11-12"}\n{"title":"No day"}\nnothing\n',
  'dumps/2025-11-19.json': answer(...many),
  'dumps/2025-11-20.json': answer(
    { id: '2511.00002', title: 'One' },
    { id: '2511.00003', title: 'Early', publishedAt: '2025-11-25T00:00:00.000Z' },
  ),
};

test('what there is, and what is missing', async () => {
  const { root, dumps } = arrange(content);
  const { stdout } = await archive('status', ...dumps);
  expect(stdout.split('\n')).toEqual([
    '54 papers',
    '4 days from 2025-11-10 to 2025-11-20: 2 whole, 1 partial, 1 only in bulk metadata',
    '6 weekdays without a dump:',
    '  2025-11-11 to 2025-11-18 (6 weekdays)',
    '1 partial day:',
    '  2025-11-19 (its dump may have been cut)',
    '4 conflicts:',
    '  1 error invalid-json',
    '  1 error missing-day',
    '  1 warning listed-before-publication',
    '  1 warning shared-title',
    '452 addresses not recorded yet (`npm run archive -- add` records them):',
    '  /papers/early/',
    '  /papers/in-bulk/',
    '  /papers/one/',
    '  /papers/one-2/',
    '  /papers/paper-0/',
    '  /papers/paper-1/',
    '  /papers/paper-10/',
    '  /papers/paper-11/',
    '  /papers/paper-12/',
    '  /papers/paper-13/',
    '  and 442 more',
    'all recorded addresses are there',
    '',
  ]);
  expect(filesIn(root)).toEqual(Object.keys(content).toSorted());
});

test('what would vanish is said, and is not a failure', async () => {
  const { root, dumps } = arrange(content);
  await archive('add', ...dumps);
  rmSync(join(root, 'dumps/2025-11-10.json'));
  const { stdout } = await archive('status', ...dumps, '--json');
  expect(JSON.parse(stdout)).toEqual({
    papers: 53,
    days: {
      count: 3,
      first: '2025-11-12',
      last: '2025-11-20',
      whole: 1,
      partial: 1,
      bulk: 1,
    },
    gaps: [],
    partialDays: ['2025-11-19'],
    partialBecause: { '2025-11-19': 'its dump may have been cut' },
    conflicts: [
      { severity: 'error', rule: 'invalid-json', count: 1 },
      { severity: 'error', rule: 'missing-day', count: 1 },
      { severity: 'warning', rule: 'listed-before-publication', count: 1 },
    ],
    unrecorded: { count: 0, first: [] },
    vanished: { count: 2, first: ['/papers/one/', '/days/2025-11-10/'] },
  });
  const text = await archive('status', ...dumps);
  expect(text.stdout).toContain(
    [
      'all addresses are recorded',
      '2 addresses published before but missing now (a build stops until they are back):',
      '  /papers/one/',
      '  /days/2025-11-10/',
      '',
    ].join('\n'),
  );
});

test('a single day, and none', async () => {
  const one = arrange({ 'dumps/2025-12-01.txt': plain });
  await archive('add', ...one.dumps);
  expect((await archive('status', ...one.dumps)).stdout.split('\n')).toEqual([
    '3 papers',
    '1 day from 2025-12-01 to 2025-12-01: 1 whole, 0 partial, 0 only in bulk metadata',
    '0 weekdays without a dump',
    '0 partial days',
    '0 conflicts',
    'all addresses are recorded',
    'all recorded addresses are there',
    '',
  ]);

  const none = arrange({ 'dumps/.gitkeep': '' });
  const { stdout } = await archive('status', ...none.dumps);
  expect(stdout).toMatch(
    /^0 papers\n0 days: 0 whole, 0 partial, 0 only in bulk metadata\n0 weekdays without a dump\n/,
  );

  await expect(archive('status', '--dumps', 'no-such-folder')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Create the folder, or choose another with --dumps.') as string,
  });
});
