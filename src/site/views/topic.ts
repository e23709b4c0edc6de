import { join } from 'node:path';
import type { Topic } from '../../schema/content.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { countByYear, type YearCount } from '../../archive/newest-first.ts';
import { listView, type ListView } from './list.ts';
import type { TopicLink } from './topic-links.ts';

/** Everything a topic's page shows, besides its introduction. */
export interface TopicView extends TopicLink, ListView {
  summary: string;
  parent: TopicLink | null;
  children: TopicLink[];
  years: YearCount[];
}

export const pages: PageType<TopicView> = {
  route: '/topics/[id]',
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
      ...listView(lookup(model.topicLists, id), model),
    };
  },
};

function linkTo({ id, title }: Topic): TopicLink {
  return { id, title };
}
