import type { APIContext } from 'astro';
import type { Digest } from '../../../../mail/digest.ts';
import { fitDigest } from '../../../../mail/fit.ts';
import { digestHtml } from '../../../../mail/html.ts';
import { getCatalog } from '../../../catalog.ts';
import { permalink } from '../../../../values/paths.ts';
import { digestPaths } from '../../../views/digest.ts';
import { digestPageLinks } from '../../../../mail/digest-of.ts';

export const getStaticPaths = async () => digestPaths(await getCatalog(), permalink);

/** The digest as it is sent, without what is only for its recipients. */
export function GET({ props }: APIContext<Digest>) {
  const html = digestHtml(fitDigest(props, digestPageLinks(props)));
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
