import type { Published } from '../model/published.ts';
import { paths } from '../values/paths.ts';
import { feedAddress, feedGroups } from './feeds/feed-groups.ts';
import { FEED_GROUPS } from './feeds/feeds-of.ts';
import { opml, type Outline } from './feeds/opml.ts';
import type { Document, Output } from './output.ts';

/** Lists of subscriptions: of all feeds, in folders, and of the feeds of each group. */
export const subscriptions: Output = {
  title: 'lists of subscriptions',
  mediaType: 'text/x-opml; charset=utf-8',
  documents: subscriptionDocuments,
};

function* subscriptionDocuments(published: Published): Generator<Document> {
  const { title } = published.project.settings;
  const outlines = feedGroups(published).map(([id, feeds]) => ({
    id,
    title: FEED_GROUPS[id],
    feeds: feeds.map(({ name, description, folder, page }): Outline['feeds'][number] => ({
      title: name,
      description,
      feedUrl: feedAddress(folder, published),
      url: published.project.address.permalink(page),
    })),
  }));
  yield { path: paths.subscriptions, content: () => opml(title, outlines) };
  for (const { id, ...outline } of outlines) {
    const content = () => opml(`${outline.title} · ${title}`, [outline]);
    yield { path: paths.subscriptionsTo(id), content };
  }
}
