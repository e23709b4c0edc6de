import { compareText } from '../../values/compare.ts';
import { getOrPut } from '../../values/get-or-put.ts';

/** A paper, and its topics, strongest first. */
export interface Classified {
  id: string;
  topics: string[];
}

/** How the topics divide an archive. */
export interface TopicSurvey {
  /** Papers of each topic, in the order of the ids. */
  counts: { id: string; papers: number }[];
  /** Topics with more than a fifth of the papers. */
  tooBig: string[];
  /** Topics with fewer than three papers. */
  tooSmall: string[];
  /** Papers without a topic. */
  without: string[];
  /** Of five papers or more with the first topic, nine in ten have the second. */
  together: { topic: string; with: string; papers: number; of: number }[];
}

const BIG_SHARE = 0.2;
const SMALL = 3;
const TOGETHER_SHARE = 0.9;
const TOGETHER_PAPERS = 5;

/** How the topics divide an archive. */
export function surveyTopics(topicIds: string[], papers: Classified[]): TopicSurvey {
  const count = new Map(topicIds.map((id) => [id, 0]));
  const pairs = new Map<string, number>();
  for (const { topics } of papers) {
    for (const topic of topics) {
      count.set(topic, (count.get(topic) ?? 0) + 1);
      for (const other of topics) {
        if (other !== topic)
          pairs.set(`${topic} ${other}`, (pairs.get(`${topic} ${other}`) ?? 0) + 1);
      }
    }
  }
  const counts = [...count]
    .map(([id, number]) => ({ id, papers: number }))
    .toSorted((a, b) => compareText(a.id, b.id));
  const together = [...pairs].flatMap(([pair, number]) => {
    const [topic = '', other = ''] = pair.split(' ');
    const of = count.get(topic) ?? 0;
    const isTied = of >= TOGETHER_PAPERS && number >= TOGETHER_SHARE * of;
    return isTied ? [{ topic, with: other, papers: number, of }] : [];
  });
  return {
    counts,
    tooBig: counts.filter((topic) => topic.papers > BIG_SHARE * papers.length).map(({ id }) => id),
    tooSmall: counts.filter((topic) => topic.papers < SMALL).map(({ id }) => id),
    without: papers.filter(({ topics }) => topics.length === 0).map(({ id }) => id),
    together: together.toSorted(
      (a, b) => compareText(a.topic, b.topic) || compareText(a.with, b.with),
    ),
  };
}

/** The papers that a topic gained and lost from one classification to another. */
export interface TopicMoves {
  topic: string;
  gained: string[];
  lost: string[];
}

/** What differs between two classifications, of the papers that both know, by topic. */
export function movedPapers(before: Classified[], after: Classified[]): TopicMoves[] {
  const known = new Map(before.map(({ id, topics }) => [id, topics]));
  const moves = new Map<string, TopicMoves>();
  const movesOf = (topic: string): TopicMoves =>
    getOrPut(moves, topic, () => ({ topic, gained: [], lost: [] }));
  for (const { id, topics } of after) {
    const old = known.get(id);
    if (!old) continue;
    for (const topic of topics) if (!old.includes(topic)) movesOf(topic).gained.push(id);
    for (const topic of old) if (!topics.includes(topic)) movesOf(topic).lost.push(id);
  }
  return [...moves.values()].toSorted((a, b) => compareText(a.topic, b.topic));
}
