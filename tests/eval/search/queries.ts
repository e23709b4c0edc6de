import type { ArchivePaper } from '../../../src/model/model.ts';
import { chanceOf } from './chance.ts';
import { CITATIONS } from './classes/citations.ts';
import { CLEAN_WORDS } from './classes/clean-words.ts';
import { IDENTIFIERS } from './classes/identifiers.ts';
import { SENTENCES } from './classes/sentences.ts';
import { SPELLINGS } from './classes/spellings.ts';
import { halfOf, type Half } from './halves.ts';
import { sourceOf } from './source.ts';
import { documentFrequencies, wordsOf } from './words.ts';

/** A query that is meant to find one paper. */
export interface KnownItem {
  query: string;
  url: string;
}

const CLASSES = { ...CLEAN_WORDS, ...SENTENCES, ...CITATIONS, ...IDENTIFIERS, ...SPELLINGS };

/**
 * The queries of each class, at most one for each paper of a half of the corpus, the same in every
 * run. A query that would be made of two papers is left out.
 *
 * @param most so many of each class are drawn.
 */
export function makeQueries(
  papers: readonly ArchivePaper[],
  half: Half,
  most: number,
): Map<string, KnownItem[]> {
  const texts = papers.map(({ text }) => `${text.title.plain} ${text.abstract?.plain ?? ''}`);
  const frequencies = documentFrequencies(texts);
  const sources = papers.map((paper) => sourceOf(paper, frequencies, papers.length));
  const asked = new Set(
    papers.filter(({ id }) => halfOf(id) === half).map(({ id }) => `/papers/${id}/`),
  );
  return new Map(
    Object.entries(CLASSES).map(([name, make]) => {
      const items = sources.flatMap((source) => {
        const query = make(source);
        return query ? [{ query, url: source.url }] : [];
      });
      const alike = Map.groupBy(items, ({ query }) => wordsOf(query).toSorted().join(' '));
      const own = alike.values().toArray().filter(isAlone).flat();
      return [
        name,
        drawn(
          own.filter(({ url }) => asked.has(url)),
          most,
        ),
      ];
    }),
  );
}

function isAlone(items: KnownItem[]): boolean {
  return items.length === 1;
}

/** So many of the items, in an order of chance. */
function drawn(items: readonly KnownItem[], most: number): KnownItem[] {
  return items
    .map((item) => ({ item, order: chanceOf(`drawn ${item.url}`).below(2 ** 30) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, most)
    .map(({ item }) => item);
}
