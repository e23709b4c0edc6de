import { findAll, settle, type Found } from './find-all.ts';
import { idsOf, matchText } from './match-text.ts';
import { findMended } from './mend.ts';
import { findMostWords } from './most-words.ts';
import { PAGE_SIZE } from './page-size.ts';
import { readPaste } from './paste.ts';
import { arxivIdIn, parseQuery, type Query } from './query.ts';
import type { Shards } from './shards.ts';
import type { SearchState } from './state.ts';
import { isWeak, tellingOf } from './telling.ts';
import { foldedWords } from './vocabulary.ts';

/** Of more words than these, the rarest say enough, and hardly a paper has them all. */
const MOST_WORDS = 16;
/** So many of them are looked for together. */
const LONGEST = 6;
/** Where fewer papers have all words, those that have most of them follow. */
const FEW = 10;

/**
 * Runs a search. A broad one begins with the newest papers, when those are enough to fill a page.
 * Where few papers have all words, those that have most of them follow.
 *
 * @param whole whether the older papers are wanted as well.
 * @param enough with fewer results than that of the newest papers the older ones are searched too.
 */
export async function find(
  shards: Shards,
  state: SearchState,
  whole = false,
  enough = PAGE_SIZE,
): Promise<Found> {
  const most = whole ? Infinity : enough;
  if (state.literal) return findAll(shards, state, parseQuery(state.q), most);
  const { arxivId, query: text } = readPaste(state.q);
  if (arxivId !== null) {
    const found = await findAll(shards, state, { ...parseQuery(''), phrases: [arxivId] }, most);
    // A query that is nothing but an id asks for no other paper.
    if (found.unfiltered > 0 || arxivIdIn(state.q) !== null) return found;
  }
  const query = parseQuery(text);
  const { words } = tellingOf(query);
  const isLong = words.length > MOST_WORDS;
  const strict = isLong ? { ...query, words: longestOf(words), phrases: [] } : withoutWeak(query);
  const all = await findAll(shards, state, strict, isLong ? Infinity : most);
  if (!isLong && all.unfiltered >= leastOf(words)) return all;
  const found = isLong ? { ...all, complete: 0 } : all;
  await shards.loadWords();
  const mended = found.unfiltered === 0 ? await findMended(shards, state, text) : null;
  const first = mended ?? found;
  if (words.length < 2) return first;
  return withMostWords(shards, state, mended ? parseQuery(mended.mended ?? '') : query, first);
}

/** What was found, followed by the papers that have most of a query's words. */
async function withMostWords(
  shards: Shards,
  state: SearchState,
  query: Query,
  first: Found,
): Promise<Found> {
  const partly = await findMostWords(shards, tellingOf(query), first.among);
  const isLimited = [query.excluded, query.fields].some((part) => part.length > 0);
  const limits = { ...query, words: [], phrases: [] };
  const allowed = isLimited ? idsOf(await matchText(shards, limits, first.among)) : null;
  const known = idsOf(first.results);
  const others = partly.filter(({ id }) => !known.has(id) && (allowed?.has(id) ?? true));
  const more = await settle(shards, state, query, first.among, others, (results) => results);
  return {
    ...first,
    results: [...first.results, ...more.results],
    unfiltered: first.unfiltered + more.unfiltered,
    words: [...new Set([...first.words, ...more.words])],
    count: first.unfiltered > 0 ? first.count : more.count,
  };
}

/** The longest of many words, which few papers have together. */
function longestOf(words: readonly string[]): string[] {
  return words.toSorted((a, b) => b.length - a.length).slice(0, LONGEST);
}

/** With how many papers a search of some words is done. */
function leastOf({ length }: readonly string[]): number {
  return length > 1 ? FEW : length;
}

/** A query without the words that say where a paper is, if it has others. */
function withoutWeak(query: Query): Query {
  const words = query.words.filter((word) => !foldedWords(word).every(isWeak));
  const isRest = words.length + query.phrases.length + query.fields.length > 0;
  return isRest ? { ...query, words } : query;
}
