import type { DatedListing, Listing } from '../dumps/formats.ts';
import type { ParsedDump } from '../dumps/read-dump.ts';
import { isMarkedUp, isOfThePage } from '../dumps/text/look.ts';
import type { Entry } from '../schema/dump.ts';
import { counted } from '../values/counted.ts';
import { quote } from '../values/quote.ts';
import { titleKey } from '../values/title-key.ts';

/** Why a dump should not be added without a second look. */
export interface Objection {
  /** Stable kebab-case id: the owner accepts it by this name. */
  rule: string;
  reason: string;
}

/** More than a third of the visible lines. */
const MOST_SET_ASIDE = 1 / 3;

/**
 * What speaks against adding a dump. Its addresses would be recorded for ever.
 *
 * @param known the listings of the archive.
 * @returns one objection for each rule: those of its errors first, in the order of their lines.
 */
export function objectionsTo(dump: ParsedDump, known: Listing[]): Objection[] {
  return [...ofErrors(dump), ...ofEntries(dump), ...ofLines(dump), ...ofDays(dump, known)];
}

function ofErrors({ file }: ParsedDump): Objection[] {
  const errors = file.messages.filter(({ fatal }) => fatal);
  return [...Map.groupBy(errors, ({ ruleId }) => ruleId ?? '')].map(([rule, all]) => {
    const lines = all.map(({ line }) => line ?? 1);
    return { rule, reason: `${counted(all.length, 'error')}, ${placesOf(lines)}` };
  });
}

function ofEntries({ listings }: ParsedDump): Objection[] {
  const entries = listings.flatMap((listing) => listing.entries);
  return [
    ...objection(
      'bare-entry',
      'papers with neither an abstract nor a byline nor an id',
      entries.filter(isBare),
    ),
    ...objection(
      'mark-title',
      'titles that look like a count, a label of the page or Markdown',
      entries.filter(({ title }) => isOfThePage(title) || isMarkedUp(title)),
    ),
  ];
}

function isBare(entry: Entry): boolean {
  const { abstract, published, authorCount, organization, authors, arxivId, recordId } = entry;
  const byline = [published, authorCount, organization, arxivId, recordId];
  return abstract === null && byline.every((fact) => fact === null) && authors.length === 0;
}

function objection(rule: string, what: string, entries: Entry[]): Objection[] {
  const [first] = entries;
  if (!first) return [];
  const places = placesOf(entries.map(({ line }) => line));
  return [{ rule, reason: `${what}, such as ${quote(first.title)}: ${places}` }];
}

function ofLines({ lines: { total, blank, reported } }: ParsedDump): Objection[] {
  const visible = total - blank;
  if (reported <= visible * MOST_SET_ASIDE) return [];
  const reason = `${reported} of ${counted(visible, 'line')} set aside`;
  return [{ rule: 'set-aside', reason }];
}

/**
 * A day of which the whole listing is known has no other papers; a dump that shows all of these and
 * more is only a fuller one.
 */
function ofDays({ listings }: ParsedDump, known: Listing[]): Objection[] {
  return listings.flatMap((listing): Objection[] => {
    if (listing.day === null || listing.coverage === 'bulk') return [];
    const whole = known.filter(({ day, coverage }) => day === listing.day && coverage === 'whole');
    const conflict = whole.find((other) => disagree(listing, other));
    if (!conflict) return [];
    const reason = `${listing.day} has other papers in ${conflict.source}, which shows that whole day`;
    return [{ rule: 'other-papers', reason }];
  });
}

function disagree(listing: Listing, { entries }: Pick<DatedListing, 'entries'>): boolean {
  const lacks = (all: Entry[], these: Entry[]) => {
    const ids = new Set(all.flatMap(identitiesOf));
    return these.some((entry) => !identitiesOf(entry).some((id) => ids.has(id)));
  };
  return lacks(entries, listing.entries) && lacks(listing.entries, entries);
}

function identitiesOf({ title, arxivId, recordId }: Entry): string[] {
  return [
    `title ${titleKey(title)}`,
    ...[arxivId, recordId].flatMap((id) => (id ? [`id ${id}`] : [])),
  ];
}

const SHOWN_LINES = 5;

function placesOf(lines: number[]): string {
  const all = [...new Set(lines)];
  const shown = all.slice(0, SHOWN_LINES).join(', ');
  return `line${all.length === 1 ? '' : 's'} ${shown}${all.length > SHOWN_LINES ? ', …' : ''}`;
}
