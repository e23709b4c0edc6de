import { counted } from '../../values/counted.ts';
import styles from './dialog.css?inline';
import { element } from '../element.ts';
import { arxivIdIn, separateCharacters } from '../engine/query.ts';
import { NOTHING, queryOf } from '../engine/state.ts';
import { factsText, highlightedUrl } from '../result-item.ts';
import { SearchClient } from '../worker/client.ts';
import type { FoundPage, Item } from '../worker/protocol.ts';
import { OptionList } from './option-list.ts';

/** What the reader did in the dialog that the page could but keep: `SearchShortcut.astro`. */
interface Early {
  /** How far the arrows went among the papers of what is in the field, down less up. */
  steps: number;
  /** Whether Enter was pressed after that. */
  isSent?: boolean;
}

let isTaken = false;

/** Makes the form in the open dialog of a page show papers while the reader types; once. */
export function takeOver(dialog: HTMLDialogElement, early: Early): void {
  if (isTaken) return;
  isTaken = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  new DialogSearch(dialog).begin(early);
}

const DEBOUNCE_MILLISECONDS = 10;
const SHOWN = 8;
/** Every third word begins with one letter or another, and the parts of the index are many. */
const SHORTEST = 3;
const ALL = 'All results and filters';

/** The papers below the field of the dialog. What the reader does before they are there counts once they are. */
class DialogSearch {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #status = element('p', { role: 'status', className: 'quiet' });
  readonly #all = element('a', { className: 'all', textContent: ALL });
  readonly #options: OptionList;
  readonly #client = new SearchClient();
  /** Whether Enter was pressed on a paper that was not there yet. */
  #isSent = false;
  #newest = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(dialog: HTMLDialogElement) {
    const form = dialog.querySelector('form');
    const input = dialog.querySelector('input');
    if (!form || !input) throw new Error('The search dialog has no form');
    this.#form = form;
    this.#input = input;
    const list = element('div', { id: 'search-options' });
    this.#options = new OptionList(input, list);
    dialog.append(list, this.#status, this.#all);
    dialog.onkeydown = null;
    dialog.oninput = () => this.#type();
    dialog.onsubmit = (event) => this.#send(event);
    dialog.onclose = () => this.#cancel();
    // Where the browser does not see to it: a click beside the dialog is one on its backdrop.
    if ('closedBy' in HTMLDialogElement.prototype) return;
    dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  }

  /** Does what was done before. */
  begin({ steps, isSent = false }: Early): void {
    // The index is on its way before the first word is typed.
    this.#client.ask('find', NOTHING, false, 0).catch(this.#fail);
    this.#type();
    this.#options.step(steps);
    this.#isSent = isSent;
  }

  #type(): void {
    this.#isSent = false;
    this.#options.expect();
    this.#all.href = this.#form.action + queryOf({ ...NOTHING, q: this.#input.value.trim() });
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#find().catch(this.#fail), DEBOUNCE_MILLISECONDS);
  }

  /** Opens the chosen paper; without one the form goes to the search page by itself. */
  #send(event: SubmitEvent): void {
    const chosen = this.#options.chosenAddress();
    this.#isSent = this.#options.isAhead;
    if (this.#isSent || chosen !== null) event.preventDefault();
    if (chosen !== null) location.assign(chosen);
  }

  #cancel(): void {
    this.#isSent = false;
    this.#options.stepBack();
  }

  async #find(): Promise<void> {
    this.#newest += 1;
    const mine = this.#newest;
    const q = this.#input.value.trim();
    if (q.length < SHORTEST && separateCharacters(q) === '') {
      this.#show([], '', ALL);
      return;
    }
    const found = await this.#client.ask('find', { ...NOTHING, q }, false, SHOWN);
    if (mine !== this.#newest) return;
    // Who enters the id of a paper wants that paper.
    const isId = arxivIdIn(q) !== null;
    const options = found.items.map((item) => optionOf(item, isId ? [] : found.words));
    if (isId) this.#options.step(1);
    this.#show(options, statusText(found), `${statusText(found)}: show all, with filters`);
  }

  #show(options: readonly HTMLAnchorElement[], status: string, all: string): void {
    this.#status.className = 'quiet';
    this.#status.textContent = status;
    this.#all.textContent = all;
    this.#options.show(options);
    if (this.#isSent) this.#form.requestSubmit();
  }

  readonly #fail = (error: unknown) => {
    this.#show([], 'The search index could not be loaded.', ALL);
    this.#status.className = 'failed';
    throw error;
  };
}

function optionOf(item: Item, words: readonly string[]): HTMLAnchorElement {
  const title = element('b', { dir: 'auto', textContent: item.meta['title'] ?? '' });
  const facts = element('span', { textContent: factsText(item) });
  return element('a', { href: highlightedUrl(item, words) }, title, facts);
}

function statusText({ total, isWhole, mended }: FoundPage): string {
  if (total === 0) return 'No paper matches';
  const count = `${counted(total, 'paper')}${isWhole ? '' : ' among the newest'}`;
  return mended === null ? count : `${count} for “${mended}”`;
}
