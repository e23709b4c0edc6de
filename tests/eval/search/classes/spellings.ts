import { chanceOf } from '../chance.ts';
import { distinctive, type Classes, type Source } from '../source.ts';
import { wordsOf } from '../words.ts';

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma-final sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const FIRST_GREEK = 0x3b1;
const BRITISH = [
  [/ization(s?)$/, 'isation$1'],
  [/iz(e[ds]?|ing)$/, 'is$1'],
  [/yz(e[ds]?|ing)$/, 'ys$1'],
  [/vior/, 'viour'],
  [/^color/, 'colour'],
  [/odel(ed|ing)$/, 'odell$1'],
  [/abel(ed|ing)$/, 'abell$1'],
  [/enter(s?)$/, 'entre$1'],
] as const;

/** Words of the title in another form than the paper has them. */
export const SPELLINGS: Classes = {
  'version joined': (source) => version(source, ''),
  'version with hyphen': (source) => version(source, '-'),
  'version with space': (source) => version(source, ' '),
  'compound with space': (source) => compound(source, ' '),
  'compound joined': (source) => compound(source, ''),
  'joined word in two': (source) => inTwo(source),
  'acronym for long form': (source) => {
    const pair = acronymOf(source);
    const { title } = source;
    if (!pair || !title.toLowerCase().includes(pair.long.toLowerCase())) return;
    return withRest(source, pair.long, pair.short);
  },
  'long form for acronym': (source) => {
    const pair = acronymOf(source);
    if (!pair || !new RegExp(`\\b${pair.short}\\b`).test(source.title)) return;
    if (source.title.toLowerCase().includes(pair.long.toLowerCase())) return;
    return withRest(source, pair.short, pair.long);
  },
  'Greek or scripts typed plainly': (source) => {
    const text = `${source.title} ${source.abstract}`;
    const word = /[^\s(]*[α-ωΑ-Ω²³¹⁰⁴-⁹₀-₉][^\s,.;:)]*/u.exec(text)?.[0];
    return word && withRest(source, word, plain(word));
  },
  'British for American': (source) => {
    const { url, title } = source;
    const changed = wordsOf(title).flatMap((word) => {
      const rule = BRITISH.find(([pattern]) => pattern.test(word));
      return rule ? [[word, word.replace(rule[0], rule[1])] as const] : [];
    });
    const pair = chanceOf(`british ${url}`).pick(changed);
    return pair && withRest(source, pair[0], pair[1]);
  },
};

/** Another word of the title, with a part of it in another form. */
function withRest(source: Source, part: string, form: string): string | undefined {
  const parts = new Set(wordsOf(part.replace(/-/g, ' ')).concat(wordsOf(part)));
  const words = (distinctive(source) ?? []).filter((word) => !parts.has(word));
  const other = chanceOf(`other ${source.url}`).pick(words);
  return other && `${form} ${other}`.toLowerCase();
}

function version(source: Source, between: string): string | undefined {
  const match = /\b([A-Za-z]{2,})[- ]?(\d+(?:\.\d+)?)\b/.exec(source.title);
  return match ? withRest(source, match[0], `${match[1]}${between}${match[2]}`) : undefined;
}

function compound(source: Source, between: string): string | undefined {
  const match = /\b([A-Za-z]{3,})-([a-z]{3,})\b(?!-)/.exec(source.title);
  return match ? withRest(source, match[0], `${match[1]}${between}${match[2]}`) : undefined;
}

/** A word of the title that two words of other papers make, such as `multimodal`. */
function inTwo(source: Source): string | undefined {
  for (const word of wordsOf(source.title)) {
    for (let at = 4; at <= word.length - 4; at += 1) {
      const [first, second] = [word.slice(0, at), word.slice(at)];
      if (/^[a-z]+$/.test(word) && source.frequency(first) > 20 && source.frequency(second) > 20)
        return withRest(source, word, `${first} ${second}`);
    }
  }
  return;
}

/** A long form with its short one behind it, whose letters its words begin with. */
function acronymOf({ abstract }: Source): { long: string; short: string } | undefined {
  for (const match of abstract.matchAll(/((?:[\w]+[- ]){2,6})\(([A-Z]{2,6})s?\)/g)) {
    const words = (match[1] ?? '').trim().split(/[- ]/);
    const short = match[2] ?? '';
    const own = words.slice(-short.length);
    if (
      own.length === short.length &&
      own.every((word, at) => word.toUpperCase().startsWith(short.charAt(at)))
    )
      return { long: own.join(' '), short };
  }
  return;
}

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[α-ω]/gu, (letter) =>
      (GREEK[letter.charCodeAt(0) - FIRST_GREEK] ?? '').replace('-final', ''),
    );
}
