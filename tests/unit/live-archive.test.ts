import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { LiveArchive } from '../../src/build/live-archive.ts';
import type { Published } from '../../src/model/published.ts';
import { openProject } from '../../src/project/project.ts';

const folder = mkdtempSync(join(tmpdir(), 'live-archive-'));
const content = join(folder, 'content');
for (const part of ['site.json', 'topics', 'pages', 'searches']) {
  cpSync(join('content', part), join(content, part), { recursive: true });
}
mkdirSync(join(content, 'dumps'));

/** An answer of the API with papers of these titles. */
function write(day: string, titles: string[]): void {
  const items = titles.map((title, at) => ({
    title,
    paper: {
      id: `${day.slice(2, 4)}${day.slice(5, 7)}.${day.slice(8)}00${at}`,
      title,
      summary: `On ${title}.`,
    },
    publishedAt: `${day}T00:00:00Z`,
  }));
  writeFileSync(join(content, `dumps/${day}.json`), JSON.stringify(items));
}
write('2025-10-01', ['Linear attention for owls', 'Attention that is linear in $n$']);
write('2025-10-02', ['State space models', 'Diffusion of owls']);

const states: Published[] = [];
const errors: unknown[] = [];
const archive = new LiveArchive(() => openProject({ content }), {
  onChange: (published) => void states.push(published),
  onError: (error) => void errors.push(error),
});
afterAll(async () => {
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How often each derivation has run. */
const runs = () =>
  Object.fromEntries(Array.from(archive.store.uses, ([name, { made }]) => [name, made]));
const titles = () => Array.from(states.at(-1)?.model.papers.values() ?? [], ({ title }) => title);

test('one edit is one reading, that parses one dump and derives what the edit touches', async () => {
  await archive.refresh();
  expect(archive.readings).toBe(1);
  expect(runs()).toEqual({
    title: 4,
    abstract: 4,
    topics: 4,
    vocabulary: 1,
    keywords: 4,
    related: 1,
  });
  const [first, second] = [...archive.shelf.values()];

  write('2025-10-02', ['State space models', 'Diffusion of barn owls']);
  await archive.refresh();
  expect(archive.readings).toBe(2);
  expect(archive.shelf.get('2025-10-01.json')).toBe(first);
  expect(archive.shelf.get('2025-10-02.json')).not.toBe(second);
  expect(runs()).toEqual({
    title: 5,
    abstract: 5,
    topics: 5,
    vocabulary: 2,
    keywords: 8,
    related: 2,
  });
  expect(titles()).toContain('Diffusion of barn owls');
  expect(titles()).not.toContain('Diffusion of owls');
});

test('a reading that finds nothing changed derives nothing', async () => {
  const before = runs();
  await archive.refresh();
  expect(archive.readings).toBe(3);
  expect(runs()).toEqual(before);
});

test('edits that come while it is read are read once more, together', async () => {
  const under = archive.refresh();
  write('2025-10-02', ['State space models']);
  const waiting = [archive.refresh(), archive.refresh(), archive.refresh()];
  await Promise.all([under, ...waiting]);
  expect(archive.readings).toBe(5);
  expect(titles()).toHaveLength(3);
});

test('content that is wrong is told, and the state before stays', async () => {
  const path = join(content, 'topics/neuroscience.mdx');
  const text = readFileSync(path, 'utf8');
  const before = states.length;
  writeFileSync(path, '---\ntitle: [\n---\n');
  await archive.refresh();
  expect(errors.map(String)).toEqual([
    expect.stringContaining('The front matter of content/topics/neuroscience.mdx is not YAML'),
  ]);
  expect(states).toHaveLength(before);
  writeFileSync(path, text);
  await archive.refresh();
  expect(states.length).toBeGreaterThan(before);
});
