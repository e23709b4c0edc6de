import type { Paper } from '../../schema/paper.ts';
import { compareText } from '../../values/compare.ts';
import type { Derivation } from '../derivation.ts';
import { definitionsIn } from './abbreviation.ts';
import { candidatesIn, type Candidate } from './candidate.ts';
import { inSmallLetters } from './capitals.ts';
import { expansionsOf, foldKeyword, learnExpansions } from './fold.ts';
import { givenKeywords } from './given.ts';
import { createKnown } from './known.ts';
import { addSpelling, labelOf, type Spellings } from './label.ts';
import { best, choose } from './rank.ts';
import { createTokens, segmentsOf } from './segment.ts';
import { createSlugs } from '../../values/slug.ts';

/** Keywords of a paper, given or found. */
const MOST = 8;
/** Candidates that are kept of a paper until all papers are read. */
const SHORTLIST = 20;
/** From this many papers on, the spelling of a given keyword comes from dumps, not from texts. */
const TRUSTED = 3;
/** A keyword with this many papers has a page. */
const COMMON = 10;

/** A keyword of a paper. */
interface PaperKeyword {
  label: string;
  /** The address of its page; null where too few papers have it. */
  slug: string | null;
  /** Whether a dump gives it; otherwise it was found in title and abstract. */
  isGiven: boolean;
}

/** A keyword that has a page. */
interface CommonKeyword {
  slug: string;
  label: string;
  /** Papers that carry it. */
  count: number;
}

export interface Keywords {
  /** By the id of the paper, strongest first; given ones in their order. */
  ofPaper: Map<string, PaperKeyword[]>;
  /** Most frequent first, then by slug. */
  common: CommonKeyword[];
}

/** What is read of a paper: plain text, and the keywords that dumps give. */
export type KeywordSource = Pick<Paper, 'id' | 'title' | 'abstract' | 'keywords'>;

/** A keyword of a paper before it has a label. */
interface Chosen {
  key: string;
  text: string;
}

/**
 * Gives every paper up to eight keywords: those of its dumps, with their variants made one, or else
 * phrases of its title and abstract, preferably those that are keywords of other papers.
 */
export function createKeywords(papers: readonly KeywordSource[]): Keywords {
  const readings = papers.map(read);
  const expansions = learnExpansions(readings.map(({ definitions }) => definitions));
  const spelt: Spellings = new Map();
  const found: Spellings = new Map();
  const long: Spellings = new Map();
  const known = createKnown();
  const tokens = createTokens(expansions);

  const given = readings.map((reading): Chosen[] => {
    const own = expansionsOf(reading.definitions, expansions);
    for (const definition of reading.definitions) {
      addSpelling(long, foldKeyword(definition.long, expansions), definition.long);
    }
    const byKey = new Map<string, Chosen>();
    for (const { text } of reading.given) {
      const key = foldKeyword(text, own, expansions);
      if (key !== '' && !byKey.has(key)) byKey.set(key, { key, text });
      known.learn(text, own, expansions);
    }
    known.give(byKey.keys());
    return [...byKey.values()];
  });

  const candidatesOf = ({ title, abstract, definitions }: Reading) => {
    const own = expansionsOf(definitions, expansions);
    const tokenOf = tokens.of(own);
    return candidatesIn(segmentsOf(title, tokenOf), segmentsOf(abstract, tokenOf), known, own);
  };
  const shortlists = readings.map((reading, index): Candidate[] => {
    if (given[index]?.length) return [];
    return best(candidatesOf(reading).values(), known.useOf, SHORTLIST);
  });
  known.watch(shortlists.flatMap((list) => list.map(({ key }) => key)));
  if (shortlists.some(({ length }) => length > 0)) {
    for (const [index, reading] of readings.entries()) {
      if (given[index]?.length) known.write(candidatesOf(reading).keys());
    }
  }

  const chosen = shortlists.map((shortlist, index): Chosen[] => {
    const ofDumps = given[index] ?? [];
    if (ofDumps.length > 0) return ofDumps.slice(0, MOST);
    return choose(shortlist, known.useOf, MOST).map(({ key, text, times }) => ({
      key,
      text: inSmallLetters(text, times === 0, tokens.isWritten),
    }));
  });
  const counts = new Map<string, number>();
  for (const [index, list] of chosen.entries()) {
    for (const { key } of list) counts.set(key, (counts.get(key) ?? 0) + 1);
    const ofDumps = given[index] ?? [];
    for (const { key, text } of ofDumps) addSpelling(spelt, key, text);
    if (ofDumps.length === 0) for (const { key, text } of list) addSpelling(found, key, text);
  }
  return name(papers, chosen, given, counts, (key) =>
    labelOf(key, known.useOf(key).given >= TRUSTED || !found.has(key) ? spelt : found, long),
  );
}

/** The keywords of all papers, since each learns from the others. */
export const keywordsOfAll: Derivation<readonly KeywordSource[], Keywords> = {
  name: 'keywords',
  folder: 'keywords',
  inputs: (papers) =>
    JSON.stringify(
      papers.map(({ id, title, abstract, keywords }) => [id, title, abstract, keywords]),
    ),
  run: createKeywords,
};

type Reading = ReturnType<typeof read>;

function read(paper: KeywordSource) {
  const { title } = paper;
  const abstract = paper.abstract ?? '';
  const given = givenKeywords(paper);
  const definitions = [
    ...definitionsIn(title),
    ...definitionsIn(abstract),
    ...given.flatMap(({ definition }) => definition ?? []),
  ];
  return { title, abstract, given, definitions };
}

function name(
  papers: readonly KeywordSource[],
  chosen: Chosen[][],
  given: Chosen[][],
  counts: ReadonlyMap<string, number>,
  label: (key: string) => string,
): Keywords {
  const labels = new Map(counts.keys().map((key) => [key, label(key)]));
  const slugFor = createSlugs('keyword');
  const slugs = new Map<string, string>();
  const common: CommonKeyword[] = [];
  const frequent = [...counts].filter(([, count]) => count >= COMMON);
  for (const [key, count] of frequent.toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0]))) {
    const shown = labels.get(key) ?? key;
    const slug = slugFor(shown);
    slugs.set(key, slug);
    common.push({ slug, label: shown, count });
  }
  const ofPaper = papers.map(({ id }, index): [string, PaperKeyword[]] => [
    id,
    (chosen[index] ?? []).map(({ key }) => ({
      label: labels.get(key) ?? key,
      slug: slugs.get(key) ?? null,
      isGiven: (given[index] ?? []).length > 0,
    })),
  ]);
  return {
    ofPaper: new Map(ofPaper),
    common: common.toSorted((a, b) => b.count - a.count || compareText(a.slug, b.slug)),
  };
}
