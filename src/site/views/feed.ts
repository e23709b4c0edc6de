import type { FeedItem } from '../../outputs/rss.ts';
import type { Catalog } from '../catalog.ts';
import { lookup } from '../lookup.ts';
import { textOf } from '../paper-text.ts';
import { paperFinder } from '../paper-finder.ts';
import { paths, permalink } from '../paths.ts';
import { site } from '../site.ts';
import { parseText } from '../../text/parse-text.ts';
import { toHtml } from '../../text/to-html.ts';
import { topicLinks } from './topic-links.ts';

/**
 * The newest papers as feed items: each once, on the day it was first listed; newest day first and
 * in that day's order, so that an item never moves when its paper is listed again.
 *
 * @param size the most items.
 */
export function feedItems(catalog: Catalog, size: number): FeedItem[] {
  const items: FeedItem[] = [];
  const findPaper = paperFinder(catalog);
  const paperHref = (arxivId: string) => {
    const id = findPaper(arxivId);
    return id === null ? null : permalink(paths.paper(id));
  };
  for (const { date, papers } of catalog.days) {
    for (const id of papers) {
      const paper = lookup(catalog.papers, id);
      if (paper.listings[0]?.day !== date) continue;
      if (items.length === size) return items;
      const text = textOf(paper);
      items.push({
        guid: `tag:${site.tagAuthority}:paper/${id}`,
        title: text.title,
        url: permalink(paths.paper(id)),
        summary: text.abstract,
        html: paper.abstract && toHtml(parseText(paper.abstract), { paperHref }),
        day: date,
        categories: topicLinks(paper, catalog).map(({ title }) => title),
      });
    }
  }
  return items;
}
