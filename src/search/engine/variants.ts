/** Endings that British and American writers spell differently. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e[sd]?|ing|ations?|ers?)$/, 'iz$1'],
  [/iz(e[sd]?|ing|ations?|ers?)$/, 'is$1'],
  [/our(s?|ed|ing|al)$/, 'or$1'],
  [/or(s?|ed|ing|al)$/, 'our$1'],
  [/yse([sd]?)$/, 'yze$1'],
  [/yze([sd]?)$/, 'yse$1'],
  [/ll(ed|ing|ers?)$/, 'l$1'],
  [/([^l])l(ed|ing|ers?)$/, '$1ll$2'],
  [/re(s?)$/, 'er$1'],
];

/**
 * The other ways to write each word of a query that the archive may have: with British or American
 * endings, and joined with its neighbour (`multi modal`).
 *
 * @param words folded, in their order.
 * @param isKnown whether the archive has a word.
 */
export function variantsOf(
  words: readonly string[],
  isKnown: (word: string) => boolean,
): Map<string, string[]> {
  return new Map(
    words.map((word, at) => {
      const spelt = SPELLINGS.flatMap(([ending, other]) =>
        ending.test(word) ? [word.replace(ending, other)] : [],
      );
      const joined = [`${words[at - 1] ?? ''}${word}`, `${word}${words[at + 1] ?? ''}`];
      const others = [...spelt, ...joined].filter((other) => other !== word && isKnown(other));
      return [word, [...new Set(others)]];
    }),
  );
}
