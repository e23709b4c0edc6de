/** Where an item of a list stands in its text: offsets of its first character and after its last. */
export interface ItemRange {
  start: number;
  end: number;
}

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
/** `[` and `]`, `{` and `}`: brackets and braces differ in one bit. */
const OPENING = 0x5b;
const CLOSING = 0x5d;
const BRACE = 0x20;

/**
 * Finds the items of a JSON list. One pass that looks at nothing but brackets, commas and texts: a
 * parser that knows places takes eight times as long, and the places of all items of all answers
 * are needed.
 *
 * @param json valid JSON whose value is a list.
 */
export function itemRanges(json: string): ItemRange[] {
  const ranges: ItemRange[] = [];
  let depth = 0;
  let start = -1;
  const close = (end: number) => {
    if (start >= 0) ranges.push({ start, end });
    start = -1;
  };
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code <= SPACE) continue;
    if (depth === 1 && start < 0 && code !== CLOSING) start = at;
    if (code === QUOTE) at = endOfText(json, at);
    else if (code === COMMA && depth === 1) close(at);
    else if ((code & ~BRACE) === OPENING) depth += 1;
    else if ((code & ~BRACE) === CLOSING) {
      depth -= 1;
      if (depth === 0) close(at);
    }
  }
  return ranges;
}

/** The offset of the quotation mark that ends the text that begins at `start`. */
function endOfText(json: string, start: number): number {
  let end = start;
  let isEscaped = true;
  while (isEscaped) {
    end = json.indexOf('"', end + 1);
    let backslashes = 0;
    while (json.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    isEscaped = backslashes % 2 === 1;
  }
  return end;
}
