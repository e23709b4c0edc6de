import type { Permalinks } from '../schema/ledger.ts';
import type { Archive, Paper } from '../schema/paper.ts';
import { compareText } from '../values/compare.ts';
import { getOrPut } from '../values/get-or-put.ts';
import { titleKey } from '../values/title-key.ts';

/** The record of an archive that has published nothing yet. */
export const NOTHING_PUBLISHED: Permalinks = {
  papers: {},
  days: [],
  topics: [],
  organizations: {},
};

/** What identifies a paper. */
interface Identity {
  arxivId: string | null;
  recordId: string | null;
  titleKeys: string[];
}

/**
 * A look-up of the slugs under which a paper was published: by its ids, and by title where the
 * paper or the record of the slug has no id. A slug is found once; it has one paper.
 *
 * @returns a function that gives slugs in alphabetical order, those found by id first.
 */
export function createFindPublished({ papers }: Permalinks): (paper: Identity) => string[] {
  const byId = new Map<string, string[]>();
  const byTitle = new Map<string, string[]>();
  const found = new Set<string>();
  const put = (map: Map<string, string[]>, key: string, slug: string) =>
    getOrPut(map, key, () => []).push(slug);
  for (const [slug, { arxivId, recordId, title }] of Object.entries(papers)) {
    for (const id of idsOf({ arxivId, recordId })) put(byId, id, slug);
    put(byTitle, titleKey(title), slug);
  }
  return ({ titleKeys, ...paper }) => {
    const ids = idsOf(paper);
    const hasNoId = (slug: string) =>
      papers[slug]?.arxivId === null && papers[slug].recordId === null;
    const ofIds = ids.flatMap((id) => byId.get(id) ?? []);
    const ofTitles = titleKeys
      .flatMap((key) => byTitle.get(key) ?? [])
      .filter((slug) => ids.length === 0 || hasNoId(slug));
    const slugs = [...ofIds.toSorted(compareText), ...ofTitles.toSorted(compareText)];
    const own = [...new Set(slugs)].filter((slug) => !found.has(slug));
    for (const slug of own) found.add(slug);
    return own;
  };
}

/** What identifies a paper that has an id. */
export function idsOf({ arxivId, recordId }: Pick<Identity, 'arxivId' | 'recordId'>): string[] {
  const arxiv = arxivId === null ? [] : [`arxiv:${arxivId}`];
  return recordId === null ? arxiv : [...arxiv, `record:${recordId}`];
}

/** The record with every address of an archive added. Nothing ever leaves it. */
export function recordPermalinks(
  recorded: Permalinks,
  archive: Archive,
  topics: string[],
): Permalinks {
  const papers = new Map(Object.entries(recorded.papers));
  for (const { id, arxivId, recordId, title } of archive.papers) {
    const known = papers.get(id);
    papers.set(id, {
      arxivId: arxivId ?? known?.arxivId ?? null,
      recordId: recordId ?? known?.recordId ?? null,
      title: known?.title ?? title,
    });
  }
  const organizations = new Map(Object.entries(recorded.organizations));
  for (const { id, name } of archive.organizations) {
    if (!organizations.has(id)) organizations.set(id, name);
  }
  const union = (...lists: string[][]) => [...new Set(lists.flat())].toSorted(compareText);
  return {
    papers: sorted(papers),
    days: union(
      recorded.days,
      archive.days.map(({ date }) => date),
    ),
    topics: union(recorded.topics, topics),
    organizations: sorted(organizations),
  };
}

/**
 * Where the old addresses of organizations lead: to one with the recorded name, or, where a later
 * listing took away its last paper, to null, which stands for the list of all.
 */
export function movedOrganizations(
  recorded: Permalinks,
  { organizations }: Archive,
): Map<string, string | null> {
  const ids = new Set(organizations.map(({ id }) => id));
  const byName = new Map(organizations.map(({ id, name }) => [name, id]));
  const moved = new Map<string, string | null>();
  for (const [id, name] of Object.entries(recorded.organizations)) {
    if (!ids.has(id)) moved.set(id, byName.get(name) ?? null);
  }
  return moved;
}

/**
 * The published addresses that an archive would not answer any more, as paths. Those of
 * organizations always lead somewhere.
 *
 * @param withdrawn slugs of withdrawn papers: a tombstone answers for them.
 */
export function vanishedAddresses(
  recorded: Permalinks,
  archive: Archive,
  topics: string[],
  withdrawn: string[],
): string[] {
  const slugs = new Set([...archive.papers.flatMap(addressesOf), ...withdrawn]);
  const days = new Set(archive.days.map(({ date }) => date));
  return [
    ...pathsWithout('papers', Object.keys(recorded.papers), slugs),
    ...pathsWithout('days', recorded.days, days),
    ...pathsWithout('topics', recorded.topics, new Set(topics)),
  ];
}

/** The addresses, as paths, that one record has and an older one does not have. */
export function addedAddresses(older: Permalinks, newer: Permalinks): string[] {
  const keys = (record: object) => Object.keys(record);
  return [
    ...pathsWithout('papers', keys(newer.papers), new Set(keys(older.papers))),
    ...pathsWithout('days', newer.days, new Set(older.days)),
    ...pathsWithout('topics', newer.topics, new Set(older.topics)),
    ...pathsWithout('organizations', keys(newer.organizations), new Set(keys(older.organizations))),
  ];
}

/** The paths of those ids of a section that are not among the known. */
function pathsWithout(section: string, ids: string[], known: Set<string>): string[] {
  return ids.filter((id) => !known.has(id)).map((id) => `/${section}/${id}/`);
}

function addressesOf({ id, formerIds }: Paper): string[] {
  return [id, ...formerIds];
}

function sorted<Value>(records: Map<string, Value>): Record<string, Value> {
  return Object.fromEntries([...records].toSorted(([a], [b]) => compareText(a, b)));
}
