/** Greek letters by their names, as they are typed where a keyboard has none. */
const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ϵ: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ϑ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  ϕ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

/** What joins words, and what Pagefind takes for a part of them. */
const JOINERS = /[\u2010-\u2015\u2026\u2018\u2019\u00d7\u2190-\u21ff\u2212\u00b7/+]|--+/gu;
const WORD = /[^\s]+/gu;
/** `GPT4`, `Qwen2.5`. */
const VERSIONED = /^(\p{L}{2,})-?(\d+(?:\.\d+)*)$/u;

/**
 * The other ways to write words of a text, which readers type: the words behind a dash, an arrow or a
 * slash; letters with their version apart (`GPT4`, `GPT-4`) and in one (`GPT 4`); Greek letters by
 * name; superscripts and ligatures as plain characters. Each once, in their order.
 *
 * @example otherForms('β-VAE → GPT 4') // ['beta', 'betavae', 'gpt4']
 */
export function otherForms(text: string): string[] {
  const forms = new Set<string>();
  const plain = text.normalize('NFKC');
  const words = (plain.match(WORD) ?? []).map(bare);
  for (const [at, word] of words.entries()) {
    const [, name, version] = VERSIONED.exec(word) ?? [];
    if (name && version) for (const part of [name, version, name + version]) forms.add(part);
    const next = words[at + 1] ?? '';
    if (/^\p{L}{2,}$/u.test(word) && /^\d+(?:\.\d+)*$/.test(next)) forms.add(word + next);
    if (/[α-ωϑϕϵ]/iu.test(word)) for (const form of named(word)) forms.add(form);
    const parts = word.split(JOINERS).map(bare).filter(Boolean);
    if (parts.length > 1) for (const part of parts) forms.add(part);
  }
  const original = new Set((text.match(WORD) ?? []).map(bare));
  for (const word of words) if (!original.has(word)) forms.add(word);
  return [...forms].map((form) => form.toLowerCase()).filter((form) => /[\p{L}\p{N}]/u.test(form));
}

/** A word with its Greek letters by name, and the parts of it that have some. */
function named(word: string): string[] {
  const parts = word
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => Array.from(part.toLowerCase(), (letter) => GREEK[letter] ?? letter).join(''));
  return [...parts.filter(Boolean), parts.join('')];
}

/** A word without the marks around it. */
function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
