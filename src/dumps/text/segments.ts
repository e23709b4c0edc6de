import type { Block } from './blocks.ts';
import type { Group, TextAt } from './groups.ts';
import { labelKind } from './labels.ts';
import { isHeadline, isParagraph, isSureAbstract, isTitleLike } from './look.ts';
import { isMark } from './marks.ts';
import { isWhen } from './when.ts';
import { isAuthors } from './who.ts';

/** The texts of one entry. */
export interface Segment {
  title: TextAt;
  paragraphs: Block[];
}

/** Why a text is not part of an entry. */
export type Doubt =
  /** Perhaps an abstract whose title was lost. */
  | 'missing-title'
  /** Perhaps a title: what shows that it is one stands at another text. */
  | 'doubtful-title'
  /** A label that is not known, or a title without anything else. */
  | 'unknown-text';

/** The entries of a group, and the texts that are set aside. */
export interface Segments {
  entries: Segment[];
  /** Whether the byline of the group belongs to the last of them. */
  ownsByline: boolean;
  aside: { block: Block; doubt: Doubt }[];
}

/** What the page shows of its papers. */
export interface Shown {
  /**
   * Whether it shows abstracts: then a text without one may be what is left of an abstract, unless it
   * is written as titles are.
   */
  hasAbstracts: boolean;
  /** Whether it shows a number before each title. */
  isVoted: boolean;
}

/** Whether any text of a page is an abstract. */
export function haveAbstracts(groups: Group[]): boolean {
  return groups.some(({ texts }) =>
    texts.some(({ block: { text } }) => isParagraph(text) && text.length >= ENOUGH),
  );
}

/** How long an abstract is at least that shows, without a byline, that a title is one. */
const ENOUGH = 100;

/**
 * Divides the texts between two bylines into entries. A title needs evidence:
 *
 * - it stands right before a paragraph, and the paragraph is long enough for an abstract or a byline
 *   follows; or
 * - it is the only text, and a byline follows.
 *
 * Where two texts could be the title of one abstract, it is the one that stands right before it, if
 * it is written as titles are; otherwise nobody can tell. What has no evidence is set aside.
 *
 * An entry without a byline needs more evidence than an abstract: see `withoutStrangers`.
 */
export function segment(group: Group, { hasAbstracts, isVoted }: Shown): Segments {
  return withoutStrangers(divide(group, hasAbstracts), isVoted);
}

/**
 * Sets aside what has a title and an abstract but neither a byline nor the number that titles have on
 * its page, or that has no byline and stands among texts that are not known: an advertisement or a
 * banner looks like that.
 */
function withoutStrangers(found: Segments, isVoted: boolean): Segments {
  const owner = found.ownsByline ? found.entries.at(-1) : undefined;
  const isAmongUnknown = found.aside.some(({ doubt }) => doubt === 'unknown-text');
  const isStrange = ({ title }: Segment) =>
    isAmongUnknown || (isVoted && !title.before.some(({ kind }) => kind === 'mark'));
  const strange = found.entries.filter((entry) => entry !== owner && isStrange(entry));
  if (strange.length === 0) return found;
  const doubt = isVoted ? 'unknown-text' : 'doubtful-title';
  const aside = strange.flatMap(({ title, paragraphs }) =>
    [title.block, ...paragraphs].map((block) => ({ block, doubt }) as const),
  );
  return {
    ...found,
    entries: found.entries.filter((entry) => !strange.includes(entry)),
    aside: [...found.aside, ...aside].toSorted((a, b) => lineOf(a.block) - lineOf(b.block)),
  };
}

function lineOf({ lines: [first] }: Block): number {
  return first.number;
}

function divide({ texts, byline }: Group, hasAbstracts: boolean): Segments {
  const found: Segments = { entries: [], ownsByline: byline !== null, aside: [] };
  let open: Segment | null = null;
  const setAside = (block: Block, doubt: Doubt) => found.aside.push({ block, doubt });
  const close = () => {
    if (open) keepOrSetAside(open, found);
    open = null;
  };
  for (const [at, text] of texts.entries()) {
    const next = followerOf(texts, at);
    const { block } = text;
    const isNext = next !== undefined && isParagraph(next.block.text);
    const isLast = at === texts.length - 1 && byline !== null;
    const current = open;
    if (current === null || startsAfresh(text)) {
      close();
      if (isTitleBlock(block)) open = { title: text, paragraphs: [] };
      else setAside(block, isParagraph(block.text) ? 'missing-title' : 'unknown-text');
      found.ownsByline = byline !== null && open !== null;
    } else if (
      isTitleBlock(block) &&
      !(isParagraph(block.text) && current.paragraphs.length === 0)
    ) {
      if (isNext && current.paragraphs.length === 0 && !isHeadline(block.text)) {
        // Either may be the title of the abstract.
        for (const either of [current.title.block, block]) setAside(either, 'doubtful-title');
        open = null;
        found.ownsByline = false;
      } else if (isNext) {
        close();
        open = { title: text, paragraphs: [] };
        found.ownsByline = byline !== null;
      } else if (isLast) {
        // Whose the byline is cannot be told.
        found.ownsByline = false;
        if (current.paragraphs.length === 0) {
          setAside(current.title.block, 'doubtful-title');
          open = null;
        }
        setAside(block, 'doubtful-title');
      } else {
        setAside(block, 'unknown-text');
      }
    } else if (isParagraph(block.text) || (isNext && /[:;,]$/.test(block.text))) {
      const [first] = current.paragraphs;
      if (first && isSureAbstract(first.text) && isSureAbstract(block.text)) {
        // Two whole abstracts: the title between them was lost, and the byline is that of the second.
        for (const other of [...current.paragraphs.splice(1), block])
          setAside(other, 'missing-title');
        close();
        found.ownsByline = false;
      } else if (byline === null && first) {
        setAside(block, 'unknown-text');
      } else {
        current.paragraphs.push(block);
      }
    } else {
      setAside(block, 'unknown-text');
    }
  }
  const last = open;
  const isBare = hasAbstracts && byline !== null && last?.paragraphs.length === 0;
  if (last && isBare && !isHeadline(last.title.block.text)) {
    setAside(last.title.block, 'doubtful-title');
    found.ownsByline = false;
  } else if (last && found.ownsByline && byline) found.entries.push(last);
  else if (last) keepOrSetAside(last, found);
  return found;
}

/** An entry that no byline ends needs an abstract that is one. */
function keepOrSetAside(entry: Segment, { entries, aside }: Segments): void {
  const length = entry.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (length >= ENOUGH) {
    entries.push(entry);
    return;
  }
  const doubt = entry.paragraphs.length > 0 ? 'doubtful-title' : 'unknown-text';
  for (const block of [entry.title.block, ...entry.paragraphs]) aside.push({ block, doubt });
}

/** The text right after another, where nothing between them begins a new entry. */
function followerOf(texts: TextAt[], at: number): TextAt | undefined {
  const next = texts[at + 1];
  return next && !startsAfresh(next) ? next : undefined;
}

/** Marks, or `Submitted by`, stand before a title. */
function startsAfresh({ before, block }: TextAt): boolean {
  const isSign = before.some(
    (item) => item.kind === 'mark' || (item.kind === 'label' && item.label === 'submitted'),
  );
  return isSign && isTitleBlock(block);
}

/** Whether a text can be a title: none of its lines is a mark, or part of a byline. */
function isTitleBlock({ lines, text }: Block): boolean {
  // A wrapped title may have any one word on a line of its own.
  const isLabel = (line: string) => line.includes(' ') && labelKind(line) !== null;
  const isOther = (line: string) =>
    isMark(line) || isWhen(line) || isAuthors(line) || isLabel(line);
  const isMixed = lines.length > 1 && lines.some((line) => isOther(line.text));
  return !isMixed && isTitleLike(text);
}
