import type { APIContext } from 'astro';
import { opml } from '../../../../outputs/feeds/opml.ts';
import { getCatalog } from '../../../catalog.ts';
import { subscriptionPaths } from '../../../views/feeds.ts';

export const getStaticPaths = async () => subscriptionPaths(await getCatalog());

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export function GET({ props: { title, outlines } }: APIContext<Props>) {
  return new Response(opml(title, outlines), { headers: { 'Content-Type': 'text/x-opml' } });
}
