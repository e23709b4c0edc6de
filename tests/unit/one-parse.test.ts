import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { OUTPUTS } from '../../src/build/outputs.ts';
import { openArchive } from '../../src/model/open-archive.ts';
import { Store } from '../../src/model/store.ts';
import { openProject } from '../../src/project/project.ts';
import { searchRecord } from '../../src/search/index/records.ts';
import { pageTypes } from '../../src/site/page-types.ts';

const calls = vi.hoisted(() => ({ count: 0 }));
vi.mock(import('../../src/text/parse-text.ts'), async (original) => {
  const { parseText } = await original();
  return {
    parseText: (...given) => {
      calls.count += 1;
      return parseText(...given);
    },
  };
});

const types = await pageTypes();

/** Everything that a site is made of. */
async function makeAll(store: Store): Promise<number> {
  const project = openProject();
  const model = await openArchive(project, store);
  const published = { model, project };
  let bytes = 0;
  for (const { documents } of OUTPUTS) {
    for (const { content } of documents(published)) bytes += content().length;
  }
  for (const { ids, view } of types) {
    for (const id of ids(published)) bytes += JSON.stringify(view(published, id)).length;
  }
  for (const paper of model.papers.values()) {
    bytes += JSON.stringify(searchRecord(paper, 'en', '/')).length;
  }
  return bytes;
}

test('each text is parsed once for all that use it, and not at all by the next build', async () => {
  expect(types).toHaveLength(30);
  const store = new Store(':memory:');
  const bytes = await makeAll(store);
  const { papers } = (await openArchive(openProject(), store)).reading.archive;
  const titles = new Set(papers.map(({ title }) => title));
  const abstracts = new Set(papers.flatMap(({ abstract }) => abstract ?? []));
  const before = papers.flatMap(({ changes }) => changes.map(({ was }) => was));
  expect(calls.count).toBe(titles.size + abstracts.size + new Set(before).size);

  calls.count = 0;
  expect(await makeAll(store)).toBe(bytes);
  expect(calls.count).toBe(0);
});

test('nothing but the derivation of texts, the slug of a title and a report parses a text', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:ts|astro)$/.test(name),
  );
  const importing = files.filter((name) =>
    /import \{[^}]*parseText[^}]*\} from/.test(readFileSync(join('src', name), 'utf8')),
  );
  expect(importing.toSorted()).toEqual([
    join('derive', 'text', 'index.ts'),
    join('terminal', 'text-report.ts'),
    join('text', 'plain-text.ts'),
  ]);
});
