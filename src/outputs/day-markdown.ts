import { counted } from '../values/counted.ts';
import { formatLongDay } from '../values/dates.ts';
import { lookup } from '../values/lookup.ts';
import { paths } from '../values/paths.ts';
import { listingMarkdown } from './listing-markdown.ts';
import type { Output } from './output.ts';

/** Each day as Markdown, with whole abstracts. */
export const dayMarkdown: Output = {
  title: 'days as Markdown',
  mediaType: 'text/markdown; charset=utf-8',
  *documents({ model, project }) {
    for (const { date, papers } of model.days) {
      const content = () =>
        listingMarkdown(
          {
            heading: formatLongDay(date),
            introduction: `${counted(papers.length, 'paper')}.`,
            papers: papers.map((id) => lookup(model.papers, id)),
            isWhole: true,
          },
          project,
        );
      yield { path: paths.dayMarkdown(date), content };
    }
  },
};
