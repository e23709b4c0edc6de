import type { Group, TextAt } from './groups.ts';
import type { Item } from './items.ts';
import { countOf, isDash } from './marks.ts';
import { readWhen } from './when.ts';

type Mark = Item & { kind: 'mark' };

/** What marks on lines of their own say. */
export interface Counts {
  upvotes: ReadonlyMap<TextAt, number | null>;
  comments: ReadonlyMap<Group, number | null>;
  /** Upvotes that stand behind an entry, below the label `Upvote`. */
  upvotesBehind: ReadonlyMap<Group, number | null>;
  /** Marks that count something. */
  used: ReadonlySet<Item>;
  /** Marks that could be comments as well as upvotes. */
  unclear: Item[];
}

/**
 * Reads the marks between entries. A mark behind a byline is its number of comments, a mark before a
 * title its upvotes. Of one mark alone, the page decides: where the first title has a mark, or where
 * there is a dash, all titles have one.
 */
export function countsOf(groups: Group[]): Counts {
  const upvotes = new Map<TextAt, number | null>();
  const comments = new Map<Group, number | null>();
  const upvotesBehind = new Map<Group, number | null>();
  const used = new Set<Item>();
  const unclear: Item[] = [];
  const use = <Key>(map: Map<Key, number | null>, key: Key | undefined, mark: Mark | undefined) => {
    if (!mark || key === undefined) return;
    map.set(key, countOf(mark.line.text));
    used.add(mark);
  };
  const isVoted = hasVotes(groups);
  for (const [at, group] of groups.entries()) {
    const [first, ...others] = group.texts;
    const previous = groups[at - 1];
    const gap = first?.before ?? group.rest;
    if (!previous) {
      use(upvotes, first, marksOf(gap).at(-1));
    } else {
      const parts = partsOf(first ? gap : withoutPager(gap), previous, first, isVoted);
      use(comments, previous, parts.comments);
      use(upvotes, first, parts.upvotes);
      use(upvotesBehind, previous, parts.behind);
      if (parts.isUnclear && parts.comments) unclear.push(parts.comments);
    }
    for (const text of others) use(upvotes, text, marksOf(text.before).at(-1));
  }
  return { upvotes, comments, upvotesBehind, used, unclear };
}

interface Parts {
  comments?: Mark | undefined;
  upvotes?: Mark | undefined;
  behind?: Mark | undefined;
  isUnclear?: boolean;
}

/** What the marks between a byline and the next title count. */
function partsOf(gap: Item[], previous: Group, title: TextAt | undefined, isVoted: boolean): Parts {
  const upvote = gap.findIndex((item) => item.kind === 'label' && item.label === 'upvote');
  const behind = gap[upvote + 1];
  if (upvote >= 0 && behind?.kind === 'mark' && !isVoted) {
    return { ...countsIn(gap.toSpliced(upvote, 2), previous, title, isVoted), behind };
  }
  return countsIn(gap, previous, title, isVoted);
}

function countsIn(
  gap: Item[],
  previous: Group,
  title: TextAt | undefined,
  isVoted: boolean,
): Parts {
  const submitted = gap.findIndex((item) => item.kind === 'label' && item.label === 'submitted');
  if (submitted >= 0) {
    const [before, after] = [gap.slice(0, submitted), gap.slice(submitted)];
    return { comments: marksOf(before)[0], upvotes: marksOf(after).at(-1) };
  }
  const marks = marksOf(gap);
  const [first, second] = marks;
  if (!first || !title) return { comments: first };
  if (second) return marks.length === 2 ? { comments: first, upvotes: second } : {};
  if (isDash(first.line.text) || knowsComments(previous)) return { upvotes: first };
  // Right below a date, with a blank line before the title, stands the number of its comments.
  const isBelow = !first.isApart && title.block.lines[0].number > first.line.number + 1;
  if (isVoted && !isBelow) return { upvotes: first };
  return { comments: first, isUnclear: isVoted };
}

/** Whether titles of this page have marks. */
export function hasVotes(groups: Group[]): boolean {
  return groups.some(({ texts: [first] }, at) => {
    const marks = marksOf(first?.before ?? []);
    const previous = groups[at - 1];
    if (!first || marks.length === 0) return false;
    return !previous || marks.length === 2 || marks.some(({ line }) => isDash(line.text));
  });
}

function knowsComments({ byline }: Group): boolean {
  return byline?.when ? readWhen(byline.when)?.hasComments === true : false;
}

function marksOf(items: Item[]): Mark[] {
  return items.filter((item) => item.kind === 'mark');
}

/**
 * What follows the last entry, up to the pager: numbers behind `Previous`, or that begin with 1 and
 * go on to `Next`.
 */
function withoutPager(items: Item[]): Item[] {
  const isPager = (item: Item) => item.kind === 'label' && item.label === 'pager';
  const at = items.findIndex(isPager);
  if (items[at]?.kind === 'label' && /^prev/i.test(items[at].line.text)) return items.slice(0, at);
  const firstLabel = items.findIndex((item) => item.kind === 'label');
  const marks = firstLabel < 0 ? items : items.slice(0, firstLabel);
  const one = marks.findLastIndex((item) => item.kind === 'mark' && item.line.text === '1');
  const isRun = one >= 0 && (at >= 0 || one < marks.length - 1);
  return isRun ? marks.slice(0, one) : marks;
}
