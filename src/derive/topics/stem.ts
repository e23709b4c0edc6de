/** Words of fewer letters are names and abbreviations more often than inflected: `sam`, `use`. */
const SHORTEST = 4;

/**
 * A lower-case word without its inflection: plural, `-ing`, `-ed`, final `e` (steps 1a and 1b of
 * Porter's algorithm). It goes no further on purpose: with all of Porter, `performance` carried the
 * Performer and `present` a presenter, and topics agreed less with those that people gave.
 *
 * @example stem('modelling') // 'model', as of `models` and `modeled`
 */
export function stem(word: string): string {
  if (word.length < SHORTEST) return word;
  const verb = withoutVerbEnding(singular(word)).replace(/ll$/, 'l');
  return verb.replace(/(?<=....)e$/, '').replace(/(?<=...)y$/, 'i');
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const root = /^(.*[aeiouy].*[^e])(?:ing|ed)$/.exec(word)?.[1];
  if (root === undefined || root.length < SHORTEST) return word;
  return /([^aeiouysz])\1$/.test(root) ? root.slice(0, -1) : root;
}
