import type { Archive, Paper } from '../schema/paper.ts';
import { counted } from '../values/counted.ts';
import { sightingKey } from './sighting-key.ts';

/** What a dump added to an archive. */
export interface Difference {
  /** Papers that were not there before. */
  added: Paper[];
  /** All of it, in words. */
  text: string;
}

/**
 * What a dump added to an archive. Papers are compared by what they are, not by their
 * address: a paper that nobody has published yet may still get another.
 *
 * @param sources the dumps that its listings are of: an export of an archive hands on those of others.
 */
export function differenceBetween(
  before: Archive,
  after: Archive,
  sources: ReadonlySet<string>,
): Difference {
  const paperAt = new Map(
    before.papers.flatMap((paper) =>
      paper.listings.map((sighting) => [sightingKey(sighting), paper] as const),
    ),
  );
  const added: Paper[] = [];
  const count = { changed: 0, known: 0 };
  for (const paper of after.papers) {
    const old = new Set(paper.listings.flatMap((at) => paperAt.get(sightingKey(at)) ?? []));
    const isSame = [...old].every((other) => factsOf(other) === factsOf(paper));
    if (old.size === 0) added.push(paper);
    else if (!isSame) count.changed += 1;
    else if (paper.listings.some(({ dump }) => sources.has(dump))) count.known += 1;
  }
  const days = new Set(before.days.map(({ date }) => date));
  const newDays = after.days.filter(({ date }) => !days.has(date)).length;
  const parts = [
    counted(added.length, 'new paper'),
    `${count.changed} changed`,
    `${count.known} already known`,
    counted(newDays, 'new day'),
  ];
  return { added, text: parts.join(', ') };
}

/** What a reader sees of a paper, from any of its dumps. */
function factsOf(paper: Paper): string {
  const { title, abstract, published, authors, organization } = paper;
  const { comments, upvotes, links, keywords } = paper;
  const all = [
    title,
    abstract,
    published,
    authors,
    organization,
    comments,
    upvotes,
    links,
    keywords,
  ];
  return JSON.stringify(all);
}
