import { compareText } from '../../values/compare.ts';
import type { Paper } from '../../schema/paper.ts';
import type { Catalog } from '../catalog.ts';
import { lookup } from '../../values/lookup.ts';
import { cardOf, type Card } from './card.ts';
import { topicCounts, type TopicCount } from './topic.ts';

/** Everything the home page shows. */
export interface HomeView {
  newest: { date: string; curators: string | null; cards: Card[] };
  /** Most comments first. */
  mostDiscussed: Card[];
  /** With papers, most papers first. */
  topics: TopicCount[];
  size: { papers: number; days: number; topics: number; organizations: number; since: string };
}

const MOST_DISCUSSED = 10;

/** What the home page shows. An archive has a paper, and so a day. */
export function homeView(catalog: Catalog): HomeView {
  const [newest] = catalog.days;
  const oldest = catalog.days.at(-1);
  if (!newest || !oldest) throw new Error('The archive has no day');
  const topics = topicCounts(catalog).filter(({ count }) => count > 0);
  return {
    newest: {
      date: newest.date,
      curators: newest.curators,
      cards: newest.papers.map((id) => cardOf(lookup(catalog.papers, id), catalog)),
    },
    mostDiscussed: mostDiscussed(catalog.papers.values()).map((paper) => cardOf(paper, catalog)),
    topics: topics.toSorted((a, b) => b.count - a.count),
    size: {
      papers: catalog.papers.size,
      days: catalog.days.length,
      topics: topics.length,
      organizations: catalog.organizations.size,
      since: oldest.date,
    },
  };
}

function mostDiscussed(papers: Iterable<Paper>): Paper[] {
  return [...papers]
    .filter(({ comments }) => comments)
    .toSorted((a, b) => (b.comments ?? 0) - (a.comments ?? 0) || compareText(a.id, b.id))
    .slice(0, MOST_DISCUSSED);
}
