import { arxivIdFrom } from '../../values/arxiv-id.ts';
import { paths } from '../../values/paths.ts';

/** Leads from the address of an arXiv id, at which there is no page, to the page of its paper. */
async function resolveArxivId(): Promise<void> {
  const base = document.documentElement.dataset['base'] ?? '/';
  const at = (path: string) => `${base}${path.slice(1)}`;
  const asked = decodeURI(location.pathname);
  const start = at('/arxiv/');
  if (!asked.startsWith(start)) return;
  const id = arxivIdFrom(asked.slice(start.length).replace(/\/$/, ''));
  if (id === null) return;
  const answer = await fetch(at(paths.arxivTable(id)));
  if (!answer.ok) return;
  const papers = (await answer.json()) as Record<string, string>;
  const paper = papers[id];
  if (paper !== undefined)
    location.replace(at(paths.paper(paper)) + location.search + location.hash);
}

await resolveArxivId();
