/**
 * A list of links below a field that keeps the focus: the combobox pattern of the ARIA Authoring
 * Practices. Up and down choose one.
 */
export class OptionList {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #chosen = -1;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.#input = input;
    this.#list = list;
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.setAttribute('aria-controls', list.id);
    list.role = 'listbox';
    list.ariaLabel = 'Papers found';
    input.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined || this.#list.children.length === 0) return;
      event.preventDefault();
      this.#choose(this.#chosen + step);
    });
    this.show([]);
  }

  /** Shows items in the place of what is there; none of them is chosen. */
  show(items: readonly HTMLAnchorElement[]): void {
    for (const [at, item] of items.entries()) {
      item.id = `search-option-${at}`;
      item.role = 'option';
      item.tabIndex = -1;
    }
    this.#list.replaceChildren(...items);
    this.#list.hidden = items.length === 0;
    this.#input.ariaExpanded = String(items.length > 0);
    this.#choose(-1);
  }

  /** Where the chosen item leads; null when none is chosen. */
  chosenAddress(): string | null {
    return this.#items()[this.#chosen]?.href ?? null;
  }

  /** Chooses an item; beyond the last one, and before the first, is the field itself. */
  #choose(index: number): void {
    const items = this.#items();
    this.#chosen = index < -1 ? items.length - 1 : index >= items.length ? -1 : index;
    for (const [at, item] of items.entries()) item.ariaSelected = String(at === this.#chosen);
    const chosen = items[this.#chosen];
    if (chosen) {
      this.#input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else {
      this.#input.removeAttribute('aria-activedescendant');
    }
  }

  #items(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }
}
