/**
 * Characters that no reader sees or wants, and that can make a text misleading: what XML forbids,
 * controls, bidirectional embeddings, overrides, isolates and marks, zero-width space and joiner of
 * words, byte-order marks, soft hyphens, tags. The joiners U+200C and U+200D stay: Persian, Indic
 * scripts and emoji are written with them.
 */
const UNWANTED =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;

/** Words with one space between them, as most texts are. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
/** What has to be folded or looked up, white space apart; most lines have none of it. */
const SUSPECT = /[^\t\n\r\x20-\x7E\u00A1-\u00AC\u00AE-\u024F\u2010-\u2027]/;
/**
 * The one normalization of untrusted text, at the edge where a dump is read: well-formed Unicode in
 * NFC, without unwanted characters, every run of white space one space. Markup is left alone; the
 * outputs escape it.
 *
 * @returns one line.
 */
export function cleanLine(text: string): string {
  if (PLAIN.test(text)) return text;
  const known = SUSPECT.test(text) ? fold(text) : text;
  const spaced = known.replace(/[^\S ]/g, ' ');
  // Hardly any line has two spaces, and this is the fastest way to look for them.
  return (spaced.includes('  ') ? spaced.replace(/ {2,}/g, ' ') : spaced).trim();
}

/** U+0085 is a line end in Unicode, but not white space in a regular expression. */
function fold(text: string): string {
  return text.toWellFormed().replace(UNWANTED, '').replaceAll('\u0085', ' ').normalize('NFC');
}

/** An abstract, each paragraph as one clean line, with a blank line between paragraphs. */
export function cleanParagraphs(text: string): string {
  if (!text.includes('\n')) return cleanLine(text);
  const paragraphs = text.split(/\n[^\S\n]*\n/u).map(cleanLine);
  return paragraphs.filter(Boolean).join('\n\n');
}

/**
 * A web address from a dump.
 *
 * @returns it as the URL standard writes it, or null when it is not http or https.
 */
export function cleanUrl(text: string): string | null {
  const url = URL.parse(text.trim());
  return url && /^https?:$/.test(url.protocol) && url.hostname ? url.href : null;
}
