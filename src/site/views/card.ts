import type { ArchivePaper, Model } from '../../model/model.ts';
import { getOrPut } from '../../values/get-or-put.ts';
import { plainExcerpt } from '../../outputs/excerpt.ts';
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

/** A paper is in some ten lists, and its card is the same in each. */
const made = new WeakMap<Model, Map<string, Card>>();

/** The card of a paper. */
export function cardOf(paper: ArchivePaper, model: Model): Card {
  const cards = getOrPut(made, model, () => new Map<string, Card>());
  return getOrPut(cards, paper.id, () => makeCard(paper, model));
}

function makeCard(paper: ArchivePaper, model: Model): Card {
  const { id, text, published, authorCount, organization, comments, upvotes } = paper;
  return {
    id,
    titleHtml: text.title.html,
    excerpt: text.abstract && plainExcerpt(text.abstract.plain, EXCERPT_LENGTH),
    published,
    authorCount,
    organization: organization && { id: organization.id, name: organization.name },
    comments,
    upvotes,
    topics: topicLinks(paper, model),
  };
}
