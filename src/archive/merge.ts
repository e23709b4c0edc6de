import type { DatedListing, Listing } from '../dumps/formats.ts';
import { Coverage, type Organization } from '../schema/dump.ts';
import type { Permalinks } from '../schema/ledger.ts';
import type { Archive, Day, Paper } from '../schema/paper.ts';
import { compareText } from '../values/compare.ts';
import { doubtfulMerge } from './doubtful-merge.ts';
import { plainTextOf } from '../text/plain-text.ts';
import { isOrdered } from './day-listings.ts';
import { mergeFacts } from './merge-facts.ts';
import type { MergeProblem } from './merge-problem.ts';
import { groupSightings, type Seen } from './sighting-groups.ts';
import { placeOf, settleListings, sizeOf } from './settle-listings.ts';
import { sightingKey } from './sighting-key.ts';
import { createFindPublished, NOTHING_PUBLISHED } from './permalinks.ts';
import { quote } from '../values/quote.ts';
import { createSlugs } from '../values/slug.ts';
import { titleKey } from '../values/title-key.ts';

/**
 * Merges listings into one archive. The result does not depend on the order in which they come:
 * listings count by day, then by source without its ending. Listings without a day are left out;
 * their problem stands on their dump.
 *
 * @param published the addresses that were ever published: a paper that has one keeps it, and the
 *   first of them where it has several. Another paper gets a slug from the title of its first
 *   sighting, and never one that was published.
 * @param plainTitle makes the text of a slug from a title.
 */
export function merge(
  listings: Listing[],
  published: Permalinks = NOTHING_PUBLISHED,
  plainTitle = plainTextOf,
): { archive: Archive; problems: MergeProblem[] } {
  const dated = settleListings(listings)
    .filter((listing): listing is DatedListing => listing.day !== null)
    .toSorted((a, b) => compareText(a.day, b.day) || compareSources(a.source, b.source));
  const { groups, problems } = groupSightings(sightingsOf(dated));

  const findPublished = createFindPublished(published);
  const slugFor = createSlugs('paper', Object.keys(published.papers));
  const paperOf = new Map<string, Paper>();
  const merged = groups.map((seen): Paper => {
    const facts = mergeFacts(seen);
    const listedAs = seen.map(({ sighting }) => sighting);
    const titleKeys = [...new Set(seen.map(({ entry }) => titleKey(entry.title)))];
    const [known, ...formerIds] = findPublished({ ...facts, titleKeys });
    const id = known ?? slugFor(plainTitle(seen[0]?.entry.title ?? ''));
    const paper: Paper = { id, formerIds, ...facts, topics: [], listings: listedAs };
    for (const { dump, day, position } of listedAs)
      paperOf.set(sightingKey({ day, position, dump }), paper);
    return paper;
  });
  const papers = merged.toSorted((a, b) => compareText(a.id, b.id));
  const archive = {
    papers,
    days: daysFrom(dated, paperOf),
    organizations: settleOrganizations(papers),
  };
  problems.push(...groups.flatMap(doubtfulMerge), ...papers.flatMap(impossibleOrder));
  return { archive, problems };
}

/** `2025-12-01-2.txt` was added after `2025-12-01.txt`, so it counts as later. */
function compareSources(a: string, b: string): number {
  const stem = (source: string) => source.replace(/\.[^./]*$/, '');
  return compareText(stem(a), stem(b)) || compareText(a, b);
}

function sightingsOf(listings: DatedListing[]): Seen[] {
  const seen: Seen[] = [];
  for (const listing of listings) {
    const { day, source: dump, format, captured, entries } = listing;
    for (const [index, entry] of entries.entries()) {
      const { line, comments, upvotes } = entry;
      const position = placeOf(listing, index);
      const sighting = { day, position, dump, line, comments, upvotes, captured };
      seen.push({ entry, sighting, format, order: seen.length });
    }
  }
  return seen;
}

/** From the best on. */
const COVERAGES = Coverage.options;

/** Listings that have no order of the page go last, bulk metadata after all. */
function orderOf({ coverage }: Listing): number {
  return isOrdered(coverage) ? 0 : COVERAGES.indexOf(coverage);
}

/**
 * The listing days, newest first. Where several dumps show one day, the fullest gives the order
 * (the first source among equals) and papers that only the others show follow; listings go before
 * scattered papers and bulk metadata, which have no order of the page.
 */
function daysFrom(listings: DatedListing[], paperOf: Map<string, Paper>): Day[] {
  const byDay = Map.groupBy(listings, ({ day }) => day);
  const days = [...byDay].map(([date, shown]): Day => {
    const fullestFirst = shown.toSorted((a, b) => orderOf(a) - orderOf(b) || sizeOf(b) - sizeOf(a));
    const ids = new Set<string>();
    for (const listing of fullestFirst) {
      for (const index of listing.entries.keys()) {
        const paper = paperOf.get(
          sightingKey({ day: date, position: placeOf(listing, index), dump: listing.source }),
        );
        if (paper) ids.add(paper.id);
      }
    }
    const curators = fullestFirst.find((listing) => listing.curators !== null)?.curators ?? null;
    const best = COVERAGES.find((kind) => shown.some((listing) => listing.coverage === kind));
    const coverage = best === 'scattered' ? 'partial' : (best ?? 'bulk');
    return { date, coverage, curators, papers: [...ids], dumps: shown.map(({ source }) => source) };
  });
  return days.toSorted((a, b) => compareText(b.date, a.date));
}

/**
 * Gives each organization one name, that of its latest paper, and papers that know only the display
 * name of an organization its handle where another paper tells it.
 *
 * @returns all organizations, by id.
 */
function settleOrganizations(papers: Paper[]): Organization[] {
  const lastDay = ({ listings }: Paper) => listings.at(-1)?.day ?? '';
  const oldestFirst = papers.toSorted(
    (a, b) => compareText(lastDay(a), lastDay(b)) || compareText(a.id, b.id),
  );
  const byId = new Map<string, Organization>();
  const byName = new Map<string, Organization>();
  const nameless = new Map<string, Organization>();
  for (const { organization } of oldestFirst) {
    if (!organization) continue;
    if (organization.handle === organization.name) {
      nameless.set(organization.id, organization);
      continue;
    }
    byId.set(organization.id, organization);
    byName.set(organization.name, organization);
    // As a page writes it, where nothing but this tells that the first word is a handle.
    byName.set(`${organization.handle} ${organization.name}`, organization);
  }
  for (const paper of papers) {
    if (!paper.organization) continue;
    const { id, name } = paper.organization;
    paper.organization = byId.get(id) ?? byName.get(name) ?? nameless.get(id) ?? paper.organization;
  }
  for (const { organization } of papers) {
    if (organization) byId.set(organization.id, organization);
  }
  return [...byId.values()].toSorted((a, b) => compareText(a.id, b.id));
}

function impossibleOrder({ title, published, listings: [first] }: Paper): MergeProblem[] {
  if (!first || published === null || published <= first.day) return [];
  const reason = `Unexpected listing of ${quote(title)} on ${first.day}, expected none before its publication on ${published}`;
  return [{ rule: 'listed-before-publication', at: first, cause: null, reason }];
}
