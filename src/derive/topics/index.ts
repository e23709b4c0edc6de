import { compareText } from '../../values/compare.ts';
import { contentDigest } from '../../values/content-digest.ts';
import type { Derivation } from '../derivation.ts';
import { createSightings, type PaperText, type TopicRules } from './find-sightings.ts';
import { scoreOf, type Sighting } from './score.ts';

export type { PaperText, TopicRules } from './find-sightings.ts';

/** A topic of a paper, and what speaks for it. */
interface Assignment {
  id: string;
  score: number;
  /** Each phrase with its places, strongest first: `rwkv (title, abstract 3 times)`. */
  why: string[];
}

export type Classifier = (paper: PaperText) => Assignment[];

const MOST_TOPICS = 4;
const LEAST_SCORE = 4;
/** The share of the strongest topic's score that another topic needs. */
const LEAST_SHARE = 0.4;

/**
 * A classifier for the given topics. A paper gets the topics whose phrases score enough, both by
 * themselves and compared with the strongest. Where none does, it gets the strongest, so only a
 * paper without any phrase has no topic. Strongest first, by id among equals, at most four.
 */
export function createClassifier(topics: TopicRules[]): Classifier {
  const sightingsOf = createSightings(topics);
  return (paper) => {
    const ranked = [...sightingsOf(paper)]
      .map(([id, sightings]) => ({ id, score: total(sightings), sightings }))
      .toSorted((a, b) => b.score - a.score || compareText(a.id, b.id));
    const least = Math.max(LEAST_SCORE, LEAST_SHARE * (ranked[0]?.score ?? 0));
    return ranked
      .filter(({ score }, index) => index === 0 || score >= least)
      .slice(0, MOST_TOPICS)
      .map(({ id, score, sightings }) => ({ id, score, why: explain(sightings) }));
  };
}

/** The topics of a paper by the given rules: their ids, strongest first. */
export function topicsBy(topics: TopicRules[]): Derivation<PaperText, string[]> {
  // As a digest, because every paper's inputs name them.
  const rules = contentDigest(JSON.stringify(topics.map(({ id, rules: own }) => [id, own])));
  let classify: Classifier | undefined;
  return {
    name: 'topics',
    folder: 'topics',
    inputs: ({ title, abstract, keywords }) => JSON.stringify([rules, title, abstract, keywords]),
    run(paper) {
      classify ??= createClassifier(topics);
      return classify(paper).map(({ id }) => id);
    },
  };
}

function total(sightings: Sighting[]): number {
  return sightings.reduce((sum, sighting) => sum + scoreOf(sighting), 0);
}

function explain(sightings: Sighting[]): string[] {
  return sightings
    .toSorted((a, b) => scoreOf(b) - scoreOf(a) || compareText(a.phrase, b.phrase))
    .map((sighting) => `${sighting.phrase} (${placesOf(sighting).join(', ')})`);
}

function placesOf({ strength, inTitle, inKeywords, inAbstract }: Sighting): string[] {
  return [
    ...(strength === 'hint' ? ['hint'] : []),
    ...(inTitle ? ['title'] : []),
    ...(inKeywords ? ['keywords'] : []),
    ...(inAbstract > 0 ? [inAbstract === 1 ? 'abstract' : `abstract ${inAbstract} times`] : []),
  ];
}
