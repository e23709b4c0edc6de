import type { PagefindResult } from './pagefind.ts';
import { indexed, separateCharacters, type FieldTerm, type Query } from './query.ts';
import type { Shard, Shards } from './shards.ts';

/** The fields that are searched as text, with the names that the index has for them. */
const META_FIELDS = new Map([
  ['title', 'title'],
  ['author', 'authors'],
]);

/**
 * The papers of some shards whose text is as a query asks, the best first. Pagefind finds either
 * words or one phrase; the rest of what a query can say is put together of such searches.
 */
export async function matchText(
  index: Shards,
  query: Query,
  shards: readonly Shard[],
): Promise<PagefindResult[]> {
  const ofFields = query.fields.filter(({ field }) => META_FIELDS.has(field));
  const inFields = ofFields.filter(({ isExcluded }) => !isExcluded);
  const notInFields = ofFields.filter(({ isExcluded }) => isExcluded);
  const phrases = [...query.phrases, ...query.words.filter(isWrittenWithoutSpaces)];
  const ranking = [query.words, query.phrases, inFields.map(({ text }) => text)].flat();
  const search = (text: string | null) => index.search(text, shards);
  const [ranked, must, mustNot] = await Promise.all([
    search(indexed(ranking.join(' ')) || null),
    Promise.all([
      ...phrases.map(async (phrase) => idsOf(await search(quoted(phrase)))),
      ...inFields.map((term) => searchField(search, term)),
    ]),
    Promise.all([
      ...query.excluded.map(async (text) => idsOf(await search(quoted(text)))),
      ...notInFields.map((term) => searchField(search, term)),
    ]),
  ]);
  return ranked.filter(
    ({ id }) => must.every((ids) => ids.has(id)) && !mustNot.some((ids) => ids.has(id)),
  );
}

/**
 * The papers that have each word in a field, and a phrase anywhere: of a phrase Pagefind tells but
 * the first place where it stands, and looks into the abstract first.
 */
async function searchField(
  search: (text: string) => Promise<PagefindResult[]>,
  { field, text, isPhrase }: FieldTerm,
) {
  // Of characters without spaces a field has no words.
  if (isWrittenWithoutSpaces(text)) return idsOf(await search(quoted(text)));
  const name = META_FIELDS.get(field) ?? '';
  const found = await Promise.all([
    ...partsOf(text).map(async (part) => {
      const results = await search(part);
      return idsOf(results.filter(({ matchedMetaFields }) => matchedMetaFields?.includes(name)));
    }),
    ...(isPhrase ? [search(quoted(text)).then(idsOf)] : []),
  ]);
  return new Set([...(found[0] ?? [])].filter((id) => found.every((ids) => ids.has(id))));
}

/** What Pagefind takes for the words of a text, each once. */
function partsOf(text: string): string[] {
  return [...new Set(indexed(text).split(' ').filter(Boolean))];
}

/** The ids of papers that were found. */
export function idsOf(results: readonly PagefindResult[]): Set<string> {
  return new Set(results.map(({ id }) => id));
}

function quoted(text: string): string {
  return `"${indexed(text)}"`;
}

/** Whether a text has several characters that are words of their own in the index. */
function isWrittenWithoutSpaces(text: string): boolean {
  return separateCharacters(text).includes(' ');
}
