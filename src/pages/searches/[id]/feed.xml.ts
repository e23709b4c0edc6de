import type { APIContext } from 'astro';
import { rss } from '../../../outputs/rss.ts';
import { getCatalog } from '../../../site/catalog.ts';
import { paths, permalink } from '../../../site/paths.ts';
import { site } from '../../../site/site.ts';
import { feedItems } from '../../../site/views/feed.ts';

export const getStaticPaths = async () =>
  (await getCatalog()).searches.map(({ id, data }) => ({ params: { id }, props: data }));

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export async function GET({ params: { id = '' }, props }: APIContext<Props>) {
  const { name, description, papers } = props;
  const wanted = new Set(papers);
  const info = {
    title: `${name} · ${site.title}`,
    description,
    language: site.language,
    url: permalink(paths.savedSearch(id)),
    feedUrl: permalink(paths.savedSearchFeed(id)),
  };
  const items = feedItems(await getCatalog(), site.feed.size, (paper) => wanted.has(paper));
  return new Response(rss(info, items), { headers: { 'Content-Type': 'application/rss+xml' } });
}
