import type { Block } from './blocks.ts';
import type { BylineItem, Item } from './items.ts';

/** A text, and what stands between it and the text or the byline before it. */
export interface TextAt {
  block: Block;
  before: Item[];
}

/** The texts up to a byline. */
export interface Group {
  texts: TextAt[];
  /** Null for what follows the last byline. */
  byline: BylineItem | null;
  /** What stands between the last text and the byline; of the last group, up to the end. */
  rest: Item[];
}

/** Divides what follows the heading at its bylines. */
export function groupsOf(items: Item[]): Group[] {
  const groups: Group[] = [];
  let texts: TextAt[] = [];
  let before: Item[] = [];
  for (const item of items) {
    const byline = item.kind === 'date' ? loneDate(item, texts) : item;
    if (byline.kind === 'byline') {
      groups.push({ texts, byline, rest: before });
      texts = [];
      before = [];
    } else if (item.kind === 'text') {
      texts.push({ block: item.block, before });
      before = [];
    } else {
      before.push(item);
    }
  }
  groups.push({ texts, byline: null, rest: before });
  return groups;
}

/** A date among entries is what is left of a byline. */
function loneDate({ line }: Item & { kind: 'date' }, texts: TextAt[]): BylineItem {
  const [last, title] = [texts.at(-1), texts.at(-2)];
  const [who] = last && title && last.before.length === 0 ? last.block.lines : [];
  const isWho = last?.block.lines.length === 1 && who !== undefined && isShortName(last.block.text);
  if (isWho) texts.pop();
  const lines = isWho ? [who, line] : [line];
  return { kind: 'byline', who: isWho ? who : null, separator: null, when: line, lines };
}

function isShortName(text: string): boolean {
  return text.length <= 60 && !/[.:;,?!]$/.test(text);
}
