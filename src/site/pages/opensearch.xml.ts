import type { APIRoute } from 'astro';
import { openSearch } from '../../outputs/open-search.ts';
import { permalink, paths } from '../../values/paths.ts';
import { site } from '../../project/settings.ts';

export const GET: APIRoute = () =>
  new Response(
    openSearch({
      ...site,
      searchUrl: permalink(paths.search),
      iconUrl: permalink('/favicon.svg'),
      selfUrl: permalink(paths.openSearch),
    }),
  );
