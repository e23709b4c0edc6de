import { SearchClient } from '../worker/client.ts';
import { CurrentSearch } from './current-search.ts';
import { listen } from './events.ts';
import { findPaper } from './find-paper.ts';
import { FoundView } from './found-view.ts';
import { findParts } from './parts.ts';
import { Place } from './place.ts';

/**
 * Brings the search page to life. The address always says what is searched for and which result is
 * at the top: it is read at the start and when the reader goes back or forward, and written when
 * the form changes or the page is scrolled.
 */
export async function startSearch(): Promise<void> {
  const parts = findParts();
  const client = new SearchClient();
  const searchAll = () => {
    if (view.widen()) void current.show();
  };
  const view = new FoundView(parts, client, { change: (to) => current.change(to), searchAll });
  const current = new CurrentSearch(parts.form, (state) => view.show(state));
  const place = new Place(view.list, current);
  listen(parts, client, current, searchAll);
  const { q } = current;
  const paper = await findPaper(client, q);
  if (paper !== null && current.q === q) location.replace(paper);
  else await place.begin();
}
