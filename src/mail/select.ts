import { distance } from 'fastest-levenshtein';
import type { Topic } from '../schema/content.ts';
import type { Model } from '../model/model.ts';
import type { Day } from '../schema/paper.ts';
import { byId } from '../values/by-id.ts';
import { ConfigError } from '../values/config-error.ts';
import type { DigestSelection } from './digest-of.ts';
import { weekOf } from '../values/week.ts';

/** What the owner wants a digest of; by default the newest day. */
export interface DigestWish {
  day?: string;
  /** `2025-W47` */
  week?: string;
  /** Id of a topic. */
  topic?: string;
}

/**
 * The papers of a digest.
 *
 * @throws ConfigError when there are none.
 */
export function selectPapers(
  model: Pick<Model, 'days' | 'topics' | 'classified'>,
  wish: DigestWish,
): DigestSelection {
  const topic = wish.topic === undefined ? null : topicOf(wish.topic, [...model.topics.values()]);
  const days = daysOf(model.days, wish);
  const period = wish.week ?? days[0]?.date ?? '';
  const paperOf = byId(model.classified);
  const ids = new Set(days.flatMap(({ papers }) => papers));
  const papers = Array.from(ids)
    .flatMap((id) => paperOf.get(id) ?? [])
    .filter((paper) => topic === null || paper.topics.includes(topic.id));
  if (papers.length === 0) {
    const about = topic ? ` on ${topic.title}` : '';
    throw new ConfigError(
      `There are no papers${about} in ${period}`,
      'Choose another day, week or topic.',
    );
  }
  return { period, days, papers, topic };
}

function daysOf(days: Day[], { day, week }: DigestWish): Day[] {
  const [newest] = days;
  const oldest = days.at(-1);
  if (!newest || !oldest) {
    throw new ConfigError(
      'The archive has no listings',
      'Add a dump, or give the folder of the dumps with --dumps.',
    );
  }
  if (day === undefined && week === undefined) return [newest];
  const found = days.filter(({ date }) => (week ? weekOf(date) === week : date === day));
  if (found.length > 0) return found;
  const name = (date: string) => (week ? weekOf(date) : date);
  const latest = days.find(({ date }) => name(date) < (week ?? day ?? '')) ?? oldest;
  throw new ConfigError(
    `There is no listing of ${week ?? day}`,
    `The archive goes from ${name(oldest.date)} to ${name(newest.date)}; try ${name(latest.date)}.`,
  );
}

function topicOf(id: string, topics: Topic[]): { id: string; title: string } {
  const found = topics.find((topic) => topic.id === id);
  if (found) return { id, title: found.title };
  const [nearest] = topics.toSorted((a, b) => distance(a.id, id) - distance(b.id, id));
  throw new ConfigError(
    `There is no topic ${id}`,
    nearest ? `Did you mean ${nearest.id}?` : 'There are no topics in content/topics.',
  );
}
