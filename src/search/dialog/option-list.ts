const STEPS = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

/**
 * A list of links below a field that keeps the focus: the combobox pattern of the ARIA Authoring
 * Practices. Up and down choose one, and count as well while the items are not there yet.
 */
export class OptionList {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #chosen = -1;
  /** How far the choice went among items that are waited for; null when they are there. */
  #ahead: number | null = null;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.#input = input;
    this.#list = list;
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.setAttribute('aria-controls', list.id);
    list.role = 'listbox';
    list.ariaLabel = 'Papers found';
    input.addEventListener('keydown', (event) => {
      const step = STEPS.get(event.key);
      if (step === undefined || event.isComposing) return;
      event.preventDefault();
      this.step(step);
    });
    this.show([]);
  }

  /** Whether one of the items is chosen that are waited for. */
  get isAhead(): boolean {
    return this.#ahead !== null && this.#ahead !== 0;
  }

  /** From now on other items are waited for; none of them is chosen. */
  expect(): void {
    this.#ahead = 0;
    this.#choose(-1);
  }

  /** Moves the choice, down by a positive number; beyond the last item, and before the first, is the field. */
  step(count: number): void {
    if (this.#ahead === null) this.#choose(this.#chosen + count);
    else this.#ahead += count;
  }

  /** Takes back what was chosen of the items that are waited for. */
  stepBack(): void {
    if (this.#ahead !== null) this.#ahead = 0;
  }

  /** Shows items in the place of what is there; chosen is what was chosen of them ahead. */
  show(items: readonly HTMLAnchorElement[]): void {
    for (const [at, item] of items.entries()) {
      item.id = `search-option-${at}`;
      item.role = 'option';
      item.tabIndex = -1;
    }
    this.#list.replaceChildren(...items);
    this.#list.hidden = items.length === 0;
    this.#input.ariaExpanded = String(items.length > 0);
    const ahead = this.#ahead ?? 0;
    this.#ahead = null;
    this.#choose(ahead - 1);
  }

  /** Where the chosen item leads; null when none is chosen. */
  chosenAddress(): string | null {
    return this.#items()[this.#chosen]?.href ?? null;
  }

  /** Chooses an item; the field itself is one of the round, before the first and after the last. */
  #choose(index: number): void {
    const items = this.#items();
    const round = items.length + 1;
    this.#chosen = ((((index + 1) % round) + round) % round) - 1;
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
