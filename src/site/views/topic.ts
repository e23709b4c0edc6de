import type { CollectionEntry } from 'astro:content';
import type { Paper } from '../../schema/paper.ts';
import type { Catalog } from '../catalog.ts';
import { keyed } from './cache-key.ts';
import { cardOf, type Card } from './card.ts';
import { countByYear, newestFirst, type YearCount } from './newest-first.ts';
import type { TopicLink } from './topic-links.ts';

/** Everything a topic's page shows. */
export interface TopicView {
  entry: CollectionEntry<'topics'>;
  parent: TopicLink | null;
  children: TopicLink[];
  years: YearCount[];
  /** Newest first. */
  cards: Card[];
}

/** A topic in a list of topics. */
export interface TopicCount extends TopicLink {
  summary: string;
  count: number;
}

/** The papers of each topic, by topic id; topics without a paper have an empty list. */
export function papersByTopic({ papers, topics }: Catalog): Map<string, Paper[]> {
  const byTopic = new Map<string, Paper[]>([...topics.keys()].map((id) => [id, []]));
  for (const paper of papers.values()) {
    for (const id of paper.topics) byTopic.get(id)?.push(paper);
  }
  return byTopic;
}

/** All topics with their number of papers, by title. */
export function topicCounts(catalog: Catalog): TopicCount[] {
  const byTopic = papersByTopic(catalog);
  return Array.from(catalog.topics.values(), ({ id, data: { title, summary } }) => ({
    id,
    title,
    summary,
    count: byTopic.get(id)?.length ?? 0,
  }));
}

/** The static paths of all topics. */
export function topicPaths(catalog: Catalog) {
  const byTopic = papersByTopic(catalog);
  const entries = [...catalog.topics.values()];
  const link = ({ id, data: { title } }: CollectionEntry<'topics'>): TopicLink => ({ id, title });
  return entries.map((entry) => {
    const papers = byTopic.get(entry.id) ?? [];
    const parent = entry.data.parent === null ? undefined : catalog.topics.get(entry.data.parent);
    const view: TopicView = {
      entry,
      parent: parent ? link(parent) : null,
      children: entries.filter(({ data }) => data.parent === entry.id).map(link),
      years: countByYear(papers),
      cards: newestFirst(papers).map((paper) => cardOf(paper, catalog)),
    };
    return keyed({ id: entry.id }, view);
  });
}
