import type { SearchClient } from '../worker/client.ts';
import type { CurrentSearch } from './current-search.ts';
import { findPaper } from './find-paper.ts';
import type { Parts } from './parts.ts';

/**
 * Searches when the reader changes the form.
 *
 * @param searchAll searches all papers, not only the newest.
 */
export function listen(
  { form, filters }: Parts,
  client: SearchClient,
  current: CurrentSearch,
  searchAll: () => void,
): void {
  form.addEventListener('input', ({ target }) => {
    if (isTyped(target)) current.type();
    else current.choose();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(client, current);
  });
  form.addEventListener('paste', ({ clipboardData }) => {
    void openPasted(client, clipboardData?.getData('text') ?? '');
  });
  // The values of a filter are counted over all papers.
  filters.addEventListener('focusin', searchAll);
  filters.addEventListener('pointerenter', searchAll);
}

/** Whether a field is filled in key by key. */
function isTyped(field: EventTarget | null): boolean {
  return field instanceof HTMLInputElement && ['search', 'number', 'date'].includes(field.type);
}

/** Opens the paper that the query is the id of, or searches for it. */
async function send(client: SearchClient, current: CurrentSearch): Promise<void> {
  const { q } = current;
  const paper = await findPaper(client, q);
  // The reader may have gone on meanwhile.
  if (current.q !== q) return;
  if (paper === null) current.choose();
  else location.assign(paper);
}

async function openPasted(client: SearchClient, text: string): Promise<void> {
  const paper = await findPaper(client, text);
  if (paper !== null) location.assign(paper);
}
