import type { APIContext } from 'astro';
import type { Digest } from '../../../outputs/digest/digest.ts';
import { fitDigest } from '../../../outputs/digest/fit.ts';
import { digestHtml } from '../../../outputs/digest/html.ts';
import { getCatalog } from '../../../site/catalog.ts';
import { permalink } from '../../../site/paths.ts';
import { digestPageLinks, digestPaths } from '../../../site/views/digest.ts';

export const getStaticPaths = async () => digestPaths(await getCatalog(), permalink);

/** The digest as it is sent, without what is only for its recipients. */
export function GET({ props }: APIContext<Digest>) {
  const html = digestHtml(fitDigest(props, digestPageLinks(props)));
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
