import { blockOf, type Block, type Line } from './blocks.ts';
import { splitGlued } from './glued.ts';
import { isOfSite, labelKind, LONGEST_LABEL, type LabelKind } from './labels.ts';
import { isMark } from './marks.ts';
import { isSeparator, splitLine } from './split-lines.ts';
import { isWhen } from './when.ts';
import { canNameOrganization, isAuthors, isForeignAuthors } from './who.ts';

/** Part of a page that is known by its own form. */
export interface Piece {
  kind: 'authors' | 'organization' | 'separator' | 'when' | 'mark' | 'label' | 'text';
  /** Of a label. */
  label?: LabelKind;
  block: Block;
  /** Whether a blank line stands before it. */
  isApart: boolean;
}

/**
 * Cuts a block into pieces. Lines of a byline are cut out wherever they stand. Marks and labels are
 * lines of their own only at the beginning of a block, after a byline, or where most of the lines
 * around them are such: a line of a paragraph may be a number or the word `Docs` too. All other
 * lines are one text.
 */
export function cutBlock(block: Block): Piece[] {
  const lines = block.lines.flatMap(splitLine);
  const pieces: Piece[] = [];
  const put = (kind: Piece['kind'], own: readonly Line[], label?: LabelKind) =>
    pieces.push({
      kind,
      ...(label && { label }),
      block: blockOf(own),
      isApart: pieces.length === 0,
    });
  let rest: Line[] = [];
  const putRest = () => {
    for (const text of beforeSubmitted(rest)) {
      for (const part of cutText(text)) put(part.kind, part.lines, part.label);
    }
    rest = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const next = lines[at + 1];
    if (isAuthors(line.text) || isForeignAuthors(line.text)) {
      putRest();
      put('authors', [line]);
      if (next && isWhen(next.text)) {
        put('when', [next]);
        at += 1;
      }
    } else if (isSeparator(line.text) && next && isAuthors(next.text)) {
      putRest();
      put('separator', [line]);
    } else if (isSeparator(line.text)) {
      const who = rest.at(-1);
      const isWho = who !== undefined && canBeWho(who.text);
      if (isWho) rest.pop();
      putRest();
      if (isWho) put('organization', [who]);
      put('separator', [line]);
      // Whatever stands behind a separator is meant to be a date.
      if (next) {
        put('when', [next]);
        at += 1;
      }
    } else {
      rest.push(line);
    }
  }
  putRest();
  return pieces;
}

/** Whether the line before a separator can say who: what is meant to be a number of authors can. */
function canBeWho(text: string): boolean {
  return canNameOrganization(text) || /^• .{1,60}$/u.test(text);
}

/** Lines, cut before each `Submitted by`: it begins an entry wherever it stands. */
function beforeSubmitted(lines: Line[]): Line[][] {
  const starts = lines.flatMap(({ text }, at) => (labelKind(text) === 'submitted' ? [at] : []));
  const cuts = [0, ...starts.filter((at) => at > 0), lines.length];
  return cuts.slice(1).map((end, index) => lines.slice(cuts[index], end));
}

interface Part {
  kind: Piece['kind'];
  lines: Line[];
  label?: LabelKind;
}

/** Lines that are not a byline: marks and labels, and texts. */
function cutText(lines: Line[]): Part[] {
  const [first, second] = lines;
  if (!first) return [];
  const others = lines.slice(1);
  if (isWhen(first.text) && others.every((line) => partOf(line.text))) {
    return [{ kind: 'when', lines: [first] }, ...others.map(labelled)];
  }
  if (second && lines.length === 2 && isWhen(second.text) && canNameOrganization(first.text)) {
    if (labelKind(first.text) === null && !isMark(first.text)) {
      return [
        { kind: 'organization', lines: [first] },
        { kind: 'when', lines: [second] },
      ];
    }
  }
  const labels = lines.filter((line) => isSiteLabel(line.text)).length;
  const areShort = lines.every(({ text }) => text.length <= LONGEST_LABEL || partOf(text) !== null);
  if (labels > 1 && labels * 2 >= lines.length && areShort) return lines.map(labelled);
  const known = leadingParts(lines);
  const rest = splitGlued(lines.slice(known.length));
  return [...known, ...rest.map((own): Part => ({ kind: 'text', lines: own }))];
}

/** How many lines ahead a label says that an unknown short line before it is one too. */
const AHEAD = 3;

/** The marks and labels at the beginning of some lines, a part for each line. */
function leadingParts(lines: Line[]): Part[] {
  const parts: Part[] = [];
  for (const [at, line] of lines.entries()) {
    const part = leadingPart(line, lines.slice(at + 1, at + 1 + AHEAD), parts.at(-1));
    if (!part) break;
    parts.push({ ...part, lines: [line] });
  }
  return parts;
}

function leadingPart(
  { text }: Line,
  ahead: Line[],
  before: Part | undefined,
): Omit<Part, 'lines'> | null {
  const [next] = ahead;
  if (before && isBareSubmitted(before)) return { kind: 'label', label: 'account' };
  if (isWhen(text) && (before || (next && partOf(next.text)))) return { kind: 'when' };
  const part = partOf(text);
  if (part?.kind === 'label' && part.label !== 'submitted' && next && !before) {
    // A wrapped title may begin with any word, but not with a number on its own.
    return partOf(next.text) || isWhen(next.text) ? part : null;
  }
  if (part) return part;
  const isBetween = ahead.some((line) => isSiteLabel(line.text) || isWhen(line.text));
  return before && isBetween && text.length <= LONGEST_LABEL
    ? { kind: 'label', label: 'site' }
    : null;
}

function isBareSubmitted({ label, lines: [line] }: Part): boolean {
  return label === 'submitted' && /by$/i.test(line?.text ?? '');
}

function isSiteLabel(text: string): boolean {
  const label = labelKind(text);
  return label !== null && isOfSite(label);
}

function partOf(text: string): Pick<Part, 'kind' | 'label'> | null {
  if (isMark(text)) return { kind: 'mark' };
  const label = labelKind(text);
  return label && { kind: 'label', label };
}

/** A line among labels: one that is not known is a label as well. */
function labelled(line: Line): Part {
  if (isWhen(line.text)) return { kind: 'when', lines: [line] };
  return { kind: 'label', label: 'site', ...partOf(line.text), lines: [line] };
}
