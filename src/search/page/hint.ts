import { counted } from '../../values/counted.ts';
import { element } from '../element.ts';
import type { SearchState } from '../engine/state.ts';
import type { FoundPage } from '../worker/protocol.ts';
import { button } from './button.ts';
import type { Relaxed } from './relax.ts';

/** What a reader can do instead of the search that is shown. */
export interface Actions {
  /** Searches for something else. */
  change: (to: Partial<SearchState>) => void;
  /** Searches all papers, not only the newest. */
  searchAll: () => void;
}

/** Says what was searched for in another way than it was asked for, and offers that way. */
export function showHint(
  hint: HTMLElement,
  { mended, isWhole, papers }: FoundPage,
  q: string,
  { change, searchAll }: Actions,
): void {
  const literally = () => change({ literal: true });
  show(hint, [
    ...(mended === null
      ? []
      : [
          `No paper has it as typed; these are results for “${mended}”. `,
          button(`Search for “${q}” as it is spelt`, literally),
        ]),
    ...(isWhole ? [] : [button(`Search all ${counted(papers, 'paper')}`, searchAll)]),
  ]);
}

/** Offers broader searches. */
export function showBroader(
  hint: HTMLElement,
  broader: readonly Relaxed[],
  { change }: Actions,
): void {
  const items = broader.map(({ label, state, count }) =>
    element(
      'li',
      {},
      button(`${label}: ${counted(count, 'paper')}`, () => change(state)),
    ),
  );
  show(hint, ['Try it ', element('ul', {}, ...items)]);
}

function show(hint: HTMLElement, parts: readonly (Node | string)[]): void {
  hint.replaceChildren(...parts);
  hint.hidden = parts.length === 0;
}
