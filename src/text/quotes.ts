const QUOTE = /["'“”‘’]/g;
/** After these nothing can be closed. */
const OPENING = /[\s([{<“‘–—]/u;
/** Before these nothing can be opened. */
const CLOSING = /[\s.,;:!?)\]}>…”’"'–—]/u;
const WORD = /[\p{L}\p{N}\uFFFC]/u;
const DIGIT = /\d/;
/** Words and years that begin with an apostrophe. */
const CLIPPED = /^(?:(?:tis|twas|em|til|cause)\b|\d0s\b|\d\d\b(?!'))/i;
/** What follows the apostrophe of a number: GPT-4's, the 90's. Others are primes: 3'UTR. */
const SUFFIX = /^(?:s|d|ll|re|th)\b/;

/** More than any of these, and what stands behind it. */
const LONGEST_CLIPPED = 12;
/** Something with a mark behind it that can close a quotation. */
const CLOSED = /[^\s]['’](?!\p{L})/gu;

/** What the neighbours of a mark allow. */
interface Place {
  opens: boolean;
  closes: boolean;
}

/**
 * Turns straight quotation marks and apostrophes into curly ones. A mark looks at its neighbours;
 * where these allow both, an open quotation is closed first. Double ones that are curly are turned
 * where they can only be the other one: some authors write `''x''` in TeX. Primes (`5'`, `7"`)
 * stay.
 *
 * @param text a whole paragraph; U+FFFC stands for what is not text (code, mathematics).
 * @returns a text of the same length.
 */
export function curlQuotes(text: string): string {
  let isDoubleOpen = false;
  let isSingleOpen = false;
  let last = { at: -2, mark: '' };
  const lastClosing = lastClosingIn(text);

  function double(quote: string, before: string, { opens, closes }: Place): string {
    if (opens && !closes && (quote === '"' || !isDoubleOpen)) return '“';
    if (closes && !opens && isDoubleOpen) return '”';
    if (quote !== '"') return quote;
    if (isDoubleOpen) return '”';
    if (closes && DIGIT.test(before)) return '"';
    return closes && !opens ? '”' : '“';
  }

  function single(
    before: string,
    rest: string,
    canClose: boolean,
    { opens, closes }: Place,
  ): string {
    if (DIGIT.test(before) && !isSingleOpen) return SUFFIX.test(rest) ? '’' : "'";
    const isJoint = /[-/=+:]/.test(before) && WORD.test(rest.charAt(0));
    if (!opens || (closes && !isJoint)) return '’';
    return CLIPPED.test(rest) || !canClose ? '’' : '‘';
  }

  return text.replace(QUOTE, (quote, at: number) => {
    const before = last.at === at - 1 ? last.mark : text.charAt(at - 1);
    const after = text.charAt(at + 1);
    // A double quotation can begin inside a single one, `'"x" y'`.
    const opens = after !== '' && !CLOSING.test(quote === "'" ? after.replace(/["“]/, '') : after);
    const place = { opens, closes: before !== '' && !OPENING.test(before) };
    let mark = quote;
    if (/["“”]/.test(quote)) mark = double(quote, before, place);
    if (quote === "'") {
      const rest = text.slice(at + 1, at + 1 + LONGEST_CLIPPED);
      mark = single(before, rest, lastClosing > at, place);
    }
    if (mark === '“' || mark === '”') isDoubleOpen = mark === '“';
    if (mark === '‘') isSingleOpen = true;
    if (mark === '’' && !WORD.test(after)) isSingleOpen = false;
    last = { at, mark };
    return mark;
  });
}

/** Where the last word begins that a quotation can end with; -1 where there is none. */
function lastClosingIn(text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(CLOSED)) last = index;
  return last;
}
