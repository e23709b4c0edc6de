import type { Paper } from '../schema/paper.ts';
import { paths } from '../values/paths.ts';
import { jsonLines } from './json-lines.ts';
import type { Output } from './output.ts';
import { paragraphsOf } from './paragraphs.ts';

export const papersData: Output = {
  title: 'papers as JSON Lines',
  mediaType: 'application/jsonl',
  *documents({ model, project }) {
    const urlOf = ({ id }: Paper) => project.address.permalink(paths.paper(id));
    yield {
      path: paths.papersData,
      content: () => papersJsonl(model.papers.values(), urlOf),
    };
  },
};

/**
 * Every paper as one line of JSON, in the order given. Absent values are `null` or `[]`.
 *
 * @param urlOf the absolute permalink of a paper.
 */
export function papersJsonl(papers: Iterable<Paper>, urlOf: (paper: Paper) => string): string {
  const records = Array.from(papers, (paper) => {
    const { organization, abstract } = paper;
    return {
      id: paper.id,
      url: urlOf(paper),
      title: paper.title,
      abstract: abstract && paragraphsOf(abstract).join('\n\n'),
      published: paper.published,
      authorCount: paper.authorCount,
      authors: paper.authors,
      organization: organization && { id: organization.id, name: organization.name },
      arxivId: paper.arxivId,
      comments: paper.comments,
      upvotes: paper.upvotes,
      topics: paper.topics,
      listings: paper.listings.map(({ day, position, dump, line, comments }) => ({
        day,
        position,
        dump,
        line,
        comments,
      })),
    };
  });
  return jsonLines(records);
}
