import type { PagefindResult } from './pagefind.ts';
import { rankFirst } from './rank-first.ts';
import { countPapers, type Shard, type Shards } from './shards.ts';
import type { Telling } from './telling.ts';
import { variantsOf } from './variants.ts';
import { foldedWords, type Vocabulary } from './vocabulary.ts';

/** Of a longer query so many words say enough, and each costs a search. */
const MOST_KNOWN = 9;
const MOST_UNKNOWN = 5;
/** What a word in the title counts, beside one elsewhere. */
const IN_TITLE = 1.6;
/** What a word counts that says where a paper is, and not what it is about. */
const WEAK = 0.2;
/** What it counts that all words of the title are in the query. */
const WHOLE_TITLE = 1;
/** Papers with less than this part of the best one's words are left out. */
const LEAST_PART = 0.35;
/** More papers with a part of the words nobody looks through. */
const MOST_PAPERS = 100;

interface Scored {
  result: PagefindResult;
  score: number;
}

/**
 * The papers that have the most of a query's words, the rare ones above all, the best first. A word
 * that no paper has counts as the nearest one that some paper has.
 *
 * @param searched shards whose text and words are loaded.
 */
export async function findMostWords(
  shards: Shards,
  { words, weak }: Telling,
  searched: readonly Shard[],
): Promise<PagefindResult[]> {
  const { vocabulary } = shards;
  const isKnown = (word: string) => vocabulary.commonness(word) < Infinity;
  const variants = variantsOf(words, isKnown);
  const chosen = chosenOf(words, weak, vocabulary);
  const papers = countPapers(searched);
  const scored = new Map<string, Scored>();
  let most = 0;
  const found = await Promise.all(
    chosen.map(async (word) => {
      const exact = await withWords(shards, [word, ...(variants.get(word) ?? [])], searched);
      if (exact.length > 0) return exact;
      const [nearest] = vocabulary.nearest(word, 1);
      return nearest === undefined ? [] : withWords(shards, [nearest], searched);
    }),
  );
  for (const [at, results] of found.entries()) {
    if (results.length === 0) continue;
    const importance = weak.has(chosen[at] ?? '') ? WEAK : 1;
    const worth = Math.log(1 + papers / results.length) * importance;
    most += worth * IN_TITLE;
    for (const result of results) {
      const inTitle = result.matchedMetaFields?.includes('title') ? IN_TITLE : 1;
      const known = scored.get(result.id);
      if (known) known.score += worth * inTitle;
      else scored.set(result.id, { result, score: worth * inTitle });
    }
  }
  const best = [...scored.values()].sort((a, b) => b.score - a.score);
  const least = (best[0]?.score ?? 0) * LEAST_PART;
  const kept = best.filter(({ score }) => score >= least).slice(0, MOST_PAPERS);
  const asked = new Set(words);
  return rankFirst(
    kept.map(({ result }) => result),
    ({ id }, { meta }) => {
      const title = foldedWords(meta['title'] ?? '');
      const covered = title.filter((word) => asked.has(word)).length / (title.length || 1);
      return (scored.get(id)?.score ?? 0) / most + WHOLE_TITLE * covered ** 2;
    },
  );
}

/** The papers that have one of some words, in any inflection. */
async function withWords(
  shards: Shards,
  words: readonly string[],
  searched: readonly Shard[],
): Promise<PagefindResult[]> {
  const found = await Promise.all(words.map((word) => shards.search(`"${word}"`, searched)));
  const byId = new Map(found.flat().map((result) => [result.id, result]));
  return [...byId.values()];
}

/**
 * The words that are looked for: the rarest that the vocabulary has, and some that it does not have,
 * which are rarer still, or nowhere.
 */
function chosenOf(
  words: readonly string[],
  weak: ReadonlySet<string>,
  vocabulary: Vocabulary,
): string[] {
  const rank = (word: string) => (weak.has(word) ? -1 : vocabulary.commonness(word));
  const known = words.filter((word) => rank(word) < Infinity);
  const unknown = words.filter((word) => rank(word) === Infinity);
  return [
    ...known.toSorted((a, b) => rank(b) - rank(a)).slice(0, MOST_KNOWN),
    ...unknown.slice(0, MOST_UNKNOWN),
  ];
}
