import { counted } from '../../values/counted.ts';
import { PAGE_SIZE } from '../engine/page-size.ts';
import { isFiltered, type SearchState } from '../engine/state.ts';
import type { SearchClient } from '../worker/client.ts';
import type { FoundPage } from '../worker/protocol.ts';
import { setFilters, showChips } from './chips.ts';
import { fillOptions } from './choices.ts';
import { showBroader, showHint, type Actions } from './hint.ts';
import type { Parts } from './parts.ts';
import { relax } from './relax.ts';
import { ResultList } from './results.ts';

/** Shows what searches find. Only the newest search may show it. */
export class FoundView {
  readonly list: ResultList;
  readonly #parts: Parts;
  readonly #client: SearchClient;
  readonly #actions: Actions;
  #newest = 0;
  /** Whether all papers are searched: the values of a filter are counted over them. */
  #isWhole: boolean;

  constructor(parts: Parts, client: SearchClient, actions: Actions) {
    this.#parts = parts;
    this.#client = client;
    this.#actions = actions;
    this.#isWhole = parts.filters.matches(':hover, :focus-within');
    this.list = new ResultList(client, parts.results, parts.more, this.#fail);
  }

  /**
   * From now on all papers are searched, not only the newest.
   *
   * @returns whether that is new.
   */
  widen(): boolean {
    const isNew = !this.#isWhole;
    this.#isWhole = true;
    return isNew;
  }

  /** Runs a search and shows what it finds, or that it cannot be run. */
  async show(state: SearchState): Promise<void> {
    this.#newest += 1;
    const mine = this.#newest;
    await this.#run(state, () => mine === this.#newest).catch(this.#fail);
  }

  async #run(state: SearchState, isNewest: () => boolean): Promise<void> {
    const found = await this.#client.ask('find', state, this.#isWhole, wantedResults(state));
    if (!isNewest()) return;
    await this.#showFound(found, state);
    if (found.total === 0) await this.#showBroader(state, isNewest);
    if (found.isWhole && isNewest()) await this.#showChoices(found, state, isNewest);
  }

  async #showFound(found: FoundPage, state: SearchState): Promise<void> {
    const { form, hint, status } = this.#parts;
    form.removeAttribute('data-counted');
    const isListed = this.list.show(found);
    this.#showChips(state);
    showHint(hint, found, state.q, this.#actions);
    status.textContent = statusText(found, state);
    await isListed;
    document.documentElement.classList.remove('without-typefaces');
  }

  async #showBroader(state: SearchState, isNewest: () => boolean): Promise<void> {
    const { form, hint } = this.#parts;
    const broader = await relax(this.#client, state, setFilters(form, state));
    if (isNewest() && broader.length > 0) showBroader(hint, broader, this.#actions);
  }

  async #showChoices(
    { search }: FoundPage,
    state: SearchState,
    isNewest: () => boolean,
  ): Promise<void> {
    const { form } = this.#parts;
    const choices = await this.#client.ask('choices', search);
    if (!isNewest()) return;
    fillOptions(form, choices);
    // The names of what is chosen are known by now.
    this.#showChips(state);
    form.dataset['counted'] = '';
  }

  #showChips(state: SearchState): void {
    const { chips, form } = this.#parts;
    showChips(chips, setFilters(form, state), this.#actions.change);
  }

  readonly #fail = (error: unknown) => {
    this.#parts.status.textContent = navigator.onLine
      ? 'The search index could not be loaded. Reload the page to try again.'
      : 'You are offline, and the search index was not kept. It is once you have searched.';
    reportError(error);
  };
}

/** As many as there are up to the one at the top of the window, in whole pages. */
function wantedResults({ at }: SearchState): number {
  return (Math.floor(at / PAGE_SIZE) + 1) * PAGE_SIZE;
}

function statusText(found: FoundPage, state: SearchState): string {
  const { total, complete, isWhole, searched } = found;
  const papers = counted(total, 'paper');
  if (!state.q && !isFiltered(state)) return isWhole ? `All ${papers}` : `The newest ${papers}`;
  if (total === 0) return 'No paper matches.';
  if (complete < total) {
    const rest = `${total - complete} with most of the words.`;
    return complete === 0
      ? `No paper has all the words. ${rest}`
      : `${counted(complete, 'paper')}, and ${rest}`;
  }
  return isWhole ? papers : `${papers} among the newest ${counted(searched, 'paper')}`;
}
