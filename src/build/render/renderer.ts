/** What Astro bundles with the pages: renders any of them, one at a time. */
import { createApp } from 'astro/app/entrypoint';
import { lookup } from '../../values/lookup.ts';

const app = createApp({ streaming: false });
// A page that cannot be rendered ends the build.
app.renderError = (request, { error }) => {
  throw error instanceof Error ? error : new Error(`There is no page at ${request.url}`);
};

const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.route, routeData]));

/**
 * Renders a page from what was handed over.
 *
 * @param route as its view has it.
 * @param url its absolute address.
 * @returns its HTML.
 * @throws what is wrong with the page.
 */
export async function render(route: string, url: string): Promise<string> {
  const response = await app.render(new Request(url), { routeData: lookup(routes, route) });
  return response.text();
}
