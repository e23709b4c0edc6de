import { arxivIdFrom } from '../../values/arxiv-id.ts';
import { addressOf } from '../../values/base-path.ts';
import { paths } from '../../values/paths.ts';

/** Leads from the address of an arXiv id, at which there is no page, to the page of its paper. */
async function resolveArxivId(): Promise<void> {
  const asked = decodeURI(location.pathname);
  const start = addressOf(paths.arxivIds);
  if (!asked.startsWith(start)) return;
  const id = arxivIdFrom(asked.slice(start.length).replace(/\/$/, ''));
  if (id === null) return;
  const answer = await fetch(addressOf(paths.arxivTable(id)));
  if (!answer.ok) return;
  const papers = (await answer.json()) as Record<string, string>;
  const paper = papers[id];
  if (paper !== undefined)
    location.replace(addressOf(paths.paper(paper)) + location.search + location.hash);
}

await resolveArxivId();
