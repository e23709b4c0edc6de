import type { FeedItem } from '../../outputs/rss.ts';
import type { Paper } from '../../schema.ts';
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
 * Papers as feed items: each once, on the day it was first listed; newest day first and in that
 * day's order, so that an item never moves when its paper is listed again.
 *
 * @param size the most items.
 * @param isWanted which papers the feed is of, by id; all of them unless it is given.
 */
export function feedItems(
  catalog: Catalog,
  size: number,
  isWanted: (id: string) => boolean = () => true,
): FeedItem[] {
  const items: FeedItem[] = [];
  const toItem = itemMaker(catalog);
  for (const { date, papers } of catalog.days) {
    for (const id of papers) {
      const paper = lookup(catalog.papers, id);
      if (paper.listings[0]?.day !== date || !isWanted(id)) continue;
      if (items.length === size) return items;
      items.push(toItem(paper, date));
    }
  }
  return items;
}

function itemMaker(catalog: Catalog) {
  const findPaper = paperFinder(catalog);
  const paperHref = (arxivId: string) => {
    const id = findPaper(arxivId);
    return id === null ? null : permalink(paths.paper(id));
  };
  return (paper: Paper, day: string): FeedItem => {
    const text = textOf(paper);
    return {
      guid: `tag:${site.tagAuthority}:paper/${paper.id}`,
      title: text.title,
      url: permalink(paths.paper(paper.id)),
      summary: text.abstract,
      html: paper.abstract && toHtml(parseText(paper.abstract), { paperHref }),
      day,
      categories: topicLinks(paper, catalog).map(({ title }) => title),
    };
  };
}
