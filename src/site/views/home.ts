import { compareText } from '../../values/compare.ts';
import type { ArchivePaper, Model } from '../../model/model.ts';
import { lookup } from '../../values/lookup.ts';
import { cardOf, type Card } from './card.ts';
import { topicCounts, type TopicCount } from './topic-counts.ts';
import { paths } from '../../values/paths.ts';
import { onePage } from '../page-type.ts';

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
export function homeView(model: Model): HomeView {
  const [newest] = model.days;
  const oldest = model.days.at(-1);
  if (!newest || !oldest) throw new Error('The archive has no days');
  const topics = topicCounts(model).filter(({ count }) => count > 0);
  return {
    newest: {
      date: newest.date,
      curators: newest.curators,
      cards: newest.papers.map((id) => cardOf(lookup(model.papers, id), model)),
    },
    mostDiscussed: mostDiscussed(model.papers.values()).map((paper) => cardOf(paper, model)),
    topics: topics.toSorted((a, b) => b.count - a.count),
    size: {
      papers: model.papers.size,
      days: model.days.length,
      topics: topics.length,
      organizations: model.organizations.size,
      since: oldest.date,
    },
  };
}

function mostDiscussed(papers: Iterable<ArchivePaper>): ArchivePaper[] {
  return [...papers]
    .filter(({ comments }) => comments)
    .toSorted((a, b) => (b.comments ?? 0) - (a.comments ?? 0) || compareText(a.id, b.id))
    .slice(0, MOST_DISCUSSED);
}

export const pages = onePage(paths.home, ({ model }) => homeView(model));
