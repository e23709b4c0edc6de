import { plainExcerpt } from '../../outputs/excerpt.ts';
import type { Paper } from '../../schema/paper.ts';
import type { Catalog } from '../catalog.ts';
import { textOf } from '../../model/paper-text.ts';
import { topicLinks, type TopicLink } from './topic-links.ts';

/** A paper as it stands in a list. */
export interface Card {
  id: string;
  titleHtml: string;
  excerpt: string | null;
  published: string | null;
  authorCount: number | null;
  organization: { id: string; name: string } | null;
  comments: number | null;
  upvotes: number | null;
  topics: TopicLink[];
}

/** Length of an excerpt in characters: about three lines of a list. */
const EXCERPT_LENGTH = 260;

/** The card of a paper. */
export function cardOf(paper: Paper, catalog: Pick<Catalog, 'topics'>): Card {
  const { titleHtml, abstract } = textOf(paper);
  const { id, published, authorCount, organization, comments, upvotes } = paper;
  return {
    id,
    titleHtml,
    excerpt: abstract && plainExcerpt(abstract, EXCERPT_LENGTH),
    published,
    authorCount,
    organization: organization && { id: organization.id, name: organization.name },
    comments,
    upvotes,
    topics: topicLinks(paper, catalog),
  };
}
