import { lookup } from '../values/lookup.ts';
import { NEWEST } from '../archive/periods.ts';
import { paths } from '../values/paths.ts';
import { listingMarkdown } from './listing-markdown.ts';
import type { Output } from './output.ts';

/** Each topic as Markdown: the titles of its newest papers, as on its first page. */
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
            papers: lookup(model.topicLists, id).papers.slice(0, NEWEST),
            isWhole: false,
          },
          project,
        );
      yield { path: paths.topicMarkdown(id), content };
    }
  },
};
