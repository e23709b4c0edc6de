import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { archive } from '../built-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'topics-'));
afterAll(() => rmSync(folder, { recursive: true }));
const paths = ['--dumps', join(folder, 'dumps'), '--out', join(folder, 'site')];

mkdirSync(join(folder, 'dumps'));
mkdirSync(join(folder, 'site/data'), { recursive: true });
const record = { published: '2025-01-09', abstract: 'Linear attention with a delta rule.' };
writeFileSync(
  join(folder, 'dumps/papers.jsonl'),
  JSON.stringify({ ...record, id: '2501.00001', title: 'Gated Linear Attention' }),
);

test('the topics of an archive, and what moved since the last build', async () => {
  const { stdout: first } = await archive('topics', ...paths);
  expect(first).toContain('1 paper in 55 topics\n');
  expect(first).toContain('\n       1  linear-attention\n');
  expect(first).toContain(`There is no build in ${join(folder, 'site')} to compare with\n`);
  writeFileSync(
    join(folder, 'site/data/papers.jsonl'),
    `${JSON.stringify({ id: 'gated-linear-attention', topics: ['neuroscience'] })}\n`,
  );
  const { stdout } = await archive('topics', ...paths);
  expect(stdout).toContain(
    'linear-attention: gained 1 (gated-linear-attention), lost 0 (none)\n' +
      '  neuroscience: gained 0 (none), lost 1 (gated-linear-attention)\n',
  );
});

test('--why names the phrases that gave a paper its topics', async () => {
  for (const name of ['gated-linear-attention', '2501.00001']) {
    const { stdout } = await archive('topics', ...paths, '--why', name);
    expect(stdout).toMatch(/^Gated Linear Attention\n {2}linear-attention [\d.]+: /);
    expect(stdout).toContain('gated linear attention (title)');
    expect(stdout).toContain('delta rule (abstract)');
  }
  await expect(archive('topics', ...paths, '--why', 'nobody')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There is no paper nobody') as string,
  });
});
