import { queryOf, stateFrom, type SearchState } from '../engine/state.ts';
import { fillForm, readChanges, readForm } from './form.ts';

/** Keys that follow each other faster are one query. */
const DEBOUNCE_MILLISECONDS = 10;

/** What is searched for: as the form says it, the address, and the history. */
export class CurrentSearch {
  readonly #form: HTMLFormElement;
  readonly #show: (state: SearchState) => Promise<void>;
  /** Whether the form was changed before there was a script to see it. */
  readonly #isChanged: boolean;
  #state: SearchState;
  /** Runs as long as what is typed is not searched for yet. */
  #typing: ReturnType<typeof setTimeout> | undefined;

  /**
   * Begins with what the address says, and what was changed in the form since it did.
   *
   * @param show shows what a search finds.
   */
  constructor(form: HTMLFormElement, show: (state: SearchState) => Promise<void>) {
    const changes = readChanges(form);
    const state = stateInAddress();
    this.#form = form;
    this.#show = show;
    this.#isChanged = Object.keys(changes).length > 0;
    this.#state = this.#isChanged ? { ...state, ...changes, literal: false, at: 0 } : state;
    fillForm(form, this.#state);
  }

  /** The query as it is entered. */
  get q(): string {
    return readForm(this.#form).q;
  }

  /** Shows the search again. */
  show(): Promise<void> {
    return this.#show(this.#state);
  }

  /** Shows the search for the first time, and makes the address say it as this page does. */
  begin(): Promise<void> {
    const shown = this.show();
    const query = queryOf(this.#state);
    if (query !== location.search) {
      history.replaceState(this.#isChanged ? null : history.state, '', location.pathname + query);
    }
    return shown;
  }

  /** Searches for what the form says, once no key follows. */
  type(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(
      () => this.#go(readForm(this.#form), 'replaceState'),
      DEBOUNCE_MILLISECONDS,
    );
  }

  /** Searches for what the form says. */
  choose(): void {
    this.#go(readForm(this.#form), 'pushState');
  }

  /** Searches for something else than what was entered last. */
  change(to: Partial<SearchState>): void {
    const entered = this.#typing === undefined ? this.#state : readForm(this.#form);
    const next = { ...entered, ...to, at: 0 };
    fillForm(this.#form, next);
    this.#go(next, 'pushState');
    this.#form.querySelector<HTMLElement>('[name=q]')?.focus();
  }

  /** Shows what the address says: the reader went back or forward. */
  recall(): Promise<void> {
    this.#settle(stateInAddress());
    fillForm(this.#form, this.#state);
    return this.show();
  }

  /**
   * Notes which result is at the top of the window.
   *
   * @returns the query of the address.
   */
  move(at: number): string {
    this.#state = { ...this.#state, at };
    return queryOf(this.#state);
  }

  #go(next: SearchState, how: 'pushState' | 'replaceState'): void {
    this.#settle(next);
    // The search first: writing the address takes a while of its own.
    void this.show();
    const query = queryOf(next);
    if (query !== location.search) history[how](null, '', location.pathname + query);
  }

  #settle(state: SearchState): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    this.#state = state;
  }
}

function stateInAddress(): SearchState {
  return stateFrom(new URLSearchParams(location.search));
}
