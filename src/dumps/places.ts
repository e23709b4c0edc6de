import { parseTree, type ParseError } from 'jsonc-parser';
import type { Place } from './problem.ts';
import { itemRanges, type ItemRange } from './item-ranges.ts';

/** White space of JSON is the space and what comes before it. */
const SPACE = 0x20;

/** Where things stand in a text of JSON; items are found when they are asked for, and not before. */
export interface Places {
  /** How many lines there are, and how many of them hold nothing. */
  lines: { total: number; blank: number };
  /** Where the text stops being JSON. */
  ofError(): Place;
  /** Where an item of the list begins. */
  ofItem(index: number): Place;
  /** The lines of an item of the list, without blank ones. */
  linesOfItem(index: number): number[];
}

/** Finds places in a JSON text. All but `ofError` expect a list. */
export function createPlaces(json: string): Places {
  let ranges: ItemRange[] | undefined;
  const { starts, blank } = linesOf(json);
  const placeAt = (offset: number): Place => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  const item = (index: number): ItemRange => {
    ranges ??= itemRanges(json);
    return ranges[index] ?? { start: 0, end: 0 };
  };
  return {
    lines: { total: starts.length, blank },
    ofError: () => placeAt(errorOffset(json)),
    ofItem: (index) => placeAt(item(index).start),
    linesOfItem(index) {
      const { start, end } = item(index);
      const [first, last] = [placeAt(start).line, placeAt(Math.max(end - 1, start)).line];
      const lines = Array.from({ length: last - first + 1 }, (_, line) => first + line);
      return lines.filter(
        (line) => !isBlank(json, starts[line - 1] ?? 0, (starts[line] ?? json.length + 1) - 1),
      );
    },
  };
}

/** The offset of each line, and the number of those that are blank. */
function linesOf(json: string): { starts: number[]; blank: number } {
  const starts: number[] = [];
  let blank = 0;
  for (let start = 0; start <= json.length;) {
    starts.push(start);
    const feed = json.indexOf('\n', start);
    const end = feed < 0 ? json.length : feed;
    if (isBlank(json, start, end)) blank += 1;
    start = end + 1;
  }
  return { starts, blank };
}

function isBlank(json: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && json.charCodeAt(at) <= SPACE) at += 1;
  return at === end;
}

/** Where a text stops being JSON; 0 where it is nested too deeply for the parser, which calls itself. */
function errorOffset(text: string): number {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return errors[0]?.offset ?? 0;
}
