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

/**
 * Turns straight quotation marks and apostrophes into curly ones. A mark looks at its neighbours;
 * where these allow both, an open quotation is closed first. Primes (`5'`, `7"`) stay.
 *
 * @param text a whole paragraph; U+FFFC stands for what is no text (code, mathematics).
 * @returns a text of the same length.
 */
export function curlQuotes(text: string): string {
  let isDoubleOpen = false;
  let isSingleOpen = false;
  let last = { at: -2, mark: '' };

  function double(before: string, after: string): string {
    const opens = after !== '' && !CLOSING.test(after);
    const closes = before !== '' && !OPENING.test(before);
    if (isDoubleOpen) return opens && !closes ? '“' : '”';
    if (closes && DIGIT.test(before)) return '"';
    return closes && !opens ? '”' : '“';
  }

  function single(before: string, after: string, rest: string): string {
    const opens = after !== '' && !CLOSING.test(after.replace(/["“]/, ''));
    const closes = before !== '' && !OPENING.test(before);
    if (DIGIT.test(before) && !isSingleOpen) return SUFFIX.test(rest) ? '’' : "'";
    const isJoint = /[-/=+:]/.test(before) && WORD.test(after);
    if (!opens || (closes && !isJoint)) return '’';
    return CLIPPED.test(rest) || !/[^\s]['’](?!\p{L})/u.test(rest) ? '’' : '‘';
  }

  return text.replace(QUOTE, (quote, at: number) => {
    const before = last.at === at - 1 ? last.mark : text.charAt(at - 1);
    const after = text.charAt(at + 1);
    let mark = quote;
    if (quote === '"') mark = double(before, after);
    if (quote === "'") mark = single(before, after, text.slice(at + 1));
    if (mark === '“' || mark === '”') isDoubleOpen = mark === '“';
    if (mark === '‘') isSingleOpen = true;
    if (mark === '’' && !WORD.test(after)) isSingleOpen = false;
    last = { at, mark };
    return mark;
  });
}
