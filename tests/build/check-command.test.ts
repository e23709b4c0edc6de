import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { archive } from '../built-site.ts';
import { hasRealDumps, needsRealDumps, realDumps } from '../shared.ts';

const fixture = (name: string) => `tests/fixtures/text/${name}`;

test('problems are printed with their place, then totals; an error is exit code 1', async () => {
  const checked = archive('check', fixture('unreadable-date/dump.txt'), fixture('plain'));
  await expect(checked).rejects.toMatchObject({
    code: 1,
    stdout: [
      'tests/fixtures/text/unreadable-date/dump.txt:19:1 error unreadable-date Unexpected `Sometime in 2024`, expected a date such as `Jan 9, 2024`; the line was set aside',
      'tests/fixtures/text/unreadable-date/dump.txt:27:1 error impossible-day Unexpected day `Feb 30, 2023` that does not exist in 2023, expected a day of the calendar; the entry has none',
      'tests/fixtures/text/plain/expected.json:1:1 error unexpected-answer Unexpected answer, expected a list of papers',
      '3 dumps, 1 day, 6 entries, 5 papers, 0 organizations; 3 errors, 0 warnings',
      '',
    ].join('\n'),
  });
});

test('--text lists the repairs of lost TeX, and what still looks like TeX, each text once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-text-'));
  try {
    const paper = {
      title: 'On O(N^2)',
      abstract: 'With KQ^top and 3times.',
      published: '2025-01-09',
    };
    const left = { title: 'Left', abstract: 'It is $\\begin{align}x$.', published: '2025-01-09' };
    const lines = [paper, paper, left].map((record) => JSON.stringify(record)).join('\n');
    const file = join(folder, 'papers.jsonl');
    writeFileSync(file, lines);
    const { stdout } = await archive('check', '--text', file);
    const place = (line: number) => `${relative('', file)}:${line}`;
    expect(stdout.split('\n').slice(1)).toEqual([
      `${place(1)} repaired superscript \`^2\`, \`^top\``,
      `${place(1)} repaired times \`times\``,
      '3 repairs, 0 leftovers of TeX in 1 entry',
      '',
    ]);
    const { stdout: json } = await archive('check', '--text', '--json', file);
    expect(JSON.parse(json)).toMatchObject({
      texts: [
        { line: 1, repaired: { superscript: ['^2', '^top'], times: ['times'] }, leftovers: [] },
      ],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a warning alone is exit code 0', async () => {
  const { stdout } = await archive('check', fixture('old-line-ends/dump.txt'), '--json');
  expect(JSON.parse(stdout)).toEqual({
    dumps: [
      {
        file: 'dump.txt',
        format: 'text',
        day: '2025-12-01',
        dayBasis: 'inferred',
        entries: 1,
        lines: { total: 20, blank: 9, preamble: 6, entry: 5, reported: 0 },
        messages: [
          {
            severity: 'warning',
            rule: 'carriage-return',
            line: 1,
            column: 4,
            reason: 'Unexpected carriage return, expected `\\n`; it was read as a line end',
          },
        ],
      },
    ],
    papers: 1,
    days: 1,
    organizations: 0,
  });
});

test('what cannot be read is an error with a hint', async () => {
  await expect(archive('check', 'no-such-file.txt')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(
      'no-such-file.txt cannot be read\nGive dumps, or folders of dumps.\n',
    ) as string,
  });
  await expect(archive('build', '--dumps', 'no-such-folder')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /The dumps folder .*no-such-folder cannot be read\nCreate the folder/,
    ) as string,
  });
  await expect(archive('build', '--base', 'archive')).rejects.toMatchObject({ code: 1 });
});

describe.skipIf(!hasRealDumps)(`the real dumps ${needsRealDumps}`, () => {
  test('their totals', async () => {
    const { stdout } = await archive('check', realDumps, '--json');
    const report = JSON.parse(stdout) as {
      dumps: { lines: Record<string, number>; messages: unknown[] }[];
    };
    expect(report).toMatchObject({ papers: 170, days: 5, organizations: 3 });
    for (const { lines, messages } of report.dumps) {
      const { total, blank = 0, preamble = 0, entry = 0, reported = 0 } = lines;
      expect(blank + preamble + entry + reported).toBe(total);
      expect(messages).toEqual([]);
    }
  });

  test('through npm, as the owner calls it', async () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { stdout } = await promisify(execFile)(
      npm,
      ['run', '-s', 'archive', '--', 'check', realDumps],
      { shell: process.platform === 'win32' },
    );
    expect(stdout).toBe(
      '5 dumps, 5 days, 194 entries, 170 papers, 3 organizations; 0 errors, 0 warnings\n',
    );
  });
});
