import type { Archive, Day, Entry, Listing, Organization, Paper, Sighting } from '../schema.ts';
import { compareText } from './compare.ts';
import { createSlugs } from './slug.ts';
import { titleKey } from './title-key.ts';

/** A listing whose day is known. */
type DatedListing = Listing & { day: string };

/** An entry with the sighting it is evidence of. */
interface Seen {
  entry: Entry;
  sighting: Sighting;
}

/**
 * Merges listings into one archive. The result does not depend on the order in which they come:
 * listings count by day, then by source. Listings without a day are left out; their problem stands
 * on their dump.
 *
 * Where sightings of a paper disagree, the latest one that knows a fact wins; the earlier ones
 * stay in `listings`. The slug comes from the title of the first sighting.
 */
export function merge(listings: Listing[]): Archive {
  const dated = listings
    .filter((listing): listing is DatedListing => listing.day !== null)
    .toSorted((a, b) => compareText(a.day, b.day) || compareText(a.source, b.source));

  const seenByKey = new Map<string, Seen[]>();
  for (const listing of dated) {
    for (const [index, entry] of listing.entries.entries()) {
      const key = titleKey(entry.title);
      const { comments, line } = entry;
      const sighting = {
        day: listing.day,
        position: index + 1,
        dump: listing.source,
        line,
        comments,
      };
      const seen = seenByKey.get(key);
      if (seen) seen.push({ entry, sighting });
      else seenByKey.set(key, [{ entry, sighting }]);
    }
  }

  const slugFor = createSlugs();
  const paperByKey = new Map<string, Paper>();
  for (const [key, seen] of seenByKey) paperByKey.set(key, paperFrom(seen, slugFor));
  const papers = [...paperByKey.values()].toSorted((a, b) => compareText(a.id, b.id));
  return { papers, days: daysFrom(dated, paperByKey), organizations: organizationsOf(papers) };
}

function paperFrom(seen: Seen[], slugFor: (title: string) => string): Paper {
  const latestFirst = seen.map(({ entry }) => entry).toReversed();
  const latest = <Fact>(fact: (entry: Entry) => Fact | null): Fact | null =>
    latestFirst.map(fact).find((known) => known !== null) ?? null;
  const firstTitle = seen[0]?.entry.title ?? '';
  return {
    id: slugFor(firstTitle),
    title: latest((entry) => entry.title) ?? firstTitle,
    abstract: latest((entry) => entry.abstract),
    published: latest((entry) => entry.published),
    authorCount: latest((entry) => entry.authorCount),
    authors: [],
    organization: latest((entry) => entry.organization),
    arxivId: null,
    comments: latest((entry) => entry.comments),
    upvotes: null,
    topics: [],
    listings: seen.map(({ sighting }) => sighting),
  };
}

/**
 * The listing days, newest first. Where several dumps show one day, the fullest gives the order
 * (the first source among equals) and papers that only the others show follow.
 */
function daysFrom(listings: DatedListing[], paperByKey: Map<string, Paper>): Day[] {
  const byDay = Map.groupBy(listings, ({ day }) => day);
  const days = [...byDay].map(([date, shown]): Day => {
    const fullestFirst = shown.toSorted((a, b) => b.entries.length - a.entries.length);
    const ids = new Set<string>();
    for (const { entries } of fullestFirst) {
      for (const { title } of entries) {
        const paper = paperByKey.get(titleKey(title));
        if (paper) ids.add(paper.id);
      }
    }
    const curators = fullestFirst.find((listing) => listing.curators !== null)?.curators ?? null;
    return { date, curators, papers: [...ids], dumps: shown.map(({ source }) => source) };
  });
  return days.toSorted((a, b) => compareText(b.date, a.date));
}

function organizationsOf(papers: Paper[]): Organization[] {
  const byId = new Map<string, Organization>();
  for (const { organization } of papers) if (organization) byId.set(organization.id, organization);
  return [...byId.values()].toSorted((a, b) => compareText(a.id, b.id));
}
