import type { Paper } from '../../schema/paper.ts';
import type { Catalog } from '../catalog.ts';
import { lookup } from '../../values/lookup.ts';

/** A topic as a link names it. */
export interface TopicLink {
  id: string;
  title: string;
}

/** The topics of a paper, strongest first. */
export function topicLinks(paper: Paper, { topics }: Pick<Catalog, 'topics'>): TopicLink[] {
  return paper.topics.map((id) => ({ id, title: lookup(topics, id).data.title }));
}
