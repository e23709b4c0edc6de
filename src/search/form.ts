import type { FilterCounts } from './pagefind.ts';
import { FILTERS, stateFrom, type SearchState } from './state.ts';

/** What the form says to search for. */
export function readForm(form: HTMLFormElement): SearchState {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') parameters.set(name, value);
  }
  return stateFrom(parameters);
}

/** Makes the form say what a state says. */
export function fillForm(form: HTMLFormElement, state: SearchState): void {
  for (const [name, value] of Object.entries(state)) {
    const field = form.elements.namedItem(name);
    const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
    if (isField) field.value = value;
  }
}

/** Shows at each value of a filter how many results it has; those without any cannot be chosen. */
export function countOptions(form: HTMLFormElement, counts: FilterCounts): void {
  for (const filter of FILTERS) {
    const select = form.elements.namedItem(filter);
    if (!(select instanceof HTMLSelectElement)) continue;
    for (const option of select.options) {
      if (!option.value) continue;
      const count = counts[filter]?.[option.value] ?? 0;
      option.textContent = `${option.dataset['label'] ?? option.value} (${count})`;
      option.disabled = count === 0 && !option.selected;
    }
  }
}
