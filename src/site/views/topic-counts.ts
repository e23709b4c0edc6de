import type { Model } from '../../model/model.ts';
import { lookup } from '../../values/lookup.ts';
import type { TopicLink } from './topic-links.ts';
import { paths } from '../../values/paths.ts';
import { onePage } from '../page-type.ts';

/** A topic in a list of topics. */
export interface TopicCount extends TopicLink {
  summary: string;
  count: number;
}

/** All topics with their number of papers, by title. */
export function topicCounts({
  topics,
  papersOfTopic,
}: Pick<Model, 'topics' | 'papersOfTopic'>): TopicCount[] {
  return Array.from(topics.values(), ({ id, title, summary }) => ({
    id,
    title,
    summary,
    count: lookup(papersOfTopic, id).length,
  }));
}

export const pages = onePage(paths.topics, ({ model }) => topicCounts(model));
