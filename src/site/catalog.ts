import { getCollection, type CollectionEntry } from 'astro:content';
import { compareText } from '../values/compare.ts';
import type { Organization } from '../schema/dump.ts';
import type { Moved } from '../schema/ledger.ts';
import type { CommonKeyword, Day, ShownPaper } from '../schema/paper.ts';
import type { DumpReport } from '../schema/report.ts';

/** The collections as the pages look things up in them. */
export interface Catalog {
  /** By id, in the order of the ids. */
  papers: Map<string, ShownPaper>;
  /** Most papers first, then by slug. */
  keywords: CommonKeyword[];
  /** Newest first. */
  days: Day[];
  /** By id, in the order of the titles. */
  topics: Map<string, CollectionEntry<'topics'>>;
  /** By id, in the order of the names. */
  organizations: Map<string, Organization>;
  /** In the order of their names. */
  searches: CollectionEntry<'searches'>[];
  /** In the order of their paths. */
  dumps: DumpReport[];
  moved: Moved[];
  withdrawn: CollectionEntry<'withdrawn'>[];
}

let built: Promise<Catalog> | undefined;

/** The catalog: made once in a build, anew each time in development, where dumps change. */
export function getCatalog(): Promise<Catalog> {
  if (import.meta.env.DEV) return createCatalog();
  return (built ??= createCatalog());
}

async function createCatalog(): Promise<Catalog> {
  const [papers, keywords, days, topics, organizations, searches, dumps, moved, withdrawn] =
    await Promise.all([
      getCollection('papers'),
      getCollection('keywords'),
      getCollection('days'),
      getCollection('topics'),
      getCollection('organizations'),
      getCollection('searches'),
      getCollection('dumps'),
      getCollection('moved'),
      getCollection('withdrawn'),
    ]);
  const byName = new Intl.Collator('en');
  return {
    papers: byId(papers.map(({ data }) => data).toSorted((a, b) => compareText(a.id, b.id))),
    keywords: keywords
      .map(({ data }) => data)
      .toSorted((a, b) => b.count - a.count || compareText(a.slug, b.slug)),
    days: days.map(({ data }) => data).toSorted((a, b) => compareText(b.date, a.date)),
    topics: byId(
      topics.toSorted(
        (a, b) => byName.compare(a.data.title, b.data.title) || compareText(a.id, b.id),
      ),
    ),
    organizations: byId(
      organizations
        .map(({ data }) => data)
        .toSorted((a, b) => byName.compare(a.name, b.name) || compareText(a.id, b.id)),
    ),
    searches: searches.toSorted(
      (a, b) => byName.compare(a.data.name, b.data.name) || compareText(a.id, b.id),
    ),
    dumps: dumps.map(({ data }) => data).toSorted((a, b) => compareText(a.file, b.file)),
    moved: moved.map(({ data }) => data).toSorted((a, b) => compareText(a.from, b.from)),
    withdrawn: withdrawn.toSorted((a, b) => compareText(a.id, b.id)),
  };
}

function byId<Item extends { id: string }>(items: Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
