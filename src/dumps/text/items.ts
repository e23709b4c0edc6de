import { getOrPut } from '../../values/get-or-put.ts';
import { blockOf, startOf, type Block, type Line } from './blocks.ts';
import { isForeignDate } from './foreign-dates.ts';
import { isOfSite, LONGEST_LABEL, type LabelKind } from './labels.ts';
import { isTitleLike } from './look.ts';
import { periodOf } from './periods.ts';
import { cutBlock, type Piece } from './pieces.ts';
import { canNameOrganization } from './who.ts';

/** The last part of an entry: who, a separator, when. What the page does not show is null. */
export interface BylineItem {
  kind: 'byline';
  who: Line | null;
  separator: Line | null;
  when: Line | null;
  /** In their order, at least one. */
  lines: Line[];
}

/** What a page consists of, in the order of its lines. */
export type Item =
  | BylineItem
  /** A date on its own: the listing day, or what is left of a byline. */
  | { kind: 'date'; line: Line }
  /** A number, or a dash. */
  | { kind: 'mark'; line: Line; isApart: boolean }
  | { kind: 'label'; label: LabelKind; line: Line }
  | { kind: 'text'; block: Block };

/** Reads the blocks of a page as items: bylines are put together wherever their parts stand. */
export function itemsOf(blocks: Block[]): Item[] {
  const pieces = blocks.flatMap(cutBlock);
  const items: Item[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) continue;
    const byline = bylineAt(pieces, at, items);
    if (byline) {
      items.push(byline.item);
      at += byline.taken - 1;
    } else {
      items.push(plainItem(piece, items, pieces[at + 1]));
    }
  }
  const known = knownLabels(items);
  return items.flatMap((item, at) => known(item) ?? [asLabel(item, items[at - 1], items[at + 1])]);
}

/** A text that stands so often, before different texts, is a label. */
const OFTEN = 3;

/** Finds texts that are labels because of what they are elsewhere on the page. */
function knownLabels(items: Item[]): (item: Item) => Item[] | null {
  const accounts = new Set<string>();
  const followers = new Map<string, string[]>();
  for (const [at, item] of items.entries()) {
    if (item.kind === 'label' && item.label === 'account') accounts.add(item.line.text);
    const next = items[at + 1];
    if (item.kind === 'text' && next && item.block.text.length <= LONGEST_LABEL) {
      getOrPut(followers, item.block.text, () => []).push(textOf(next));
    }
  }
  const isOften = new Set(
    [...followers].flatMap(([text, behind]) => (new Set(behind).size >= OFTEN ? [text] : [])),
  );
  return (item) => {
    if (item.kind !== 'text') return null;
    const { text, lines } = item.block;
    if (lines.some((line) => accounts.has(line.text))) {
      return lines.map((line) => ({ kind: 'label', label: 'account', line }));
    }
    return isOften.has(text)
      ? lines.map((line) => ({ kind: 'label', label: 'button', line }))
      : null;
  };
}

/** A word between two labels of the page is a label that is not known. */
function asLabel(item: Item, before: Item | undefined, after: Item | undefined): Item {
  if (item.kind !== 'text' || item.block.text.length > LONGEST_LABEL) return item;
  if (periodOf(item.block.text) || isForeignDate(item.block.text)) return item;
  const isBetween = [before, after].every(
    (other) => other?.kind === 'label' && isOfSite(other.label),
  );
  return isBetween ? { kind: 'label', label: 'site', line: item.block.lines[0] } : item;
}

/** The line of an item at which a message about it stands. */
export function placeOf(item: Item) {
  if (item.kind === 'text') return startOf(item.block);
  return startOf(item.kind === 'byline' ? firstOf(item) : item.line);
}

/** The lines of an item. */
export function linesOf(item: Item): readonly Line[] {
  if (item.kind === 'text') return item.block.lines;
  return item.kind === 'byline' ? item.lines : [item.line];
}

/** The text of an item on one line. */
export function textOf(item: Item): string {
  return linesOf(item)
    .map(({ text }) => text)
    .join(' ');
}

function firstOf({ lines }: BylineItem): Line {
  const [first] = lines;
  if (!first) throw new Error('A byline has at least one line');
  return first;
}

/** The byline that begins with a piece; a separator may take who stands in the block before it. */
function bylineAt(
  pieces: Piece[],
  at: number,
  items: Item[],
): { item: BylineItem; taken: number } | null {
  let next = at;
  const take = (...kinds: Piece['kind'][]): Line | null => {
    const piece = pieces[next];
    if (!piece || !kinds.includes(piece.kind)) return null;
    next += 1;
    return piece.block.lines[0];
  };
  let who = take('authors', 'organization');
  const separator = take('separator');
  if (!who && !separator) return null;
  // Some layouts put a dot before the number of authors, and none behind it.
  if (!who && pieces[next]?.kind === 'authors') return null;
  who ??= takeWhoBefore(items);
  const when = take('when');
  const lines = [who, separator, when].filter((line) => line !== null);
  return { item: { kind: 'byline', who, separator, when, lines }, taken: next - at };
}

function takeWhoBefore(items: Item[]): Line | null {
  const last = items.at(-1);
  if (last?.kind !== 'text' || last.block.lines.length > 1) return null;
  if (!canNameOrganization(last.block.text)) return null;
  items.pop();
  return last.block.lines[0];
}

function plainItem(
  { kind, label, block, isApart }: Piece,
  items: Item[],
  next: Piece | undefined,
): Item {
  const [line] = block.lines;
  if (kind === 'when') return { kind: 'date', line };
  if (kind === 'mark') return { kind: 'mark', line, isApart };
  if (kind === 'separator') return { kind: 'label', label: 'button', line };
  if (kind === 'label') return { kind: 'label', label: label ?? 'site', line };
  const last = items.at(-1);
  const isSubmitted =
    last?.kind === 'label' && last.label === 'submitted' && /by$/i.test(last.line.text);
  const isFollowed = next?.kind === 'mark' || next?.kind === 'text' || next?.kind === 'label';
  if (isSubmitted && isFollowed && block.lines.length === 1 && block.text.length <= 60) {
    return { kind: 'label', label: 'account', line };
  }
  // A title right above an abstract is none where the title stands above both.
  const before = items.at(-2);
  if (
    !isApart &&
    last?.kind === 'text' &&
    before?.kind === 'text' &&
    isTitleLike(before.block.text)
  ) {
    items.pop();
    return { kind: 'text', block: blockOf([...last.block.lines, ...block.lines]) };
  }
  return { kind: 'text', block };
}
