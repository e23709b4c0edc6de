import { lookup } from '../values/lookup.ts';
import { newestFirst } from '../archive/newest-first.ts';
import { paths } from '../values/paths.ts';
import { listingMarkdown } from './listing-markdown.ts';
import type { Output } from './output.ts';

/** Each topic as Markdown: titles alone, since a topic may have thousands. */
export const topicMarkdown: Output = {
  title: 'topics as Markdown',
  mediaType: 'text/markdown; charset=utf-8',
  *documents({ model, project }) {
    for (const { id, title, summary } of model.topics.values()) {
      const content = () =>
        listingMarkdown(
          {
            heading: title,
            introduction: summary,
            papers: newestFirst(lookup(model.papersOfTopic, id)),
            isWhole: false,
          },
          project,
        );
      yield { path: paths.topicMarkdown(id), content };
    }
  },
};
