import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { shownAbstract, shownTitle } from '../shown.ts';
import { hasRealDumps, needsRealDumps, realDumps } from '../shared.ts';
import { elements, filesIn, readPage, textOfTag } from '../site-files.ts';

const { folder, url, base } = inject('site');

const DAYS = {
  '000_6a060c09e579ed0e.txt': '2025-12-01',
  '001_f28cf3effd223c66.txt': '2025-11-10',
  '002_fbdcd5099d06f2af.txt': '2025-12-31',
  '003_d7b1e03d8c7e69d8.txt': '2025-10-20',
  '004_4c9b529d4188c69e.txt': '2025-11-19',
} as const;

/** The entries of a dump, read in another way than the program does: titles are lines up to 200. */
function titlesAndAbstracts(dump: string): { title: string; abstract: string }[] {
  const blocks = readFileSync(join(realDumps, dump), 'utf8')
    .trim()
    .split(/\n\s*\n/)
    .slice(6);
  const texts = blocks.filter((block) => !block.includes('\n·\n')).map((block) => block.trim());
  return texts.flatMap((title, index) =>
    title.length < 200 ? [{ title, abstract: texts[index + 1] ?? '' }] : [],
  );
}

interface Line {
  id: string;
  url: string;
  title: string;
  abstract: string;
  comments: number | null;
  authorCount: number | null;
  published: string | null;
  organization: { id: string; name: string } | null;
  topics: string[];
  listings: {
    day: string;
    position: number;
    dump: string;
    line: number;
    comments: number | null;
  }[];
}

const isPaperTitle = ({ properties }: Element) => String(properties['className']).includes('title');

const isMovedPage = (path: string) =>
  readFileSync(join(folder, path, 'index.html'), 'utf8').includes('http-equiv="refresh"');

const papers = () =>
  readFileSync(join(folder, 'data/papers.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe.skipIf(!hasRealDumps)(`the built real dumps ${needsRealDumps}`, () => {
  test('there is a page for every paper, day, topic and organization', () => {
    const pages = (section: string) =>
      readdirSync(join(folder, section)).filter((name) => !name.endsWith('.html'));
    expect(pages('papers').length).toBe(170);
    expect(pages('days')).toEqual(['2025', ...Object.values(DAYS)].toSorted());
    const aliases = pages('topics').filter((id) => isMovedPage(`topics/${id}`));
    expect(pages('topics').length - aliases.length).toBe(55);
    expect(pages('organizations')).toEqual(['deepseek-ai', 'letters', 'moonshotai', 'reactiveai']);
    for (const path of [
      'index.html',
      '404.html',
      'search/index.html',
      'about/index.html',
      'feed.xml',
      'robots.txt',
      'sitemap-index.xml',
      'pagefind/index.json',
    ]) {
      expect(filesIn(folder), path).toContain(path);
    }
  });

  test.each(Object.entries(DAYS))('the page of %s has its papers in its order', (dump, day) => {
    const { tree } = readPage(folder, `days/${day}/index.html`);
    const expected = titlesAndAbstracts(dump).map(({ title }) => shownTitle(title));
    expect(elements(tree, isPaperTitle).map((heading) => toString(heading).trim())).toEqual(
      expected,
    );
    expect(toString(tree)).toContain('by AK and the research community');
    expect(textOfTag(tree, 'h1')).toContain(day.slice(0, 4));
  });

  test('papers.jsonl says of every paper what the dumps say', () => {
    const lines = papers();
    expect(lines.length).toBe(170);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(170);
    for (const [dump, day] of Object.entries(DAYS)) {
      const listed = lines
        .flatMap((paper) => paper.listings.map((sighting) => ({ ...paper, ...sighting })))
        .filter((sighting) => sighting.dump === dump)
        .toSorted((a, b) => a.position - b.position);
      expect(listed.map(({ title, abstract }) => ({ title, abstract }))).toEqual(
        titlesAndAbstracts(dump),
      );
      const text = readFileSync(join(realDumps, dump), 'utf8').split('\n');
      expect(listed.map(({ line }) => text[line - 1])).toEqual(listed.map(({ title }) => title));
      expect(new Set(listed.map((sighting) => sighting.day))).toEqual(new Set([day]));
    }
    expect(lines.filter(({ listings }) => listings.length > 1).length).toBe(21);
  });

  test('a paper of two listings has the comments of the later one', () => {
    const kimi = papers().find(({ id }) => id.startsWith('kimi-linear'));
    expect(kimi).toMatchObject({
      url: `${url}${base}papers/kimi-linear-an-expressive-efficient-attention-architecture/`,
      published: '2025-10-30',
      authorCount: null,
      organization: { id: 'moonshotai', name: 'Moonshot AI' },
      comments: 4,
      listings: [
        {
          day: '2025-11-10',
          position: 11,
          dump: '001_f28cf3effd223c66.txt',
          line: 93,
          comments: 3,
        },
        {
          day: '2025-12-01',
          position: 19,
          dump: '000_6a060c09e579ed0e.txt',
          line: 157,
          comments: 4,
        },
      ],
    });
  });

  test('a paper page shows what papers.jsonl says', () => {
    for (const paper of papers()) {
      const { tree } = readPage(folder, `papers/${paper.id}/index.html`);
      expect(textOfTag(tree, 'h1')).toBe(shownTitle(paper.title));
      expect(toString(tree)).toContain(shownAbstract(paper.abstract));
      const days = elements(
        tree,
        ({ tagName, properties }) =>
          tagName === 'a' && String(properties['href']).includes('/days/'),
      )
        .map(({ properties }) => String(properties['href']))
        .filter((href) => href.includes('#'));
      expect(days).toEqual(
        paper.listings.toReversed().map(({ day }) => `${base}days/${day}/#${paper.id}`),
      );
    }
  });

  test('a paper names five to eight others that are related to it, and why', () => {
    const ids = new Set(papers().map(({ id }) => id));
    let shown = 0;
    for (const id of ids) {
      const { tree } = readPage(folder, `papers/${id}/index.html`);
      const [section] = elements(
        tree,
        ({ properties }) => String(properties['ariaLabelledBy']) === 'related',
      );
      if (!section) continue;
      shown += 1;
      const links = elements(section, ({ tagName }) => tagName === 'a');
      const others = links.map(({ properties }) => String(properties['href']).split('/').at(-2));
      expect(new Set(others).size, id).toBe(others.length);
      expect(others, id).not.toContain(id);
      expect(
        others.every((other) => ids.has(other ?? '')),
        id,
      ).toBe(true);
      expect(others.length, id).toBeLessThanOrEqual(8);
      const reasons = elements(section, ({ tagName }) => tagName === 'span').map(toString);
      expect(reasons.length, id).toBe(others.length);
      for (const reason of reasons) expect(reason.trim(), id).toMatch(/^Both: \S/);
    }
    expect(shown).toBeGreaterThan(165);
  });

  test('a keyword that ten papers carry has a page, and others lead to their search', () => {
    const { tree } = readPage(folder, 'keywords/index.html');
    const keywords = elements(tree, ({ properties }) =>
      /\/keywords\/[^/]+\/$/.test(String(properties['href'])),
    );
    expect(keywords.length).toBeGreaterThan(0);
    for (const { properties } of keywords) {
      const path = String(properties['href']).slice(base.length);
      const page = readPage(folder, `${path}index.html`);
      expect(elements(page.tree, isPaperTitle).length, path).toBeGreaterThanOrEqual(10);
    }
  });

  test('a topic lists its papers newest first', () => {
    const { tree } = readPage(folder, 'topics/linear-attention/index.html');
    const shown = elements(tree, isPaperTitle).map((heading) => toString(heading).trim());
    const expected = papers()
      .filter(({ topics }) => topics.includes('linear-attention'))
      .toSorted((a, b) => ((b.published ?? '') < (a.published ?? '') ? -1 : 1));
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.toSorted()).toEqual(expected.map(({ title }) => shownTitle(title)).toSorted());
    const published = new Map(
      expected.map(({ title, published: day }) => [shownTitle(title), day ?? '']),
    );
    expect(shown.map((title) => published.get(title))).toEqual(
      expected.map(({ published: day }) => day ?? ''),
    );
  });
});
