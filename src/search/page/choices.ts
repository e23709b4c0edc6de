import { compareText } from '../../values/compare.ts';
import { element } from '../element.ts';
import { filtersOf, type Facet, type FilterOf } from '../filters-of.ts';
import { longMonth } from '../long-dates.ts';
import type { Choice } from '../worker/protocol.ts';

/** A filter that offers values to choose from. */
type Choosing = FilterOf<'named' | 'span'>;

/** No list of choices is longer: the most frequent ones are in it. */
const MOST_OPTIONS = 300;

/** Offers the values of each filter that have results, with their number; the chosen one too. */
export function fillOptions(form: HTMLFormElement, choices: Record<Facet, Choice[]>): void {
  for (const filter of filtersOf('named', 'span')) {
    const select = form.elements.namedItem(filter.name);
    if (!(select instanceof HTMLSelectElement)) continue;
    const chosen = select.value;
    const label = nameOf(form, filter, chosen);
    const options = offered(filter, choices[filter.name]).map(optionOf);
    select.replaceChildren(...[...select.options].slice(0, 1), ...options);
    addOption(select, chosen, label);
    select.value = chosen;
  }
}

/** Offers a value, unless it is offered already: one that is chosen, though no paper has it. */
export function addOption(select: HTMLSelectElement, value: string, label = value): void {
  if ([...select.options].some((option) => option.value === value)) return;
  select.append(optionOf({ value, label, count: 0 }));
}

/** How a value of a filter is called, as far as the form knows. */
export function nameOf(form: HTMLFormElement, filter: Choosing, value: string): string {
  const select = form.elements.namedItem(filter.name);
  const options = select instanceof HTMLSelectElement ? [...select.options] : [];
  const known = options.find((option) => option.value === value)?.dataset['label'];
  return known ?? labelOf(filter, value, value);
}

/** The most frequent values, as a reader looks for them: by name, or the newest first. */
function offered(filter: Choosing, choices: readonly Choice[]): Choice[] {
  return choices
    .toSorted((a, b) => b.count - a.count || compareText(a.value, b.value))
    .slice(0, MOST_OPTIONS)
    .map((choice) => ({ ...choice, label: labelOf(filter, choice.value, choice.label) }))
    .sort((a, b) =>
      filter.kind === 'named' ? a.label.localeCompare(b.label) : compareText(b.value, a.value),
    );
}

function labelOf(filter: Choosing, value: string, label: string): string {
  const isMonth = filter.kind === 'span' && /^\d{4}-\d\d$/.test(value);
  return isMonth ? longMonth(value) : label;
}

function optionOf({ value, label, count }: Choice): HTMLOptionElement {
  const option = element('option', { value, textContent: `${label} (${count})` });
  option.dataset['label'] = label;
  return option;
}
