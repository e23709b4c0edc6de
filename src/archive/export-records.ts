import type { Listing } from '../dumps/formats.ts';
import type { Entry, Organization } from '../schema/dump.ts';
import type { Permalinks, Withdrawals } from '../schema/ledger.ts';
import type { Paper, Sighting } from '../schema/paper.ts';
import {
  FACTS,
  RECORD_VERSION,
  type ArchiveRecord,
  type EntryFacts,
  type ListedRecord,
  type PaperRecord,
  type SourceFacts,
} from '../schema/record.ts';
import { compareText } from '../values/compare.ts';
import { lookup } from '../values/lookup.ts';
import { sameJson } from '../values/same-json.ts';
import { placeOf, sizeOf } from './settle-listings.ts';
import { sightingKey } from './sighting-key.ts';

/** All that an archive knows. */
interface Known {
  /** Those that are shown, in the order of their ids. */
  papers: Iterable<Paper>;
  /** Of all dumps, settled. */
  listings: readonly Listing[];
  organizations: readonly Organization[];
  /** Every address on record, those of the archive included. */
  addresses: Permalinks;
  withdrawals: Withdrawals;
}

/** An entry, and the listing in which it stands. */
interface Place {
  listing: Listing;
  entry: Entry;
}

/**
 * All that an archive knows, as records: papers by id, then listings of which no paper is left, former
 * addresses of organizations, and withdrawn papers. Nothing is said of those but their address.
 *
 * @param urlOf the absolute permalink of a paper.
 */
export function exportRecords(known: Known, urlOf: (paper: Paper) => string): ArchiveRecord[] {
  const { listings, organizations, addresses, withdrawals } = known;
  const version = RECORD_VERSION;
  const places = placesOf(listings);
  const used = new Set<Listing>();
  const papers = Array.from(known.papers, (paper): PaperRecord => {
    const found = paper.listings.map((sighting) => lookup(places, sightingKey(sighting)));
    for (const { listing } of found) used.add(listing);
    const listed = paper.listings.map((sighting, index) => {
      const place = found[index];
      if (!place) throw new Error(`${paper.id} has a sighting without a listing`);
      return listedRecord(paper, sighting, place);
    });
    const formerIds = paper.formerIds.map((id) => ({ id, ...formerOf(paper, addresses, id) }));
    return { ...recordOf(paper, urlOf(paper), formerIds), listings: listed };
  });
  const current = new Set(organizations.map(({ id }) => id));
  return [
    ...papers,
    ...listings
      .filter((listing) => listing.day !== null && !used.has(listing))
      .map((listing) => ({ version, kind: 'listing' as const, ...sourceOf(listing) }))
      .toSorted((a, b) => compareText(a.day, b.day) || compareText(a.dump, b.dump)),
    ...Object.entries(addresses.organizations)
      .filter(([id]) => !current.has(id))
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([id, name]) => ({ version, kind: 'organization' as const, id, name })),
    ...Object.entries(withdrawals)
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([id, { day, reason }]) => ({ version, kind: 'withdrawn' as const, id, day, reason })),
  ];
}

function placesOf(listings: readonly Listing[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const listing of listings) {
    const { day, source: dump, entries } = listing;
    if (day === null) continue;
    for (const [index, entry] of entries.entries()) {
      places.set(sightingKey({ day, dump, position: placeOf(listing, index) }), { listing, entry });
    }
  }
  return places;
}

/** In the order in which a reader looks for the facts. */
function recordOf(
  paper: Paper,
  url: string,
  formerIds: PaperRecord['formerIds'],
): Omit<PaperRecord, 'listings'> {
  return {
    version: RECORD_VERSION,
    kind: 'paper',
    id: paper.id,
    url,
    formerIds,
    title: paper.title,
    abstract: paper.abstract,
    published: paper.published,
    authorCount: paper.authorCount,
    authors: paper.authors,
    organization: paper.organization,
    arxivId: paper.arxivId,
    recordId: paper.recordId,
    comments: paper.comments,
    upvotes: paper.upvotes,
    links: paper.links,
    keywords: paper.keywords,
    summary: paper.summary,
    stars: paper.stars,
    media: paper.media,
    thumbnail: paper.thumbnail,
    authorTakesPart: paper.authorTakesPart,
    topics: paper.topics,
    changes: paper.changes,
  };
}

function formerOf({ arxivId, recordId, title }: Paper, { papers }: Permalinks, id: string) {
  return papers[id] ?? { arxivId, recordId, title };
}

function listedRecord(paper: Paper, sighting: Sighting, place: Place): ListedRecord {
  const { day, position, dump, line, comments, upvotes, captured } = sighting;
  const { dayBasis, format, coverage, curators, of } = sourceOf(place.listing);
  const differs = differencesOf(paper, place.entry);
  return {
    ...{ day, dayBasis, dump, format, line, position, of, coverage, captured, curators },
    ...{ comments, upvotes, differs },
  };
}

function sourceOf(listing: Listing): SourceFacts {
  const { day, dayBasis, source: dump, format, coverage, captured, curators } = listing;
  if (day === null) throw new Error(`${dump} has a listing without a day`);
  return { day, dayBasis, dump, format, coverage, captured, curators, of: sizeOf(listing) };
}

/** What an entry says otherwise than its paper. */
function differencesOf(paper: Paper, entry: Entry): Partial<EntryFacts> {
  const merged: EntryFacts = { ...paper, stars: paper.stars?.count ?? null };
  return Object.fromEntries(
    FACTS.filter((name) => !sameJson(entry[name], merged[name])).map((name) => [name, entry[name]]),
  );
}
