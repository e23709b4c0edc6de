import styles from './dialog.css?inline';
import { element } from '../element.ts';
import { separateCharacters } from '../engine/query.ts';
import { NOTHING, queryOf } from '../engine/state.ts';
import { openPaper } from '../open-paper.ts';
import { factsText, highlightedUrl } from '../result-item.ts';
import { counted } from '../texts.ts';
import { SearchClient } from '../worker/client.ts';
import type { FoundPage, Item } from '../worker/protocol.ts';
import { OptionList } from './option-list.ts';

const DEBOUNCE_MILLISECONDS = 10;
const SHOWN = 8;
/** Every third word begins with one letter or another, and the parts of the index are many. */
const SHORTEST = 3;

let dialog: HTMLDialogElement | undefined;

/**
 * Opens search over the page; what had the focus gets it back when it is closed.
 *
 * @param typed what the reader has typed already.
 */
export function openDialog(typed: string): void {
  dialog ??= createDialog();
  const input = dialog.querySelector('input');
  if (dialog.open || !input) return;
  dialog.showModal();
  input.select();
  if (!typed) return;
  input.value = typed;
  input.dispatchEvent(new Event('input'));
}

function createDialog(): HTMLDialogElement {
  const input = element('input', {
    type: 'search',
    placeholder: 'Search the papers',
    autocomplete: 'off',
    spellcheck: false,
  });
  const list = element('div', { id: 'search-options' });
  const status = element('p', { role: 'status', className: 'quiet' });
  const all = element('a', { className: 'all', textContent: 'All results and filters' });
  const form = element('form', { method: 'dialog', role: 'search' }, input);
  const made = element('dialog', { className: 'search-dialog' }, form, list, status, all);
  made.ariaLabel = 'Search';
  input.ariaLabel = 'Search the papers';
  const options = new OptionList(input, list);
  const base = document.documentElement.dataset['base'] ?? '/';
  const addressOfAll = () => `${base}search/${queryOf({ ...NOTHING, q: input.value.trim() })}`;
  all.href = addressOfAll();

  const client = new SearchClient();
  let newest = 0;
  const show = async () => {
    newest += 1;
    const mine = newest;
    const q = input.value.trim();
    all.href = addressOfAll();
    if (q.length < SHORTEST && separateCharacters(q) === '') {
      options.show([]);
      status.textContent = '';
      return;
    }
    const found = await client.ask('find', { ...NOTHING, q }, false, SHOWN);
    if (mine !== newest) return;
    options.show(found.items.map((item) => optionOf(item, found.words)));
    status.textContent = statusText(found);
    all.textContent = `${statusText(found)}: show all, with filters`;
  };
  const fail = (error: unknown) => {
    status.className = 'failed';
    status.textContent = 'The search index could not be loaded.';
    throw error;
  };

  // The index is on its way before the first word is typed.
  client.ask('find', NOTHING, false, 0).catch(fail);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void show().catch(fail), DEBOUNCE_MILLISECONDS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = options.chosenAddress();
    if (chosen !== null) location.assign(chosen);
    else {
      void openPaper(client, input.value, 'assign').then(
        (isOpened) => !isOpened && location.assign(addressOfAll()),
      );
    }
  });
  // A click beside the dialog is one on its backdrop.
  made.addEventListener('click', ({ target }) => target === made && made.close());
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  document.body.append(made);
  return made;
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
