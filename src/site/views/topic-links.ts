import type { Paper } from '../../schema/paper.ts';
import type { Model } from '../../model/model.ts';
import { lookup } from '../../values/lookup.ts';

/** A topic as a link names it. */
export interface TopicLink {
  id: string;
  title: string;
}

/** The topics of a paper, strongest first. */
export function topicLinks(paper: Paper, { topics }: Pick<Model, 'topics'>): TopicLink[] {
  return paper.topics.map((id) => ({ id, title: lookup(topics, id).title }));
}
