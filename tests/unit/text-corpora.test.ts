import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/schema/dump.ts';
import { findLeftovers } from '../../src/text/leftovers.ts';
import { parseText } from '../../src/text/parse-text.ts';
import { toPlain } from '../../src/text/to-plain.ts';
import { parse } from '../parse.ts';
import { shownAbstract, shownTitle } from '../shown.ts';
import { hasRealAnswers, hasRealDumps, realAnswers, realDumps } from '../shared.ts';

/** Reviewed: what a reader sees that looks like TeX, and why it stays so. Title: reason. */
const exceptions = JSON.parse(
  readFileSync('tests/fixtures/text-exceptions.json', 'utf8'),
) as Record<string, string>;

/** The papers of a folder of dumps, each once. */
function papersOf(folder: string): Entry[] {
  const byTitle = new Map<string, Entry>();
  for (const name of readdirSync(folder).toSorted()) {
    for (const { entries } of parse(name, readFileSync(join(folder, name))).listings) {
      for (const entry of entries) byTitle.set(entry.title, entry);
    }
  }
  return [...byTitle.values()];
}

/** The TeX of a paper that a reader still sees, on its page and wherever plain text stands. */
function leftoversOf({ title, abstract }: Entry): string[] {
  const seen = [shownTitle(title), shownAbstract(abstract ?? '')];
  const plain = [title, abstract ?? ''].map((source) => toPlain(parseText(source)));
  return [...seen, ...plain].flatMap(findLeftovers);
}

const unread = (papers: Entry[]) =>
  papers.filter((paper) => leftoversOf(paper).length > 0).map(({ title }) => title);

describe.runIf(hasRealDumps)('no paper of the five real dumps shows TeX', () => {
  test('save the reviewed exceptions, at most 10', () => {
    const papers = papersOf(realDumps);
    expect(papers).toHaveLength(170);
    expect(unread(papers)).toEqual(Object.keys(exceptions));
    expect(Object.keys(exceptions).length).toBeLessThanOrEqual(10);
  });
});

describe.runIf(hasRealAnswers)('of the papers of 250 real answers', () => {
  test('none shows TeX, and at most 1 % may', () => {
    const papers = papersOf(realAnswers);
    expect(papers).toHaveLength(4474);
    expect(unread(papers)).toEqual([]);
  });
});
