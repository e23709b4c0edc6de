import { permalink } from '../../values/paths.ts';

export function GET() {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${permalink('/sitemap-index.xml')}\n`);
}
