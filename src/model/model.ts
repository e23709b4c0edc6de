import { topicAddresses } from '../archive/topic-addresses.ts';
import { addedAddresses, recordPermalinks, vanishedAddresses } from '../archive/permalinks.ts';
import { keywordsOfAll, type Keywords } from '../derive/keywords/index.ts';
import { relatedToAll } from '../derive/related/index.ts';
import { topicsBy } from '../derive/topics/index.ts';
import { dumpReport } from '../dumps/dump-report.ts';
import type { FoundSearch, Topic } from '../schema/content.ts';
import type { Moved, Permalinks, Withdrawal } from '../schema/ledger.ts';
import type { Organization } from '../schema/dump.ts';
import type { CommonKeyword, Day, Paper, ShownPaper } from '../schema/paper.ts';
import type { DumpReport } from '../schema/report.ts';
import { compareText } from '../values/compare.ts';
import { ConfigError } from '../values/config-error.ts';
import { groupBy } from '../values/group-by.ts';
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

/** A saved search, and what it finds. */
export type Search = FoundSearch & { id: string };

const SHOWN_ADDRESSES = 10;

/**
 * An archive: its papers, days, topics, organizations, keywords, searches and dumps, and the
 * indexes over them. Pages, feeds, exports, index, mail and commands read this and nothing else.
 * What is derived is worked out when it is first asked for, once.
 */
export class Model {
  readonly reading: Reading;
  readonly texts: Texts;
  /** What the saved searches find, by name: empty until a build has made the index they search. */
  searches: Search[] = [];
  readonly #store: Store;
  readonly #lazy = new Map<string, unknown>();

  constructor(reading: Reading, texts: Texts, store: Store) {
    this.reading = reading;
    this.texts = texts;
    this.#store = store;
  }

  /** By id, in the order of the ids. */
  get papers(): ReadonlyMap<string, ArchivePaper> {
    return this.#once('papers', () => {
      const related = this.#related;
      return byId(
        this.#classified.map((paper) => {
          const keywords = this.#keywords.ofPaper.get(paper.id) ?? [];
          const keyphrases = keywords.map(({ label, slug }) => ({ label, slug }));
          return withText(
            { ...paper, keyphrases, related: related.get(paper.id) ?? [] },
            this.texts,
          );
        }),
      );
    });
  }

  /** Newest first. */
  get days(): Day[] {
    return this.reading.archive.days;
  }

  /** By id, in the order of the titles. */
  get topics(): ReadonlyMap<string, Topic> {
    return this.#once('topics', () => byId(inOrderOf(this.reading.topics, ({ title }) => title)));
  }

  /** By id, in the order of the names. */
  get organizations(): ReadonlyMap<string, Organization> {
    return this.#once('organizations', () =>
      byId(inOrderOf(this.reading.archive.organizations, ({ name }) => name)),
    );
  }

  /** Those that have a page: most papers first, then by slug. */
  get keywords(): CommonKeyword[] {
    return this.#keywords.common;
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
  get withdrawn(): (Withdrawal & { id: string })[] {
    return Object.entries(this.reading.withdrawals)
      .map(([id, withdrawal]) => ({ id, ...withdrawal }))
      .toSorted((a, b) => compareText(a.id, b.id));
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
      this.#classified.map((paper) => withText(paper, this.texts)),
    );
  }

  /** The record of published addresses with every address of the archive added. */
  get recorded(): Permalinks {
    const { permalinks, archive, topics } = this.reading;
    return recordPermalinks(permalinks, archive, topics.flatMap(topicAddresses));
  }

  /** The paths that this adds to the record. */
  get unrecorded(): string[] {
    return addedAddresses(this.reading.permalinks, this.recorded);
  }

  /** The recorded addresses of papers, days and topics that the archive would lose, as paths. */
  get vanished(): string[] {
    const { permalinks, archive, topics, withdrawals } = this.reading;
    const addresses = topics.flatMap(topicAddresses);
    return vanishedAddresses(permalinks, archive, addresses, Object.keys(withdrawals));
  }

  /** @throws ConfigError when there is not a single paper, or a published address would vanish. */
  refuseUnlessPublishable(dumps: string): void {
    if (this.reading.archive.papers.length === 0) {
      const hint =
        'Put a dump there; `npm run archive -- check` says what is wrong with those it has.';
      throw new ConfigError(`No paper in ${dumps}`, hint);
    }
    const { vanished } = this;
    if (vanished.length === 0) return;
    const shown = vanished.slice(0, SHOWN_ADDRESSES);
    const more = vanished.length - shown.length;
    const lines = more > 0 ? [...shown, `and ${more} more`] : shown;
    throw new ConfigError(
      `Published addresses would vanish:\n${lines.map((line) => `  ${line}`).join('\n')}`,
      'Put the dump or the topic back, or give the reason for a paper in withdrawn.json beside the dumps.',
    );
  }

  get #classified(): Paper[] {
    return this.#once('classified', () => {
      const derivation = topicsBy(this.reading.topics);
      return this.reading.archive.papers.map((paper) => ({
        ...paper,
        topics: this.#store.derive(derivation, paper),
      }));
    });
  }

  get #keywords(): Keywords {
    return this.#once('keywords', () =>
      this.#store.derive(
        keywordsOfAll,
        this.reading.archive.papers.map(({ id, title, abstract, keywords }) => ({
          id,
          title: this.texts.titleWords(title),
          abstract: this.texts.abstractWords(abstract),
          keywords,
        })),
      ),
    );
  }

  get #related(): Map<string, ShownPaper['related']> {
    return this.#store.resume(
      relatedToAll,
      this.#classified.map((paper) => {
        const { title, abstract } = this.texts.of(paper);
        return {
          id: paper.id,
          title: title.plain,
          abstract: abstract?.plain ?? null,
          topics: paper.topics,
          day: paper.listings[0]?.day ?? '',
        };
      }),
    );
  }

  #once<Value>(name: string, make: () => Value): Value {
    if (!this.#lazy.has(name)) this.#lazy.set(name, make());
    return this.#lazy.get(name) as Value;
  }
}

const byName = new Intl.Collator('en');

function inOrderOf<Item extends { id: string }>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): Item[] {
  return items.toSorted((a, b) => byName.compare(nameOf(a), nameOf(b)) || compareText(a.id, b.id));
}

function byId<Item extends { id: string }>(items: Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
