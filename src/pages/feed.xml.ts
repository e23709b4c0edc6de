import { rss } from '../outputs/rss.ts';
import { getCatalog } from '../site/catalog.ts';
import { paths, permalink } from '../site/paths.ts';
import { site } from '../site/site.ts';
import { feedItems } from '../site/views/feed.ts';

export async function GET() {
  const info = {
    title: site.title,
    description: site.description,
    language: site.language,
    url: permalink(paths.home),
    feedUrl: permalink(paths.feed),
  };
  const body = rss(info, feedItems(await getCatalog(), site.feed.size));
  return new Response(body, { headers: { 'Content-Type': 'application/rss+xml' } });
}
