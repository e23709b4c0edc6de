import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { merge } from '../../src/archive/merge.ts';
import { readRelated } from '../../src/model/related-papers.ts';
import { makeEntry, makeListing } from '../make.ts';

const folder = mkdtempSync(join(tmpdir(), 'related-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'related');

const about = {
  'linear attention': ['recurrent states grow', 'kernels replace softmax', 'gates erase memory'],
  'protein folding': ['residues meet in space', 'energy falls slowly', 'chains bend at loops'],
  'image segmentation': ['masks follow edges', 'pixels vote for classes', 'regions merge early'],
};
const entries = Object.entries(about).flatMap(([subject, findings]) =>
  findings.map((finding) =>
    makeEntry(`${finding} in ${subject}`, {
      abstract: `A study of ${subject}, where ${finding}. It compares ${subject} across tasks.`,
    }),
  ),
);
const { papers } = merge([makeListing('a.txt', '2025-11-10', entries)]).archive;
const shown = async () => Object.fromEntries(await readRelated(papers, file));

test('what was kept, cut short or no cache at all give the same', async () => {
  const first = await shown();
  expect(first['kernels-replace-softmax-in-linear-attention']?.[0]?.id).toMatch(
    /linear-attention$/,
  );
  const kept = readFileSync(file);
  expect(await shown()).toEqual(first);
  expect(readFileSync(file).equals(kept)).toBe(true);
  for (const length of [0, 5, 100, kept.length - 1]) {
    truncateSync(file, length);
    expect(await shown()).toEqual(first);
  }
  writeFileSync(file, 'no cache at all, and longer than a head');
  expect(await shown()).toEqual(first);
});
