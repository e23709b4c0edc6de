import { expect, test } from 'vitest';
import { limitsReached, type HostName, type Sizes } from '../../src/values/hosts.ts';

/** What an owner is told. */
const hostWarnings = (host: HostName, files: Sizes) =>
  limitsReached(host, files).map(({ text }) => text);

/** So many files of so many bytes, in folders of ten, with others besides. */
function filesOf(count: number, size: number, others: Record<string, number> = {}): Sizes {
  const alike = Array.from({ length: count }, (_, index) => {
    return [`folder-${Math.floor(index / 10)}/${index}.html`, { size }] as const;
  });
  const named = Object.entries(others).map(([path, bytes]) => [path, { size: bytes }] as const);
  return new Map([...alike, ...named]);
}

test('a site that is far from every limit is not spoken of', () => {
  const files = filesOf(17_000, 10_000);
  for (const host of ['github-pages', 'cloudflare-pages', 'gitlab-pages', 'netlify'] as const) {
    expect(hostWarnings(host, files)).toEqual([]);
  }
});

test('a limit is named before it is reached, and when it is passed', () => {
  expect(hostWarnings('github-pages', filesOf(91, 1e7))).toEqual([
    'The site has 910 MB: soon more than the 1,000 that GitHub Pages takes.',
  ]);
  expect(hostWarnings('github-pages', filesOf(100, 1e7, { 'a.html': 1e6 }))).toEqual([
    'The site has 1,001 MB, and GitHub Pages takes 1,000.',
  ]);
  expect(hostWarnings('cloudflare-pages', filesOf(20_001, 1))).toEqual([
    'The site has 20,001 files, and Cloudflare Pages takes 20,000.',
  ]);
  const isPassed = (count: number) =>
    limitsReached('cloudflare-pages', filesOf(count, 1)).map((limit) => limit.isPassed);
  expect([17_999, 18_000, 20_000, 20_001].map(isPassed)).toEqual([[], [false], [false], [true]]);
});

test('the largest file is named', () => {
  expect(hostWarnings('cloudflare-pages', filesOf(1, 1, { 'data/papers.jsonl': 3e7 }))).toEqual([
    'data/papers.jsonl has 30 MB, and Cloudflare Pages takes 26.',
  ]);
});

test('folders count where the host counts them', () => {
  expect(hostWarnings('gitlab-pages', filesOf(170_000, 1))).toEqual([
    'The site has 187,000 files and folders: soon more than the 200,000 that GitLab Pages takes.',
  ]);
});

test('the fullest folder is named', () => {
  const files = Array.from(
    { length: 54_001 },
    (_, index) => [`feeds/${index}`, { size: 1 }] as const,
  );
  expect(hostWarnings('netlify', new Map(files))).toEqual([
    'feeds/ has 54,001 files, and Netlify takes 54,000.',
  ]);
});
