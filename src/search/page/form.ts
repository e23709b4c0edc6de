import { stateFrom, type SearchState } from '../engine/state.ts';
import { addOption } from './choices.ts';

/** What the form says to search for. */
export function readForm(form: HTMLFormElement): SearchState {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') parameters.set(name, value);
  }
  return stateFrom(parameters);
}

/** What the form says that the reader changed since the page came. */
export function readChanges(form: HTMLFormElement): Partial<SearchState> {
  const changed = new Set([...form.elements].filter(isChanged).map(({ name }) => name));
  const all = Object.entries(readForm(form));
  return Object.fromEntries(all.filter(([name]) => changed.has(name)));
}

function isChanged(field: Element): field is HTMLInputElement | HTMLSelectElement {
  if (field instanceof HTMLSelectElement) return !field.selectedOptions[0]?.defaultSelected;
  if (!(field instanceof HTMLInputElement)) return false;
  return field.type === 'checkbox'
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue;
}

/** Makes the form say what a state says. */
export function fillForm(form: HTMLFormElement, state: SearchState): void {
  for (const [name, value] of Object.entries(state)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) {
      addOption(field, String(value));
      field.value = String(value);
    } else if (field instanceof HTMLInputElement) {
      if (field.type === 'checkbox') field.checked = value === true;
      else field.value = value === 0 ? '' : String(value);
    }
  }
}
