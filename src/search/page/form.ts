import { element } from '../element.ts';
import { NOTHING, stateFrom, type SearchState } from '../engine/state.ts';
import { ALL_FILTERS, filtersOf, type Facet, type Filter, type FilterOf } from '../filters-of.ts';
import { counted, longMonth } from '../texts.ts';
import { compareText } from '../../values/compare.ts';
import type { Choice } from '../worker/protocol.ts';

/** No list of choices is longer: the most frequent ones are in it. */
const MOST_OPTIONS = 300;

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

/** Offers the values of each filter that have results, with their number; the chosen one too. */
export function fillOptions(form: HTMLFormElement, choices: Record<Facet, Choice[]>): void {
  for (const filter of filtersOf('named', 'span')) {
    const select = form.elements.namedItem(filter.name);
    if (!(select instanceof HTMLSelectElement)) continue;
    const chosen = select.value;
    const options = choices[filter.name]
      .toSorted((a, b) => b.count - a.count || compareText(a.value, b.value))
      .slice(0, MOST_OPTIONS)
      .map((choice) => ({ ...choice, label: labelOf(filter, choice.value, choice.label) }))
      .sort(filter.kind === 'named' ? byLabel : newestFirst)
      .map(({ value, count, label }) => {
        const option = element('option', { value, textContent: `${label} (${count})` });
        option.dataset['label'] = label;
        return option;
      });
    const label = nameOf(form, filter, chosen);
    select.replaceChildren(...[...select.options].slice(0, 1), ...options);
    addOption(select, chosen, label);
    select.value = chosen;
  }
}

type Choosing = FilterOf<'named' | 'span'>;

/** How a value of a filter is called, as far as the form knows. */
function nameOf(form: HTMLFormElement, filter: Choosing, value: string): string {
  const select = form.elements.namedItem(filter.name);
  const options = select instanceof HTMLSelectElement ? [...select.options] : [];
  const known = options.find((option) => option.value === value)?.dataset['label'];
  return known ?? labelOf(filter, value, value);
}

function labelOf(filter: Choosing, value: string, label: string): string {
  const isMonth = filter.kind === 'span' && /^\d{4}-\d\d$/.test(value);
  return isMonth ? longMonth(value) : label;
}

const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label);
const newestFirst = (a: Choice, b: Choice) => compareText(b.value, a.value);

function addOption(select: HTMLSelectElement, value: string, label = value): void {
  if ([...select.options].some((option) => option.value === value)) return;
  const option = element('option', { value, textContent: `${label} (0)` });
  option.dataset['label'] = label;
  select.append(option);
}

/** A filter that a state has set, as the reader may take it away. */
export interface SetFilter {
  label: string;
  /** The state without it. */
  without: Partial<SearchState>;
}

/** The filters that a state has set. */
export function setFilters(form: HTMLFormElement, state: SearchState): SetFilter[] {
  return ALL_FILTERS.filter(({ name }) => state[name]).map((filter) => ({
    label: chipOf(filter, form, state),
    without: { [filter.name]: NOTHING[filter.name] },
  }));
}

function chipOf(filter: Filter, form: HTMLFormElement, state: SearchState): string {
  switch (filter.kind) {
    case 'named':
    case 'span':
      return `${filter.chip}: ${nameOf(form, filter, state[filter.name])}`;
    case 'flag':
      return filter.label;
    case 'least':
      return `${counted(state[filter.name], filter.noun)} or more`;
    case 'day':
      return `${filter.label} ${state[filter.name]}`;
  }
}
