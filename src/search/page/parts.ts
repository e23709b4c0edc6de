/** The parts of the search page. */
export interface Parts {
  form: HTMLFormElement;
  filters: HTMLElement;
  /** The filters in use. */
  chips: HTMLElement;
  status: HTMLElement;
  /** What may be searched for instead. */
  hint: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
}

/** @throws Error when the page lacks a part. */
export function findParts(): Parts {
  return {
    form: find('#search', HTMLFormElement),
    filters: find('#search .filters', HTMLElement),
    chips: find('#search .chips', HTMLElement),
    status: find('#search [role=status]', HTMLElement),
    hint: find('#search .hint', HTMLElement),
    results: find('#search .results', HTMLElement),
    more: find('#search .more', HTMLButtonElement),
  };
}

function find<Part>(selector: string, kind: new () => Part): Part {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The search page has no ${selector}`);
}
