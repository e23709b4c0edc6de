/**
 * How well keywords are folded and found, over the real corpora of `../shared`. Unpack the bulk
 * records first, and name them: `node tests/eval/keywords.ts /tmp/papers.jsonl`.
 *
 * What is found is measured against the keywords that the API gives: of every fifth paper they are
 * taken away and looked for again, and once those of all papers. The baseline takes the phrases
 * between stop words and punctuation that stand in a text most often, longer ones first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeywords } from '../../src/derive/keywords/index.ts';
import { definitionsIn } from '../../src/derive/keywords/abbreviation.ts';
import { foldKeyword, learnExpansions } from '../../src/derive/keywords/fold.ts';
import { givenKeywords } from '../../src/derive/keywords/given.ts';
import { plainTextOf } from '../../src/text/plain-text.ts';
import { merge } from '../../src/archive/merge.ts';
import type { Paper } from '../../src/schema/paper.ts';
import { parse } from '../parse.ts';

const PARTS = 5;
const AT = 8;
const SAMPLE = 40;

const papersOf = (paths: string[]): Paper[] =>
  merge(paths.flatMap((path) => parse(path, readFileSync(path)).listings)).archive.papers;
const folder = (path: string) =>
  readdirSync(path)
    .toSorted()
    .map((name) => join(path, name));
const print = (name: string, ...values: (string | number)[]) => {
  console.log(`${name}:`, ...values);
};

const api = papersOf(folder('../shared/corpus/hf-api'));
const bulk = process.argv[2] === undefined ? [] : papersOf([process.argv[2]]);

const expansions = learnExpansions(
  api.map((paper) => [
    ...definitionsIn(plainTextOf(paper.title)),
    ...definitionsIn(plainTextOf(paper.abstract ?? '')),
    ...givenKeywords(paper).flatMap(({ definition }) => definition ?? []),
  ]),
);
const sourceOf = (paper: Paper) => ({ ...paper, day: paper.listings[0]?.day ?? '' });
const fold = (text: string) => foldKeyword(text, expansions);

/** A number that tells nothing of the text but always the same for it. */
function scatter(text: string): number {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return hash >>> 0;
}

function showFolding(): void {
  const variants = new Map<string, Map<string, number>>();
  const uses = new Map<string, number>();
  for (const paper of api) {
    for (const text of paper.keywords) uses.set(text, (uses.get(text) ?? 0) + 1);
    for (const { text } of givenKeywords(paper)) {
      const texts = variants.get(fold(text)) ?? new Map<string, number>();
      variants.set(fold(text), texts.set(text, (texts.get(text) ?? 0) + 1));
    }
  }
  const usedOnce = (counts: number[]) =>
    `${((100 * counts.filter((count) => count === 1).length) / counts.length).toFixed(1)} %`;
  const folded = [...variants.values()].map((texts) => texts.values().reduce((a, b) => a + b, 0));
  print('distinct keywords before, after', uses.size, variants.size);
  print('used once before, after', usedOnce([...uses.values()]), usedOnce(folded));
  const merged = [...variants].filter(([, texts]) => texts.size > 1);
  print('folded keywords of several forms', merged.length);
  for (const [key, texts] of merged
    .toSorted((a, b) => scatter(a[0]) - scatter(b[0]))
    .slice(0, SAMPLE)) {
    print(`  ${key}`, [...texts].map(([text, count]) => `${text} ${count}`).join(' | '));
  }
}

/** The most frequent phrases between stop words. */
function baseline({ title, abstract }: Paper): string[] {
  const text = `${plainTextOf(title)}. ${plainTextOf(abstract ?? '')}`;
  const counts = new Map<string, number>();
  for (const phrase of text.split(
    /[^\p{L}\p{N}\s'’-]+|\b(?:a|an|and|are|as|at|be|by|can|for|from|has|have|in|into|is|it|its|of|on|or|our|such|that|the|their|these|they|this|to|using|we|which|while|with)\b/iu,
  )) {
    const key = fold(phrase);
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1] || b[0].length - a[0].length)
    .slice(0, AT)
    .map(([key]) => key);
}

/** Precision, recall and their mean of what is found for papers that have keywords. */
function measure(name: string, find: (part: number) => Map<string, string[]>, parts: number): void {
  let [hits, found, wanted] = [0, 0, 0];
  for (let part = 0; part < parts; part += 1) {
    const keywordsOf = find(part);
    for (const paper of api) {
      const keywords = keywordsOf.get(paper.id);
      if (!keywords || paper.keywords.length === 0) continue;
      const given = new Set(givenKeywords(paper).map(({ text }) => fold(text)));
      const keys = new Set(keywords.map(fold));
      hits += keys.intersection(given).size;
      found += keys.size;
      wanted += given.size;
    }
  }
  const [precision, recall] = [hits / found, hits / wanted];
  const mean = (2 * precision * recall) / (precision + recall);
  print(name, `P@8 ${precision.toFixed(3)}, R@8 ${recall.toFixed(3)}, F ${mean.toFixed(3)}`);
}

/** Takes the keywords of some papers away, and looks for them. */
function findAgain(isTaken: (paper: Paper) => boolean): Map<string, string[]> {
  const { ofPaper } = createKeywords(
    api.map((paper) => sourceOf(isTaken(paper) ? { ...paper, keywords: [] } : paper)),
  );
  return new Map(
    api.filter(isTaken).map(({ id }) => [id, (ofPaper.get(id) ?? []).map(({ label }) => label)]),
  );
}

function showCommon(name: string, papers: Paper[]): void {
  const start = performance.now();
  const { common } = createKeywords(papers.map(sourceOf));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  print(
    `keywords of ten papers or more, ${name}`,
    common.length,
    `(${papers.length} papers, ${seconds} s)`,
  );
  print(
    '  the first',
    common
      .slice(0, SAMPLE)
      .map(({ label, count }) => `${label} ${count}`)
      .join(', '),
  );
}

showFolding();
measure(
  'found, others keep theirs',
  (part) => findAgain(({ id }) => scatter(id) % PARTS === part),
  PARTS,
);
measure('found, nobody has any', () => findAgain(() => true), 1);
measure('baseline', () => new Map(api.map((paper) => [paper.id, baseline(paper)])), 1);
showCommon('API', api);
if (bulk.length > 0) showCommon('bulk', bulk);
if (bulk.length > 0) {
  showCommon('API and bulk', [
    ...api,
    ...bulk.map((paper) => ({ ...paper, id: `bulk-${paper.id}` })),
  ]);
}
