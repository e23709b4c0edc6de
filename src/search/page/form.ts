import { FACETS, stateFrom, type Facet, type SearchState } from '../engine/state.ts';
import { element } from '../element.ts';
import { counted, longMonth } from '../texts.ts';
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
  for (const facet of FACETS) {
    const select = form.elements.namedItem(facet);
    if (!(select instanceof HTMLSelectElement)) continue;
    const chosen = select.value;
    const options = choices[facet]
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_OPTIONS)
      .map((choice) => ({ ...choice, label: labelOf(facet, choice.value, choice.label) }))
      .sort(ORDERS[facet])
      .map(({ value, count, label }) => {
        const option = element('option', { value, textContent: `${label} (${count})` });
        option.dataset['label'] = label;
        return option;
      });
    const label = nameOf(form, facet, chosen);
    select.replaceChildren(...[...select.options].slice(0, 1), ...options);
    addOption(select, chosen, label);
    select.value = chosen;
  }
}

/** How a value of a filter is called, as far as the form knows. */
function nameOf(form: HTMLFormElement, facet: Facet, value: string): string {
  const select = form.elements.namedItem(facet);
  const options = select instanceof HTMLSelectElement ? [...select.options] : [];
  const known = options.find((option) => option.value === value)?.dataset['label'];
  return known ?? labelOf(facet, value, value);
}

function labelOf(facet: Facet, value: string, label: string): string {
  return facet === 'month' && /^\d{4}-\d\d$/.test(value) ? longMonth(value) : label;
}

const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label);
const newestFirst = (a: Choice, b: Choice) => (a.value < b.value ? 1 : -1);

const ORDERS = {
  topic: byLabel,
  year: newestFirst,
  month: newestFirst,
  organization: byLabel,
} as const satisfies Record<Facet, typeof byLabel>;

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
  const { code, comments, upvotes, from, to } = state;
  const names = {
    topic: 'Topic',
    year: 'Published',
    month: 'Listed',
    organization: 'Organization',
  };
  return [
    ...FACETS.filter((facet) => state[facet]).map((facet) => ({
      label: `${names[facet]}: ${nameOf(form, facet, state[facet])}`,
      without: { [facet]: '' },
    })),
    ...(code ? [{ label: 'With code', without: { code: false } }] : []),
    ...(comments
      ? [{ label: `${counted(comments, 'comment')} or more`, without: { comments: 0 } }]
      : []),
    ...(upvotes
      ? [{ label: `${counted(upvotes, 'upvote')} or more`, without: { upvotes: 0 } }]
      : []),
    ...(from ? [{ label: `Listed since ${from}`, without: { from: '' } }] : []),
    ...(to ? [{ label: `Listed until ${to}`, without: { to: '' } }] : []),
  ];
}
