import type { Listing } from '../../src/dumps/formats.ts';
import type { Entry } from '../../src/schema/dump.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const LABELS = ['new', 'Get trending papers in your email inbox!', 'Subscribe', 'Daily Papers'];

/** The lines of a page before its entries, and those of each entry; each ends with a blank one. */
export function printTextParts({ day, curators, entries }: Listing): string[][] {
  const [year = '', month, dayOfMonth] = (day ?? '').split('-');
  const shown = `${MONTHS[Number(month) - 1]} ${Number(dayOfMonth)}`;
  const head = [...LABELS, `by${curators}`, shown].flatMap((label) => [label, '']);
  return [head, ...entries.map((entry) => printEntry(entry, year))];
}

/** A listing as the visible text of its page. */
export function printText(listing: Listing): string {
  return printTextParts(listing)
    .flat()
    .map((line) => `${line}\n`)
    .join('');
}

function printEntry(entry: Entry, year: string): string[] {
  const { title, abstract, authorCount, organization, published, comments } = entry;
  const texts = [title, ...(abstract?.split('\n\n') ?? [])].flatMap((text) => [text, '']);
  if (published === null) return texts;
  const who = organization
    ? `${organization.handle} ${organization.name}`
    : `  • ${authorCount} authors`;
  const [ofYear, month, dayOfMonth] = published.split('-');
  const when = `${MONTHS[Number(month) - 1]} ${Number(dayOfMonth)}${ofYear === year ? '' : `, ${ofYear}`}`;
  return [...texts, who, '·', comments ? `${when} ${comments}` : when, ''];
}
