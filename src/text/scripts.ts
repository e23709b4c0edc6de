/**
 * Raised and lowered characters of Unicode (blocks Superscripts and Subscripts, Phonetic
 * Extensions, Spacing Modifier Letters, Latin Extended-C and -D). What is left out has no such
 * form, or one that fonts lack, such as the raised q of Unicode 14.
 */
const SUPERSCRIPTS = table(
  '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ',
);

const SUBSCRIPTS = table(
  '0123456789+-−=()aehijklmnoprstuvxβγρφχ',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ',
);

/**
 * @returns null where a character has no raised form.
 * @example toSuperscript('n+1') // 'ⁿ⁺¹'
 */
export function toSuperscript(text: string): string | null {
  return translate(text, SUPERSCRIPTS);
}

/**
 * @returns null where a character has no lowered form.
 * @example toSubscript('ij') // 'ᵢⱼ'
 */
export function toSubscript(text: string): string | null {
  return translate(text, SUBSCRIPTS);
}

function table(plain: string, shifted: string): ReadonlyMap<string, string> {
  const forms = Array.from(shifted);
  return new Map(Array.from(plain, (character, index) => [character, forms[index] ?? '']));
}

function translate(text: string, forms: ReadonlyMap<string, string>): string | null {
  let shifted = '';
  for (const character of text) {
    const form = forms.get(character);
    if (form === undefined) return null;
    shifted += form;
  }
  return shifted;
}
