import type { Organization } from '../../schema/dump.ts';
import { quote } from '../../values/quote.ts';
import { report } from '../problem.ts';
import { reportAside, reportOverlong, type Aside } from './aside.ts';
import { readByline } from './byline.ts';
import { blockOf, startOf } from './blocks.ts';
import { countsOf, hasVotes, type Counts } from './counts.ts';
import type { Cursor } from './cursor.ts';
import { groupsOf, type Group } from './groups.ts';
import { linesOf, placeOf, textOf, type BylineItem, type Item } from './items.ts';
import { isOverlong, isScant } from './look.ts';
import { haveAbstracts, segment, type Segment } from './segments.ts';
import type { WrittenDate } from './when.ts';

/** An entry whose date still lacks the year: only the whole dump can tell it. */
export interface Draft {
  title: string;
  abstract: string | null;
  authorCount: number | null;
  organization: Organization | null;
  comments: number | null;
  upvotes: number | null;
  date: WrittenDate | null;
  line: number;
}

/** Reads the entries of a dump from the items after its heading. All that is not one is set aside. */
export function readEntries(items: Item[], cursor: Cursor): Draft[] {
  const groups = groupsOf(items);
  const counts = countsOf(groups);
  const isDated = groups.some(({ byline }) => byline?.when);
  markSurroundings(groups, counts, cursor);
  const shown = { hasAbstracts: haveAbstracts(groups), isVoted: hasVotes(groups) };
  const drafts: Draft[] = [];
  const asides: Aside[] = [];
  for (const group of groups) {
    const { entries, ownsByline, aside } = segment(withoutFooter(group, cursor), shown);
    asides.push(...aside);
    for (const [at, entry] of entries.entries()) {
      const byline = ownsByline && at === entries.length - 1 ? group.byline : null;
      drafts.push(readEntry(entry, group, byline, { counts, isDated }, cursor));
    }
    const isOwned = ownsByline && entries.length > 0;
    if (group.byline && !isOwned) asides.push(...bylineAside(group.byline, aside.at(-1), cursor));
  }
  reportAside(withoutEnd(asides, groups, cursor), cursor);
  reportUnclear(counts, cursor);
  reportMissingAbstracts(drafts, cursor);
  return drafts;
}

/** Behind the last entry, what follows a label of the footer is footer too. */
function withoutFooter(group: Group, cursor: Cursor): Group {
  if (group.byline) return group;
  const at = group.texts.findIndex(({ before }) => before.some(isFooter));
  if (at < 0) return group;
  for (const { block } of group.texts.slice(at)) cursor.mark(block, 'preamble');
  return { ...group, texts: group.texts.slice(0, at) };
}

/** A title as the very last line of a page was cut off from the rest of its entry. */
function withoutEnd(asides: Aside[], groups: Group[], cursor: Cursor): Aside[] {
  const last = groups.at(-1);
  const text = last?.texts.at(-1);
  const aside = asides.at(-1);
  if (!last || !text || aside?.block !== text.block || last.rest.length > 0) return asides;
  if (aside.doubt !== 'unknown-text' || isScant(text.block.text)) return asides;
  const reason = `Unexpected end of the page behind ${quote(text.block.text)}, expected its abstract or byline; set aside 1 text; copy the whole page again if it is a title`;
  report(cursor.file, 'warning', 'unexpected-end', startOf(text.block), reason);
  cursor.mark(text.block, 'reported');
  return asides.slice(0, -1);
}

/** Accounts for labels, and for the marks between entries; behind a pager or a footer, all are labels. */
function markSurroundings(groups: Group[], { used }: Counts, cursor: Cursor): void {
  for (const { texts, rest, byline } of groups) {
    const isEnd = byline === null;
    let isBehind = isEnd && texts.length === 0;
    for (const item of [...texts.flatMap(({ before }) => before), ...rest]) {
      isBehind ||= isEnd && isFooter(item);
      const isPager = item.kind === 'mark' && isBehind;
      if (item.kind === 'mark' && used.has(item)) cursor.mark(item.line, 'entry');
      else if (item.kind === 'label' || isPager)
        for (const line of linesOf(item)) cursor.mark(line, 'preamble');
      else reportStray(item, cursor);
    }
  }
}

function isFooter(item: Item): boolean {
  return item.kind === 'label' && (item.label === 'site' || item.label === 'pager');
}

function reportStray(item: Item, cursor: Cursor): void {
  const reason = `Unexpected ${quote(textOf(item))}, expected upvotes before a title, or comments behind a byline; it was set aside`;
  report(cursor.file, 'warning', 'unknown-count', placeOf(item), reason);
}

/** A byline without an entry goes with the texts before it, if there are any. */
function bylineAside(byline: BylineItem, before: Aside | undefined, cursor: Cursor): Aside[] {
  if (before) {
    const doubt = before.doubt === 'unknown-text' ? 'missing-title' : before.doubt;
    return [{ block: blockOf(byline.lines), doubt }];
  }
  const reason = `Unexpected byline ${quote(textOf(byline))}, expected the title of its entry before it; it was set aside`;
  report(cursor.file, 'error', 'unexpected-byline', placeOf(byline), reason);
  for (const line of byline.lines) cursor.mark(line, 'reported');
  return [];
}

function readEntry(
  { title, paragraphs }: Segment,
  group: Group,
  item: BylineItem | null,
  { counts, isDated }: { counts: Counts; isDated: boolean },
  cursor: Cursor,
): Draft {
  cursor.mark(title.block, 'entry');
  for (const block of paragraphs) {
    if (isOverlong(block.text)) reportOverlong(block, cursor);
    else cursor.mark(block, 'entry');
  }
  const texts = paragraphs.filter(({ text }) => !isOverlong(text)).map(({ text }) => text);
  const hasDate = isDated || paragraphs.length > 0;
  const byline = item && readByline(item, hasDate, cursor);
  const below = item ? counts.comments.get(group) : undefined;
  const shown = byline?.when?.hasComments ? byline.when.comments : below;
  const isNone =
    shown === undefined && byline !== null && Boolean(item?.when) && byline.when !== null;
  return {
    title: title.block.text,
    abstract: texts.length > 0 ? texts.join('\n\n') : null,
    authorCount: byline?.authorCount ?? null,
    organization: byline?.organization ?? null,
    comments: isNone ? 0 : (shown ?? null),
    upvotes: counts.upvotes.get(title) ?? (item ? counts.upvotesBehind.get(group) : null) ?? null,
    date: byline?.when?.date ?? null,
    line: title.block.lines[0].number,
  };
}

function reportUnclear({ unclear }: Counts, cursor: Cursor): void {
  for (const item of unclear) {
    const reason = `Unexpected ${quote(textOf(item))} between a date and a title without a number of its own, expected upvotes before each title; it was read as comments`;
    report(cursor.file, 'warning', 'unclear-count', placeOf(item), reason);
  }
}

/** A page that shows no abstracts lost none; on any other page an entry without one did. */
function reportMissingAbstracts(drafts: Draft[], cursor: Cursor): void {
  const [first] = drafts;
  if (first && drafts.length > 1 && drafts.every(({ abstract }) => abstract === null)) {
    const reason =
      'Unexpected page without abstracts, expected one for each title; its papers were read without; the page with abstracts, or an answer of the API, adds them';
    report(cursor.file, 'warning', 'no-abstracts', { line: first.line, column: 1 }, reason);
    return;
  }
  for (const { title, abstract, line } of drafts) {
    if (abstract !== null) continue;
    const reason = `Unexpected end of the entry ${quote(title)}, expected its abstract; it was read without; put the abstract in, or add an answer of the API for this day`;
    report(cursor.file, 'error', 'missing-abstract', { line, column: 1 }, reason);
  }
}
