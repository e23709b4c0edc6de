import { LinkifyIt } from 'linkify-it';
import { arxivIdFrom } from '../values/arxiv-id.ts';
import { cleanUrl } from '../values/clean-text.ts';
import { trimEndings } from '../values/trim-endings.ts';

/** A part of a text that names a place on the web. */
export interface Reference {
  start: number;
  end: number;
  /** Absolute, http or https. */
  url: string;
}

// Ends of domains that abstracts name without a scheme and that linkify-it does not know.
const ENDS = 'academy app blog cloud dev group live online page science site space tech top xyz';
const linkifier = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false }).tlds(ENDS.split(' '), true);

/** Hardly any text without a reference passes. */
const SUSPECT = /:\/\/|www\.|r[Xx]iv|10\.\d{4}|\.[a-z]{2,}\//;

/**
 * Everything in a text that names a place on the web: addresses with a scheme or without, DOIs and
 * arXiv ids. E-mail addresses are personal data and are left alone.
 *
 * @returns them in order; no two overlap.
 * @example findReferences('see arXiv:2011.06063v2') // [{ start: 4, end: 22, url: 'https://arxiv.org/abs/2011.06063' }]
 */
export function findReferences(text: string): Reference[] {
  if (!SUSPECT.test(text)) return [];
  const found = [...addressesIn(text), ...doisIn(text), ...arxivIdsIn(text)];
  found.sort((a, b) => a.start - b.start);
  let end = 0;
  return found.filter((reference) => {
    if (reference.start < end) return false;
    end = reference.end;
    return true;
  });
}

/**
 * A domain without a path is more often a name (Node.js, PyTorch.org) than a place. Some abstracts
 * come from PDFs, and have `https: //` or `https:/` before theirs.
 */
const ADDRESS =
  /(?:[Hh]ttps?|HTTPS?):\/\/|(?:(?<![\p{L}\p{N}_@./:-])|(?<=https?:?\s?\/{1,2}))(?:www\.|(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}\/(?=[^\s/]))/gu;
/** What looks like a domain with a path, and is an abbreviation or a file. */
const NO_DOMAIN = /^(?:e\.g|i\.e)\.|\.(?:cc|md|pl|ps|pt|py|rs|sh|so)\/$/;

function* addressesIn(text: string): Generator<Reference> {
  ADDRESS.lastIndex = 0;
  for (let match; (match = ADDRESS.exec(text));) {
    const reference = NO_DOMAIN.test(match[0]) ? null : addressAt(text, match.index);
    if (!reference) continue;
    yield reference;
    ADDRESS.lastIndex = reference.end;
  }
}

const DOI = /(?<![\p{L}\p{N}_./-])((?:[Dd]oi|DOI)(?:\s?:)?\s?)?10\.[1-9]\d{3,8}\//gu;
const DOI_RESOLVER = 'https://doi.org/';

function* doisIn(text: string): Generator<Reference> {
  for (const match of text.matchAll(DOI)) {
    const [whole, label = ''] = match;
    const reference = addressAt(text, match.index + label.length, DOI_RESOLVER);
    // Without a label a short one could as well be a ratio, 10.5281/17.
    if (!reference || (!label && reference.end - match.index < whole.length + 4)) continue;
    yield { ...reference, start: match.index };
  }
}

const ARXIV =
  /(?<![\p{L}\p{N}_./-])[Aa]r[Xx]iv(?:\.org)?(?:\s?:\s?|\s)((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)(?![\p{L}\p{N}])/gu;

function* arxivIdsIn(text: string): Generator<Reference> {
  for (const match of text.matchAll(ARXIV)) {
    const url = `https://arxiv.org/abs/${arxivIdFrom(match[1] ?? '')}`;
    yield { start: match.index, end: match.index + match[0].length, url };
  }
}

/** The longest address that works everywhere. */
const WORD = /\S{0,2048}/y;
/** What no path holds, such as the `[1]` of a note, and the scheme of the next URL, without a space. */
const WORD_END = /["\\^`|[\]{}]|(?<=[^/=?&%#])https?:\/\//;
/** Markup and a genitive that linkify-it takes for a part of the path. */
const TRAILING = ["'s", '*', '$', '~', '.', ',', ':', ';', '!', '?', "'"];

/** A scheme and what stands before the first slash behind it, with a point inside. */
const WITH_HOST = /https?:\/\/[^\s/?#]*[.。．｡][^\s/]/iy;
const SCHEME = /https?:\/\//iy;

/** The address that starts at `start`, which may be the end of one that starts with `prefix`. */
function addressAt(text: string, start: number, prefix = ''): Reference | null {
  // Without a host there is no address, and linkify-it looks at all that follows to find that out.
  if (startsWith(SCHEME, text, start) && !startsWith(WITH_HOST, text, start)) return null;
  WORD.lastIndex = start;
  const [word = ''] = `${prefix}${WORD.exec(text)?.[0]}`.split(WORD_END, 1);
  const match = linkifier.match(word)?.[0];
  if (match?.index !== 0) return null;
  const address = trimEndings(match.raw, TRAILING);
  const url = cleanUrl(/^https?:/i.test(address) ? address : `https://${address}`);
  // `https://github` is cut short.
  if (!url || !/^[^/]+\/\/[^/]+\.[^/]/.test(url)) return null;
  return { start, end: start + address.length - prefix.length, url };
}

/** @param pattern sticky. */
function startsWith(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** arXiv's own addresses, and the DOIs it registers for its papers (info.arxiv.org/help/doi.html). */
const ARXIV_URL =
  /^https?:\/\/(?:(?:[a-z]+\.)?arxiv\.org\/[a-z-]+\/|doi\.org\/10\.48550\/arxiv\.)([^?#]+?)(?:\.pdf)?\/?(?:[?#].*)?$/i;

/** The paper that an address leads to, as an arXiv id without its version; null for all others. */
export function arxivIdOf(url: string): string | null {
  const id = ARXIV_URL.exec(url)?.[1];
  return id === undefined ? null : arxivIdFrom(id);
}
