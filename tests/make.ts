import { NO_EXTRAS } from '../src/dumps/no-extras.ts';
import type { FormatName, Listing } from '../src/dumps/formats.ts';
import type { ArchivePaper } from '../src/model/model.ts';
import { Store } from '../src/model/store.ts';
import { Texts, withText } from '../src/model/texts.ts';
import { publicAddress } from '../src/project/address.ts';
import { foldersOf } from '../src/project/folders.ts';
import type { Project } from '../src/project/project.ts';
import type { Topic } from '../src/schema/content.ts';
import { Site } from '../src/schema/settings.ts';
import type { Entry } from '../src/schema/dump.ts';
import type { Paper, ShownPaper } from '../src/schema/paper.ts';
import type { Seen } from '../src/archive/sighting-groups.ts';

/** An entry that knows its title, and what it is given. */
export function makeEntry(title: string, facts: Partial<Entry> = {}): Entry {
  return {
    title,
    abstract: null,
    published: null,
    authorCount: null,
    organization: null,
    comments: null,
    upvotes: null,
    authors: [],
    arxivId: null,
    recordId: null,
    links: { code: null, project: null },
    keywords: [],
    ...NO_EXTRAS,
    line: 1,
    ...facts,
  };
}

/** Sightings of entries, in order: one a day from 1 June 2025 on, each in a dump of its own. */
export function makeSightings(...all: [format: FormatName, entry: Entry][]): Seen[] {
  return all.map(([format, entry], order) => {
    const { comments, upvotes, line } = entry;
    const day = `2025-06-${String(order + 1).padStart(2, '0')}`;
    const dump = `${day}.${format}`;
    const sighting = { day, position: 1, dump, line, comments, upvotes, captured: null };
    return { entry, sighting, format, order };
  });
}

/** A listing of a day by the curators of the page, and what it is given. */
export function makeListing(
  source: string,
  day: string | null,
  entries: Entry[],
  facts: Partial<Listing> = {},
): Listing {
  return {
    source,
    format: 'text',
    coverage: 'whole',
    day,
    dayBasis: day === null ? null : 'stated',
    captured: null,
    curators: 'AK',
    entries,
    ...facts,
  };
}

const texts = new Texts(new Store(':memory:'));

/** The plain text of a title and an abstract. */
export function plainText(paper: Pick<Paper, 'title' | 'abstract'>) {
  const { title, abstract } = texts.of(paper);
  return { title: title.plain, abstract: abstract?.plain ?? null };
}

/** A paper as the model has it: with its text, and what else it is given. */
export function asShown(paper: Paper & Partial<ShownPaper>): ArchivePaper {
  return withText({ keyphrases: [], related: [], ...paper }, texts);
}

/** A paper that was listed on the given days, and what it is given. */
export function makePaper(
  id: string,
  days: string[],
  facts: Partial<ShownPaper> = {},
): ArchivePaper {
  return asShown({
    id,
    formerIds: [],
    title: id,
    abstract: null,
    published: null,
    authorCount: null,
    authors: [],
    organization: null,
    arxivId: null,
    recordId: null,
    comments: null,
    upvotes: null,
    links: { code: null, project: null },
    keywords: [],
    ...NO_EXTRAS,
    stars: null,
    topics: [],
    changes: [],
    listings: days.map((day) => makeListed(day, 1)),
    ...facts,
  });
}

/** A topic that no paper has by its rules, and what it is given. */
export function makeTopic(id: string, facts: Partial<Topic> = {}): Topic {
  const rules = { phrases: [id], hints: [], not: [] };
  return { id, title: id, summary: '', aliases: [], parent: null, rules, ...facts };
}

/** An archive published at an address, with what its owner set. */
export function makeProject(url: string, settings: Partial<Site> = {}): Project {
  return {
    ...foldersOf(),
    settings: {
      ...Site.parse({
        title: 'Papers',
        description: 'All papers',
        url,
        language: 'en',
        tagAuthority: 'papers.example,2025',
        feed: { size: 100 },
      }),
      ...settings,
    },
    address: publicAddress(url),
  };
}

/** An appearance of a paper at a place in the listing of a day. */
export function makeListed(day: string, position: number): Paper['listings'][number] {
  const dump = `${day}.txt`;
  return { day, position, dump, line: 1, comments: null, upvotes: null, captured: null };
}
