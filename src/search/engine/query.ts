/** What a reader typed, taken apart. Texts are as typed, without the marks that say their role. */
export interface Query {
  words: string[];
  phrases: string[];
  /** Words and phrases that a paper must not have. */
  excluded: string[];
  fields: FieldTerm[];
}

/** The fields that a query can name. */
const FIELDS = ['title', 'author', 'org', 'topic', 'year', 'day'] as const;
export type Field = (typeof FIELDS)[number];

/** `title:attention`, or `title:"linear attention"`. */
export interface FieldTerm {
  field: Field;
  text: string;
  isPhrase: boolean;
  /** `-title:attention`: a paper must not have it. */
  isExcluded: boolean;
}

const TERM = /(?<minus>-)?(?:(?<field>[a-z]+):)?(?:"(?<phrase>[^"]*)"|"?(?<word>[^\s"]+))/giu;

/**
 * Reads a query. Nothing in it is an error: what is no field is a word, and a quotation mark that
 * is not closed, as while typing, counts for nothing. The address of a paper stands for its id.
 *
 * @example parseQuery('kimi -vision title:"linear attention"')
 */
export function parseQuery(text: string): Query {
  const query: Query = { words: [], phrases: [], excluded: [], fields: [] };
  const id = arxivIdIn(text);
  if (id !== null) return { ...query, phrases: [id] };
  for (const { groups = {} } of text.replace(/[“”„]/g, '"').matchAll(TERM)) {
    const { minus, phrase, word } = groups;
    const field = FIELDS.find((known) => known === groups['field']?.toLowerCase());
    const prefix = groups['field'] && !field ? `${groups['field']}:` : '';
    const value = (phrase ?? `${prefix}${word}`).trim();
    if (!/[\p{L}\p{N}]/u.test(value)) continue;
    const isPhrase = phrase !== undefined && /\s/.test(value);
    const isExcluded = minus !== undefined;
    if (field) query.fields.push({ field, text: value, isPhrase, isExcluded });
    else if (isExcluded) query.excluded.push(value);
    else if (phrase === undefined) query.words.push(value);
    else query.phrases.push(value);
  }
  return query;
}

const ARXIV_ID =
  /(?:^|[/:])((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}))(?:v\d+)?(?:\.pdf)?\/?$/i;
const PAPER_SITES =
  /^(?:arxiv:|(?:https?:\/\/)?(?:www\.|export\.)?(?:arxiv\.org|alphaxiv\.org|huggingface\.co|hf\.co)\/)/i;

/**
 * The arXiv id that a query is nothing but: as such, or in the address of a paper at arXiv or
 * Hugging Face.
 *
 * @example arxivIdIn('https://huggingface.co/papers/2510.26692') // '2510.26692'
 */
export function arxivIdIn(text: string): string | null {
  const [plain = ''] = text.trim().split(/[?#]/, 1);
  const id = ARXIV_ID.exec(plain)?.[1];
  if (id === undefined) return null;
  return plain.toLowerCase().startsWith(id.toLowerCase()) || PAPER_SITES.test(plain) ? id : null;
}

/** How the index has a text: no symbol inside a word, each Chinese or Japanese character a word. */
export function indexed(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}\s_'’.-]/gu, '')
    .replace(CHARACTER, ' $& ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The Chinese and Japanese characters of a text, with a space between each two: these scripts
 * write none, and Pagefind's index of another language takes what is between spaces for one word.
 */
export function separateCharacters(text: string): string {
  return (text.match(CHARACTER) ?? []).join(' ');
}

const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
