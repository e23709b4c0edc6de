import { element } from '../element.ts';
import { isFiltered, queryOf, stateFrom, type SearchState } from '../engine/state.ts';
import { PAGE_SIZE } from '../engine/page-size.ts';
import { counted } from '../texts.ts';
import { SearchClient } from '../worker/client.ts';
import type { FoundPage } from '../worker/protocol.ts';
import { fillForm, fillOptions, readChanges, readForm, setFilters } from './form.ts';
import { openPaper } from './open-paper.ts';
import { keepPlace } from './place.ts';
import { relax } from './relax.ts';
import { ResultList } from './results.ts';

/** Keys that follow each other faster are one query. */
const DEBOUNCE_MILLISECONDS = 10;

/** The parts of the search page. */
export interface SearchPage {
  form: HTMLFormElement;
  filters: HTMLDetailsElement;
  chips: HTMLElement;
  status: HTMLElement;
  /** What may be searched for instead. */
  hint: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
}

/**
 * Brings the search page to life. The address always says what is searched for and which result is
 * at the top: it is read at the start and when the reader goes back or forward, and written when
 * the form changes or the page is scrolled.
 */
export async function startSearch(page: SearchPage): Promise<void> {
  const { form, filters, chips, status, hint } = page;
  const client = new SearchClient();
  const fail = (error: unknown) => {
    status.textContent = navigator.onLine
      ? 'The search index could not be loaded. Reload the page to try again.'
      : 'You are offline, and the search index was not kept. It is once you have searched.';
    reportError(error);
  };
  const list = new ResultList(client, page.results, page.more, fail);
  const changes = readChanges(form);
  const isChanged = Object.keys(changes).length > 0;
  let state = stateFrom(new URLSearchParams(location.search));
  if (isChanged) state = { ...state, ...changes, literal: false, at: 0 };
  fillForm(form, state);

  // Only the newest search may show its results.
  let newest = 0;
  // The values of a filter are counted over all papers, which are then wanted.
  let whole = filters.matches(':hover, :focus-within');
  const show = async () => {
    newest += 1;
    const mine = newest;
    const found = await client.ask('find', state, whole, wantedResults(state));
    if (mine !== newest) return;
    const isListed = list.show(found);
    showChips();
    showHint(found);
    status.textContent = statusText(found, state);
    await isListed;
    document.documentElement.classList.remove('without-typefaces');
    if (found.total === 0) await showRelaxed(() => mine === newest);
    form.removeAttribute('data-counted');
    if (!found.isWhole) return;
    const choices = await client.ask('choices', found.search);
    if (mine !== newest) return;
    fillOptions(form, choices);
    showChips();
    form.dataset['counted'] = '';
  };
  const showOrFail = () => show().catch(fail);

  const go = (next: SearchState, how: 'pushState' | 'replaceState') => {
    state = next;
    // The search first: writing the address takes a while of its own.
    void showOrFail();
    const query = queryOf(state);
    if (query !== location.search) history[how](null, '', location.pathname + query);
  };
  const button = (label: string, to: Partial<SearchState>) => {
    const made = element('button', { type: 'button', textContent: label });
    made.addEventListener('click', () => {
      const next = { ...state, at: 0, ...to };
      fillForm(form, next);
      go(next, 'pushState');
      form.querySelector<HTMLElement>('[name=q]')?.focus();
    });
    return made;
  };
  const searchAll = () => {
    if (whole) return;
    whole = true;
    void showOrFail();
  };

  const showChips = () => {
    const set = setFilters(form, state);
    chips.replaceChildren(
      ...set.map(({ label, without }) => {
        const chip = button(`${label} ×`, without);
        chip.ariaLabel = `Remove the filter ${label}`;
        return element('li', {}, chip);
      }),
    );
    chips.hidden = set.length === 0;
  };

  const showHint = ({ mended, isWhole, papers }: FoundPage) => {
    const parts: (Node | string)[] = [];
    if (mended !== null) {
      const literally = button(`Search for “${state.q}” as it is spelt`, { literal: true });
      parts.push(`No paper has it as typed; these are results for “${mended}”. `, literally);
    }
    if (!isWhole) {
      const older = element('button', {
        type: 'button',
        textContent: `Search all ${counted(papers, 'paper')}`,
      });
      older.addEventListener('click', searchAll);
      parts.push(older);
    }
    hint.replaceChildren(...parts);
    hint.hidden = parts.length === 0;
  };

  const showRelaxed = async (isCurrent: () => boolean) => {
    const broader = await relax(client, state, setFilters(form, state));
    if (!isCurrent() || broader.length === 0) return;
    const items = broader.map(({ label, state: wider, count }) =>
      element('li', {}, button(`${label}: ${counted(count, 'paper')}`, { ...wider, at: 0 })),
    );
    hint.replaceChildren('Try it ', element('ul', {}, ...items));
    hint.hidden = false;
  };

  filters.addEventListener('focusin', searchAll);
  filters.addEventListener('pointerenter', searchAll);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', ({ target }) => {
    clearTimeout(waiting);
    const isTyped =
      target instanceof HTMLInputElement && ['search', 'number', 'date'].includes(target.type);
    if (isTyped) {
      waiting = setTimeout(() => go(readForm(form), 'replaceState'), DEBOUNCE_MILLISECONDS);
    } else {
      go(readForm(form), 'pushState');
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    void openPaper(client, readForm(form).q, 'assign').then(
      (isOpened) => !isOpened && go(readForm(form), 'pushState'),
    );
  });
  form.addEventListener('paste', ({ clipboardData }) => {
    void openPaper(client, clipboardData?.getData('text') ?? '', 'assign');
  });

  if (await openPaper(client, state.q, 'replace')) return;
  await keepPlace(list, {
    show: () => {
      const shown = showOrFail();
      // What a form says that was sent without this script, or that was changed before it was there.
      const query = queryOf(state);
      if (query !== location.search) {
        history.replaceState(isChanged ? null : history.state, '', location.pathname + query);
      }
      return shown;
    },
    recall: () => {
      state = stateFrom(new URLSearchParams(location.search));
      fillForm(form, state);
      return showOrFail();
    },
    moved: (at) => {
      state = { ...state, at };
      return queryOf(state);
    },
  });
}

/** As many as there are up to the one at the top of the window, in whole pages. */
function wantedResults({ at }: SearchState): number {
  return (Math.floor(at / PAGE_SIZE) + 1) * PAGE_SIZE;
}

function statusText(found: FoundPage, state: SearchState): string {
  const { total, isWhole, searched } = found;
  const papers = counted(total, 'paper');
  if (!state.q && !isFiltered(state)) return isWhole ? `All ${papers}` : `The newest ${papers}`;
  if (total === 0) return 'No paper matches.';
  return isWhole ? papers : `${papers} among the newest ${counted(searched, 'paper')}`;
}
