import type { Ranks } from '../dumps/format.ts';
import { FORMATS } from '../dumps/formats.ts';
import type { Entry } from '../schema/dump.ts';
import type { Change, Paper } from '../schema/paper.ts';
import { lookup } from '../values/lookup.ts';
import type { Seen } from './sighting-groups.ts';

/** What the sightings of a paper say of it together. */
export type Facts = Omit<Paper, 'id' | 'formerIds' | 'topics' | 'listings'>;

const RANKS = new Map(FORMATS.map(({ name, ranks }) => [name, ranks]));

/**
 * The rules of the merge, one a fact, the same whatever the order of the dumps:
 *
 * - comments, upvotes, links, keywords, summary, stars, media, thumbnail, and whether an author takes
 *   part: the latest sighting that knows them;
 * - title, abstract: the latest of the format that keeps texts best;
 * - published: the latest of the format that knows it best;
 * - authors: the longest list, the latest of equals; their number is that of the same sighting, or
 *   where no sighting names them, the latest known;
 * - organization: the latest that has a handle, else the latest that has a name;
 * - arXiv id: all sightings that know one agree.
 *
 * @param seen sightings of one paper, oldest first, at least one.
 */
export function mergeFacts(seen: Seen[]): Facts {
  const newestFirst = seen.toReversed();
  const latest = <Fact>(fact: (entry: Entry) => Fact | null, among = newestFirst): Fact | null => {
    for (const { entry } of among) {
      const known = fact(entry);
      if (known !== null) return known;
    }
    return null;
  };
  const ranked = (rank: keyof Ranks) =>
    seen.length === 1
      ? newestFirst
      : newestFirst.toSorted(
          (a, b) => lookup(RANKS, b.format)[rank] - lookup(RANKS, a.format)[rank],
        );
  const byText = ranked('text');
  const named = newestFirst.reduce<Entry | null>(
    (longest, { entry }) =>
      entry.authors.length > (longest?.authors.length ?? 0) ? entry : longest,
    null,
  );
  return {
    title: latest(({ title }) => title, byText) ?? '',
    abstract: latest(({ abstract }) => abstract, byText),
    published: latest(({ published }) => published, ranked('published')),
    authors: named?.authors ?? [],
    authorCount: named?.authorCount ?? latest(({ authorCount }) => authorCount),
    organization:
      latest(({ organization }) =>
        organization && organization.handle !== organization.name ? organization : null,
      ) ?? latest(({ organization }) => organization),
    arxivId: latest(({ arxivId }) => arxivId),
    recordId: latest(({ recordId }) => recordId),
    comments: latest(({ comments }) => comments),
    upvotes: latest(({ upvotes }) => upvotes),
    links: {
      code: latest(({ links }) => links.code),
      project: latest(({ links }) => links.project),
    },
    keywords: latest(({ keywords }) => (keywords.length > 0 ? keywords : null)) ?? [],
    summary: latest(({ summary }) => summary),
    stars: starsOf(newestFirst),
    media: latest(({ media }) => (media.length > 0 ? media : null)) ?? [],
    thumbnail: latest(({ thumbnail }) => thumbnail),
    authorTakesPart: latest(({ authorTakesPart }) => authorTakesPart),
    changes: changesOf(seen),
  };
}

function starsOf(newestFirst: Seen[]): Facts['stars'] {
  for (const { entry, sighting } of newestFirst) {
    if (entry.stars === null) continue;
    return { count: entry.stars, day: sighting.captured ?? sighting.day };
  }
  return null;
}

/**
 * When title or abstract changed from one sighting to the next of the same format; two formats
 * write the same text in different ways.
 */
function changesOf(seen: Seen[]): Change[] {
  if (seen.length === 1) return [];
  const changes: Change[] = [];
  const before = new Map<string, string>();
  for (const { entry, format, sighting } of seen) {
    for (const field of ['title', 'abstract'] as const) {
      const now = entry[field];
      if (now === null) continue;
      const key = `${format} ${field}`;
      const was = before.get(key);
      before.set(key, now);
      if (was !== undefined && was !== now) {
        changes.push({ day: sighting.day, dump: sighting.dump, field, was });
      }
    }
  }
  return changes;
}
