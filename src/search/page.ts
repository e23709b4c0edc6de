import { find, isEmpty } from './find.ts';
import { countOptions, fillForm, readForm } from './form.ts';
import { loadPagefind } from './pagefind.ts';
import { showResults } from './results.ts';
import { queryOf, stateFrom, type SearchState } from './state.ts';

const DEBOUNCE_MILLISECONDS = 120;

/** The parts of the search page. */
export interface SearchPage {
  form: HTMLFormElement;
  status: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
}

/**
 * Brings the search page to life. The address always says what is searched for: it is read at the
 * start and when the reader goes back or forward, and written when the form changes.
 *
 * @param base base path of the archive, with a slash at its end.
 */
export async function startSearch(page: SearchPage, base: string): Promise<void> {
  const { form, status, results, more } = page;
  const stateOfAddress = () => stateFrom(new URLSearchParams(location.search));
  const fillFromAddress = () => {
    fillForm(form, stateOfAddress());
    // The form drops what the archive does not have, and so does the address.
    const query = queryOf(readForm(form));
    if (query !== location.search) history.replaceState(null, '', location.pathname + query);
  };
  fillFromAddress();
  const pagefind = await loadPagefind(base).catch((error: unknown) => {
    status.textContent = 'The search index could not be loaded. Reload the page to try again.';
    throw error;
  });

  // Only the newest search may show its results.
  let newest = 0;
  const show = async (state: SearchState) => {
    newest += 1;
    const mine = newest;
    const found = await find(pagefind, state);
    if (mine !== newest) return;
    await showResults(results, more, found, () => mine === newest);
    if (mine !== newest) return;
    countOptions(form, found.filters);
    status.textContent = statusText(found.results.length, state);
  };

  const showForm = (how: 'pushState' | 'replaceState') => {
    const state = readForm(form);
    const query = queryOf(state);
    if (query !== location.search) history[how](null, '', location.pathname + query);
    void show(state);
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', ({ target }) => {
    clearTimeout(waiting);
    if (target instanceof HTMLInputElement) {
      waiting = setTimeout(() => showForm('replaceState'), DEBOUNCE_MILLISECONDS);
    } else {
      showForm('pushState');
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    showForm('pushState');
  });
  window.addEventListener('popstate', () => {
    fillFromAddress();
    void show(readForm(form));
  });
  await show(readForm(form));
}

function statusText(count: number, state: SearchState): string {
  if (isEmpty(state)) return `All ${count} papers`;
  if (count === 0) return 'No paper matches. Try fewer words, or take a filter away.';
  return count === 1 ? '1 paper' : `${count} papers`;
}
