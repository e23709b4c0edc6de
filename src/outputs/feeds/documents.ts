import type { Detail } from './detail.ts';
import type { FeedDocument, FeedFormat, FeedInfo } from './feed.ts';
import { paths } from '../../values/paths.ts';
import type { SiteFeed } from './feeds-of.ts';
import type { FeedPlace } from './items.ts';
import type { Listed } from './listed.ts';
import { pagesOf, type Page } from './paging.ts';

/** A document of a feed in one format, without its items. */
export interface FeedFile {
  /** Its path, from the archive's root. */
  path: string;
  document: Omit<FeedDocument, 'updated'>;
  items: Listed[];
  detail: Detail;
}

/** The facts of a feed, and the address of each of its documents, in one format. */
export function feedFiles(feed: SiteFeed, format: FeedFormat, place: FeedPlace): FeedFile[] {
  const { permalink } = place.address;
  const info = infoOf(feed, place);
  const pathOf = (month: string | null) =>
    `${feed.folder}${month === null ? format.head : `archive/${format.archive(month)}`}`;
  const addressOf = (month: string | null) => (month === null ? null : permalink(pathOf(month)));
  return pagesOf(feed.items, place.settings.feed.size).map((page) => ({
    path: pathOf(page.month),
    document: {
      info,
      self: permalink(pathOf(page.month)),
      current: permalink(pathOf(null)),
      previous: addressOf(page.previous),
      next: addressOf(page.next),
      kind: kindOf(feed, page),
    },
    items: page.items,
    detail: detailOf(feed, page),
  }));
}

function detailOf({ folder, noun }: SiteFeed, { month }: Page<Listed>): Detail {
  if (month === null || noun === 'day') return 'whole';
  return folder === paths.home ? 'summary' : 'title';
}

function kindOf({ isComplete }: SiteFeed, { month }: Page<Listed>): FeedDocument['kind'] {
  if (month !== null) return 'archive';
  return isComplete ? 'complete' : 'newest';
}

function infoOf(
  { id, name, description, page }: SiteFeed,
  { settings: { title, language, tagAuthority }, address: { permalink } }: FeedPlace,
): FeedInfo {
  return {
    id: `tag:${tagAuthority}:feed/${id}`,
    title: name === title ? title : `${name} · ${title}`,
    description,
    language,
    author: title,
    url: permalink(page),
    styleUrl: permalink(paths.feedStyle),
  };
}
