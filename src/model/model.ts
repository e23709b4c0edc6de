import { authorNames, type AuthorName } from '../archive/author-names.ts';
import { isOrdered, partialReasons, type PartialReason } from '../archive/day-listings.ts';
import { pagedLists, type PagedList } from '../archive/periods.ts';
import { dumpReport } from '../dumps/dump-report.ts';
import type { FoundSearch, Topic } from '../schema/content.ts';
import type { Moved, Withdrawal } from '../schema/ledger.ts';
import type { Organization } from '../schema/dump.ts';
import type { CommonKeyword, Day, Paper, ShownPaper } from '../schema/paper.ts';
import type { DumpReport } from '../schema/report.ts';
import { byId } from '../values/by-id.ts';
import { compareText } from '../values/compare.ts';
import { getOrPut } from '../values/get-or-put.ts';
import { groupBy } from '../values/group-by.ts';
import { inOrderOfNames } from '../values/in-order-of-names.ts';
import { lookup } from '../values/lookup.ts';
import { Derived } from './derived.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import { movedAddresses } from './moved-addresses.ts';
import type { Reading } from './read-archive.ts';
import type { Store } from './store.ts';
import { withText, type PaperText, type Texts } from './texts.ts';

/** A paper with all that the archive knows of it. */
export interface ArchivePaper extends ShownPaper {
  /** How its title and abstract read: worked out when it is asked for. */
  readonly text: PaperText;
}

/** A listing day and its place among all. */
export interface DayInOrder {
  day: Day;
  /** Its index in `days`. */
  index: number;
  /** The index of each paper on its page. */
  places: ReadonlyMap<string, number>;
}

/** Lists of papers, by the id of what they have in common. */
export type Lists = ReadonlyMap<string, PagedList<ArchivePaper>>;

/** A saved search, and what it finds. */
export type Search = FoundSearch & { id: string };

/**
 * An archive: its papers, days, topics, organizations, keywords, searches and dumps, and the
 * indexes over them. Pages, feeds, exports, index, mail and commands read this and nothing else.
 * What is derived is worked out when it is first asked for, once.
 */
export class Model {
  readonly reading: Reading;
  readonly texts: Texts;
  #searches: Search[] = [];
  readonly #derived: Derived;
  readonly #lazy = new Map<string, object>();

  constructor(reading: Reading, texts: Texts, store: Store) {
    this.reading = reading;
    this.texts = texts;
    this.#derived = new Derived(reading, texts, store);
  }

  /** What the saved searches find, by name: empty until a build has made the index they search. */
  get searches(): Search[] {
    return this.#searches;
  }

  set searches(searches: Search[]) {
    this.#searches = searches;
    for (const name of ['searchOf', 'searchLists']) this.#lazy.delete(name);
  }

  /** By name. */
  get searchOf(): ReadonlyMap<string, Search> {
    return this.#once('searchOf', () => byId(this.searches));
  }

  /** By id, in the order of the ids. */
  get papers(): ReadonlyMap<string, ArchivePaper> {
    return this.#once('papers', () => {
      const { classified, keywords, related } = this.#derived;
      const shown = classified.map((paper): ShownPaper => {
        const own = keywords.ofPaper.get(paper.id) ?? [];
        const keyphrases = own.map(({ label, slug }) => ({ label, slug }));
        return { ...paper, keyphrases, related: related.get(paper.id) ?? [] };
      });
      return byId(shown.map((paper) => withText(paper, this.texts)));
    });
  }

  /** Newest first. */
  get days(): Day[] {
    return this.reading.archive.days;
  }

  /** Why each of the partial days may lack papers, by date. */
  get partialReasons(): ReadonlyMap<string, PartialReason> {
    return this.#once('partialReasons', () => partialReasons(this.days, this.reading.listings));
  }

  /** The dumps that have the order of a day's page, by date. */
  get orderedDumps(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#once('orderedDumps', () => {
      const ordered = this.reading.listings.filter(({ coverage }) => isOrdered(coverage));
      const byDay = groupBy(ordered, ({ day }) => (day === null ? [] : [day]));
      return new Map(
        Array.from(byDay, ([day, listings]) => [
          day,
          new Set(listings.map(({ source }) => source)),
        ]),
      );
    });
  }

  /** By id, in the order of the titles. */
  get topics(): ReadonlyMap<string, Topic> {
    return this.#once('topics', () =>
      byId(inOrderOfNames(this.reading.topics, ({ title }) => title)),
    );
  }

  /** By id, in the order of the names. */
  get organizations(): ReadonlyMap<string, Organization> {
    return this.#once('organizations', () =>
      byId(inOrderOfNames(this.reading.archive.organizations, ({ name }) => name)),
    );
  }

  /** Those that have a page: most papers first, then by slug. */
  get keywords(): CommonKeyword[] {
    return this.#derived.keywords.common;
  }

  /** Those that have a page, in the order of their labels. */
  get keywordsByName(): CommonKeyword[] {
    return this.#once('keywordsByName', () => {
      const keywords = this.keywords.map((keyword) => ({ id: keyword.slug, ...keyword }));
      return inOrderOfNames(keywords, ({ label }) => label);
    });
  }

  /** Those that have a page, by slug. */
  get keywordOf(): ReadonlyMap<string, CommonKeyword> {
    return this.#once('keywordOf', () => new Map(this.keywords.map((one) => [one.slug, one])));
  }

  /** What became of each dump, in the order of their paths. */
  get reports(): DumpReport[] {
    return this.#once('reports', () => this.reading.dumps.map(dumpReport));
  }

  /** Addresses that lead to others, in the order of the old ones. */
  get moved(): Moved[] {
    return this.#once('moved', () =>
      movedAddresses(this.reading).toSorted((a, b) => compareText(a.from, b.from)),
    );
  }

  /** By the slug of the paper, in the order of the slugs. */
  get withdrawn(): ReadonlyMap<string, Withdrawal> {
    return this.#once(
      'withdrawn',
      () =>
        new Map(Object.entries(this.reading.withdrawals).toSorted(([a], [b]) => compareText(a, b))),
    );
  }

  /** The papers of each topic, in the order of their ids; a topic without one has an empty list. */
  get papersOfTopic(): ReadonlyMap<string, ArchivePaper[]> {
    return this.#once('papersOfTopic', () =>
      groupBy(this.papers.values(), ({ topics }) => topics, this.topics.keys()),
    );
  }

  /** The papers of each organization, in the order of their ids. */
  get papersOfOrganization(): ReadonlyMap<string, ArchivePaper[]> {
    return this.#once('papersOfOrganization', () =>
      groupBy(
        this.papers.values(),
        ({ organization }) => (organization ? [organization.id] : []),
        this.organizations.keys(),
      ),
    );
  }

  /** The papers of each keyword that has a page, by its slug, in the order of their ids. */
  get papersOfKeyword(): ReadonlyMap<string, ArchivePaper[]> {
    return this.#once('papersOfKeyword', () =>
      groupBy(this.papers.values(), ({ keyphrases }) =>
        keyphrases.flatMap(({ slug }) => slug ?? []),
      ),
    );
  }

  /** The papers of each topic, divided into periods. */
  get topicLists(): Lists {
    return this.#once('topicLists', () => pagedLists(this.papersOfTopic));
  }

  /** The papers of each organization, divided into periods. */
  get organizationLists(): Lists {
    return this.#once('organizationLists', () => pagedLists(this.papersOfOrganization));
  }

  /** The papers of each keyword that has a page, divided into periods. */
  get keywordLists(): Lists {
    return this.#once('keywordLists', () => pagedLists(this.papersOfKeyword));
  }

  /** What each saved search finds, divided into periods. */
  get searchLists(): Lists {
    return this.#once('searchLists', () => {
      const found = this.searches.map(({ id, papers }) => {
        return [id, papers.map((paper) => lookup(this.papers, paper))] as const;
      });
      return pagedLists(new Map(found));
    });
  }

  /** The names of authors that are listed. */
  get authorNames(): AuthorName[] {
    return this.#once('authorNames', () => authorNames(this.papers.values()));
  }

  /** By date. */
  get dayOn(): ReadonlyMap<string, DayInOrder> {
    return this.#once(
      'dayOn',
      () =>
        new Map(
          this.days.map((day, index) => {
            const places = new Map(day.papers.map((id, place) => [id, place]));
            return [day.date, { day, index, places }];
          }),
        ),
    );
  }

  /** The slug of the paper of each arXiv id. */
  get slugOfArxivId(): ReadonlyMap<string, string> {
    return this.#once(
      'slugOfArxivId',
      () =>
        new Map(
          this.reading.archive.papers.flatMap(({ id, arxivId }) =>
            arxivId === null ? [] : [[arxivId, id] as const],
          ),
        ),
    );
  }

  /**
   * The papers as dumps say, with the topics that the rules give them: all that e-mail and the
   * survey of topics need, without keywords and related papers, which take longer.
   */
  get classified(): (Paper & Pick<ArchivePaper, 'text'>)[] {
    return this.#once('classifiedWithText', () =>
      this.#derived.classified.map((paper) => withText(paper, this.texts)),
    );
  }

  get ledger(): Ledger {
    return this.#once('ledger', () => ledgerOf(this.reading));
  }

  #once<Value extends object>(name: string, make: () => Value): Value {
    return getOrPut(this.#lazy, name, make) as Value;
  }
}
