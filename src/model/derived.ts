import {
  nameKeywords,
  ofPaperBy,
  vocabularyOf,
  type Keywords,
  type KeywordSource,
} from '../derive/keywords/index.ts';
import { relatedToAll } from '../derive/related/index.ts';
import { topicsBy } from '../derive/topics/index.ts';
import type { Paper, ShownPaper } from '../schema/paper.ts';
import { contentDigest } from '../values/content-digest.ts';
import { frozenPapers } from '../values/frozen-papers.ts';
import type { Reading } from './read-archive.ts';
import type { Store } from './store.ts';
import type { Texts } from './texts.ts';

/** What is derived from the papers of a reading, each part when it is first asked for. */
export class Derived {
  readonly #reading: Reading;
  readonly #texts: Texts;
  readonly #store: Store;
  #classified: Paper[] | undefined;
  #keywords: Keywords | undefined;
  #related: Map<string, ShownPaper['related']> | undefined;

  constructor(reading: Reading, texts: Texts, store: Store) {
    this.#reading = reading;
    this.#texts = texts;
    this.#store = store;
  }

  /** The papers, with the topics that the rules give them. */
  get classified(): Paper[] {
    return (this.#classified ??= this.#classify());
  }

  get keywords(): Keywords {
    return (this.#keywords ??= this.#nameKeywords());
  }

  /** By the id of the paper. */
  get related(): Map<string, ShownPaper['related']> {
    return (this.#related ??= this.#store.resume(
      relatedToAll,
      this.classified.map((paper) => {
        const { title, abstract } = this.#texts.of(paper);
        return {
          id: paper.id,
          title: title.plain,
          abstract: abstract?.plain ?? null,
          topics: paper.topics,
          day: dayOf(paper),
        };
      }),
    ));
  }

  #nameKeywords(): Keywords {
    const sources = this.#reading.archive.papers.map((paper): KeywordSource => ({
      id: paper.id,
      title: this.#texts.titleWords(paper.title),
      abstract: this.#texts.abstractWords(paper.abstract),
      keywords: paper.keywords,
      day: dayOf(paper),
    }));
    const frozen = frozenPapers(sources);
    const vocabulary = this.#store.derive(vocabularyOf, frozen);
    const derivation = ofPaperBy(vocabulary, contentDigest(vocabularyOf.inputs(frozen)));
    return nameKeywords(
      new Map(sources.map((source) => [source.id, this.#store.derive(derivation, source)])),
    );
  }

  #classify(): Paper[] {
    const { topics, archive } = this.#reading;
    const derivation = topicsBy(topics);
    return archive.papers.map((paper) => ({
      ...paper,
      topics: this.#store.derive(derivation, paper),
    }));
  }
}

/** On which a paper was listed first. */
function dayOf({ listings }: Paper): string {
  return listings[0]?.day ?? '';
}
