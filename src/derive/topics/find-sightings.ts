import type { Topic } from '../../schema/content.ts';
import { type Match, PhraseFinder } from './phrases.ts';
import type { Sighting, Strength } from './score.ts';
import { createWordReader } from './words.ts';

/** The rules by which a topic is found. */
export type TopicRules = Pick<Topic, 'id' | 'rules'>;

/** What is read of a paper. */
export interface PaperText {
  title: string;
  abstract: string | null;
  keywords: string[];
}

interface Rule {
  topic: string;
  phrase: string;
  strength: Strength | 'not';
  words: number;
}

/**
 * Finds the phrases of all topics in a paper: by topic, every phrase that it has and where. Of two
 * phrases of one topic, one within the other, only the longer is seen.
 */
export function createSightings(
  topics: TopicRules[],
): (paper: PaperText) => Map<string, Sighting[]> {
  const read = createWordReader();
  const finder = new PhraseFinder<Rule>();
  for (const { id, rules } of topics) {
    const seen = new Set<string>();
    for (const [strength, phrases] of [
      ['not', rules.not],
      ['phrase', rules.phrases],
      ['hint', rules.hints],
    ] as const) {
      for (const phrase of phrases) {
        const { stems } = read(phrase);
        const key = stems.join('');
        if (key === '' || seen.has(key)) continue;
        seen.add(key);
        finder.add(stems, { topic: id, phrase, strength, words: stems.length });
      }
    }
  }

  return ({ title, abstract, keywords }) => {
    const found = new Map<Rule, Sighting>();
    const sightingOf = (rule: Rule, strength: Strength): Sighting => {
      const known = found.get(rule);
      if (known !== undefined) return known;
      const { phrase, words } = rule;
      const nowhere = { inTitle: false, inKeywords: false, inLead: false, inAbstract: 0 };
      const sighting = { phrase, strength, words, ...nowhere };
      found.set(rule, sighting);
      return sighting;
    };
    const look = (text: string, see: (sighting: Sighting, lead: boolean) => void) => {
      const { stems, lead } = read(text);
      for (const { value, first } of outermost(finder.find(stems))) {
        if (value.strength === 'not') continue;
        see(sightingOf(value, value.strength), lead[first] === true);
      }
    };

    look(title, (sighting) => (sighting.inTitle = true));
    look(abstract ?? '', (sighting, lead) => {
      sighting.inAbstract += 1;
      sighting.inLead ||= lead;
    });
    for (const keyword of keywords) look(keyword, (sighting) => (sighting.inKeywords = true));

    const byTopic = new Map<string, Sighting[]>();
    for (const [{ topic }, sighting] of found) {
      const sightings = byTopic.get(topic);
      if (sightings === undefined) byTopic.set(topic, [sighting]);
      else sightings.push(sighting);
    }
    return byTopic;
  };
}

/** The matches that are not within a longer match of their topic. */
function outermost(matches: Match<Rule>[]): Match<Rule>[] {
  const byTopic = Map.groupBy(matches, ({ value }) => value.topic);
  return [...byTopic.values()].flatMap((ofTopic) =>
    ofTopic.filter((match) => !ofTopic.some((other) => isWithin(match, other))),
  );
}

function isWithin(inner: Match<unknown>, outer: Match<unknown>): boolean {
  return (
    outer.first <= inner.first &&
    inner.last <= outer.last &&
    outer.last - outer.first > inner.last - inner.first
  );
}
