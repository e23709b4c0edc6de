import type { Listing } from '../../src/dumps/formats.ts';
import type { Entry } from '../../src/schema/dump.ts';

/** An entry as a record of bulk metadata, of the given listing day. */
export function toRecord(entry: Entry, day: string | null): Record<string, unknown> {
  const { arxivId, recordId, organization, links, title, abstract, published } = entry;
  const { authors, comments, upvotes, keywords } = entry;
  return {
    id: arxivId ?? recordId,
    title,
    abstract,
    published,
    authors,
    organization: organization && { id: organization.handle, name: organization.name },
    comments,
    upvotes,
    day,
    keywords,
    code: links.code,
    project: links.project,
  };
}

/** Listings as bulk metadata, one paper per line. */
export function printJsonl(listings: Listing[]): string {
  const records = listings.flatMap(({ day, entries }) =>
    entries.map((entry) => toRecord(entry, day)),
  );
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
