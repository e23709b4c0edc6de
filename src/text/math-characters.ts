/** What a character is to its neighbours: TeX's classes of atoms (The TeXbook, chapter 17). */
export type Kind =
  | 'ordinary'
  | 'function'
  | 'binary'
  | 'relation'
  | 'open'
  | 'close'
  | 'punctuation'
  | 'fraction'
  | 'space';

const BINARY = new Set('+-−±∓×÷⋅·*∗⋆∘•∪∩⊎⊔⊓∧∨⊻⊕⊖⊗⊘⊙∖⋄≀⋉⋊⋈∔⊞⊟⊠⊡');
const FUNCTION = new Set('∑∏∐∫∬∭∮∯∰⋃⋂⋁⋀⨁⨂⨀⨄⨆');
const OPEN = new Set('([{⟨⌈⌊⟦⟪⌜⦃⦇⟮⎰');
const CLOSE = new Set(')]}⟩⌉⌋⟧⟫⌝⦄⦈⟯⎱!?');
const RELATION = /^(?:[=<>]|[\p{Sm}\p{So}←-⇿∀-⋿⟀-⟯⟰-⥿⦀-⫿])/u;
const ORDINARY = new Set('/|‖¬∂∇√∞∀∃∄∅∆…⋯⋮⋱′″‴⁗□■△▽◊∎⊤⊥∠%');

/** @param form of the element, which tells the two sides of `|x|` apart. */
export function kindOf(text: string, form: string | undefined): Kind {
  if (OPEN.has(text)) return 'open';
  if (CLOSE.has(text)) return 'close';
  if (/^[|‖∥]$/.test(text) && form === 'prefix') return 'open';
  if (/^[|‖∥]$/.test(text) && form === 'postfix') return 'close';
  if (/^[,;:]$/.test(text)) return 'punctuation';
  if (BINARY.has(text)) return 'binary';
  if (FUNCTION.has(text) || /^\p{L}{2}/u.test(text)) return 'function';
  if (ORDINARY.has(text)) return 'ordinary';
  return RELATION.test(text) ? 'relation' : 'ordinary';
}

/** The accents that temml sets over and under, as combining characters; braces have none. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ...['^', 'ˆ'].map((sign) => [sign, '\u0302'] as const),
  ...['~', '˜', '∼'].map((sign) => [sign, '\u0303'] as const),
  ...['¯', '‾', 'ˉ', '―'].map((sign) => [sign, '\u0304'] as const),
  ...['→', '⃗'].map((sign) => [sign, '\u20D7'] as const),
  ...['´', 'ˊ'].map((sign) => [sign, '\u0301'] as const),
  ...['`', 'ˋ'].map((sign) => [sign, '\u0300'] as const),
  ...['˙', '.'].map((sign) => [sign, '\u0307'] as const),
  ...Array.from('⏞⏟⎴⎵⏠⏡⏜⏝︷︸←↔⇒↼⇀', (sign) => [sign, ''] as const),
  ['¨', '\u0308'],
  ['˘', '\u0306'],
  ['ˇ', '\u030C'],
  ['˚', '\u030A'],
  ['¸', '\u0327'],
]);
