import { join } from 'node:path';
import type { Topic } from '../../schema/content.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { cardOf, type Card } from './card.ts';
import { countByYear, newestFirst, type YearCount } from '../../archive/newest-first.ts';
import type { TopicLink } from './topic-links.ts';

/** Everything a topic's page shows, besides its introduction. */
export interface TopicView extends TopicLink {
  summary: string;
  parent: TopicLink | null;
  children: TopicLink[];
  years: YearCount[];
  /** Newest first. */
  cards: Card[];
}

export const pages: PageType<TopicView> = {
  kind: 'topic',
  ids: ({ model }) => model.topics.keys(),
  path: (id) => paths.topic(id),
  text: ({ project }, id) => join(project.topics, `${id}.mdx`),
  view({ model }, id) {
    const { title, summary, parent } = lookup(model.topics, id);
    const papers = lookup(model.papersOfTopic, id);
    const narrower = [...model.topics.values()].filter((topic) => topic.parent === id);
    return {
      id,
      title,
      summary,
      parent: parent === null ? null : linkTo(lookup(model.topics, parent)),
      children: narrower.map(linkTo),
      years: countByYear(papers),
      cards: newestFirst(papers).map((paper) => cardOf(paper, model)),
    };
  },
};

function linkTo({ id, title }: Topic): TopicLink {
  return { id, title };
}
