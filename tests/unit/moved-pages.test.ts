import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import type { Published } from '../../src/model/published.ts';
import { movedPages } from '../../src/outputs/moved-pages.ts';
import { openProject } from '../../src/project/project.ts';

const project = openProject({ site: 'https://user.github.io/daily-papers-archive/' });
/** As long as slugs get. */
const slug = 'a'.repeat(120);
const model = {
  slugOfArxivId: new Map([['2501.00001', slug]]),
  moved: [{ from: '/topics/old/', to: '/topics/new/' }],
};
const documents = [...movedPages.documents({ project, model } as unknown as Published)];

test('each address that leads elsewhere is a document', () => {
  expect(documents.map(({ path }) => path)).toEqual([
    '/arxiv/2501.00001/index.html',
    '/topics/old/index.html',
  ]);
  expect(documents[1]?.content()).toBe(
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Moved</title>' +
      '<meta name="color-scheme" content="light dark">' +
      '<meta http-equiv="refresh" content="0; url=/daily-papers-archive/topics/new/">' +
      '<p>This page has moved: <a href="/daily-papers-archive/topics/new/">its new address</a>.\n',
  );
});

test('none has more than 600 bytes, however long the slug, or a parse error', () => {
  for (const { content } of documents) {
    expect(Buffer.byteLength(content())).toBeLessThanOrEqual(600);
    const problems: unknown[] = [];
    fromHtml(content().toString(), { onerror: (problem) => void problems.push(problem) });
    expect(problems).toEqual([]);
  }
});
