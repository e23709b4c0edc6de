import { counted } from '../../values/counted.ts';
import { element } from '../element.ts';
import { NOTHING, type SearchState } from '../engine/state.ts';
import { ALL_FILTERS, type Filter } from '../filters-of.ts';
import { button } from './button.ts';
import { nameOf } from './choices.ts';

/** A filter that a state has set, as the reader may take it away. */
export interface SetFilter {
  label: string;
  /** The state without it. */
  without: Partial<SearchState>;
}

/** The filters that a state has set. */
export function setFilters(form: HTMLFormElement, state: SearchState): SetFilter[] {
  return ALL_FILTERS.filter(({ name }) => state[name]).map((filter) => ({
    label: labelOf(filter, form, state),
    without: { [filter.name]: NOTHING[filter.name] },
  }));
}

function labelOf(filter: Filter, form: HTMLFormElement, state: SearchState): string {
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

/** Shows filters, each with a button that takes it away. */
export function showChips(
  chips: HTMLElement,
  filters: readonly SetFilter[],
  change: (to: Partial<SearchState>) => void,
): void {
  const items = filters.map(({ label, without }) => {
    const chip = button(`${label} ×`, () => change(without));
    chip.ariaLabel = `Remove the filter ${label}`;
    return element('li', {}, chip);
  });
  chips.replaceChildren(...items);
  chips.hidden = items.length === 0;
}
