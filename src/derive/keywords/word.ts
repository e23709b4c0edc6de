import pluralize from 'pluralize';

/** Words in -s that are not plurals, although the library takes them for plurals. */
const NO_PLURALS = [
  ...['alias', 'always', 'atlas', 'bias', 'canvas', 'chaos', 'christmas', 'gas', 'kansas', 'keras'],
  ...[
    'lens',
    'means',
    'news',
    'pandas',
    'series',
    'species',
    'texas',
    'us',
    'yes',
    'data',
    'media',
  ],
  /(?:[iu]s|ss|-means)$/,
  // Sciences: robotics is not about a robotic. Some things in -ics are countable.
  /(?<!^(?:charact|cl|com|cr|fabr|heur|lyr|metr|mosa|rubr|top|characterist|heurist|crit|clin))ics$/,
];
const IRREGULAR = [
  ['axis', 'axes'],
  ['bias', 'biases'],
  ['cache', 'caches'],
  ['corpus', 'corpora'],
  ['lens', 'lenses'],
] as const;

for (const word of NO_PLURALS) pluralize.addUncountableRule(word);
for (const [one, many] of IRREGULAR) pluralize.addIrregularRule(one, many);

/** British spellings and their American ones; only where no other word matches. */
const AMERICAN: [RegExp, string][] = [
  [/(behavi|col|fav|flav|harb|hon|hum|lab|neighb|rum|tum|vap)our/, '$1or'],
  [/(cancel|channel|fuel|label|level|model|signal|travel|tunnel)l(ed|er|ing)/, '$1$2'],
  [/(?<=[a-z]{3})is(ation|ed|er|ing|e|able)$/, 'iz$1'],
  [/(anal|catal|paral)ys(e|ed|er|ing)$/, '$1yz$2'],
  [/^(cent|fib|theat|calib)re(?=$|d$)/, '$1er'],
  [/^(anal|catal|dial)ogue$/, '$1og'],
  [/^(def|off|lic)ence$/, '$1ense'],
  [/^grey/, 'gray'],
  [/^artefact/, 'artifact'],
  [/^(judg|acknowledg)ement/, '$1ment'],
  [/^programme$/, 'program'],
];

const LONGEST_UNCHANGED = 3;
const folded = new Map<string, string>();

/**
 * The form of a word that tells keywords apart: lower case, singular, American spelling. It is a
 * key, not always a word.
 *
 * @example foldWord('Behaviours') // 'behavior'
 * @example foldWord('GPUs') // 'gpu'
 * @example foldWord('bias') // 'bias'
 */
export function foldWord(word: string): string {
  const before = folded.get(word);
  if (before !== undefined) return before;
  const after = fold(word);
  folded.set(word, after);
  return after;
}

function fold(word: string): string {
  // Capitals and a small s are the plural of an abbreviation, capitals with a capital S are not.
  if (/^[^a-z]*[A-Z0-9]s$/.test(word)) return word.slice(0, -1).toLowerCase();
  if (word.length > 1 && word === word.toUpperCase()) return word.toLowerCase();
  const lower = word.toLowerCase();
  if (lower.length <= LONGEST_UNCHANGED) return lower;
  return AMERICAN.reduce(
    (text, [british, american]) => text.replace(british, american),
    singular(lower),
  );
}

function singular(word: string): string {
  return word.endsWith('s') || /(?:a|i|ren|men|ae|ice|eet|eeth)$/.test(word)
    ? pluralize.singular(word)
    : word;
}
