const COUNT = /^(?:\d{1,9}|\d{1,3}(?:,\d{3})+)$/;
const ROUNDED = /^\d{1,6}(?:\.\d{1,3})?[kKmM]$/;
/** What stands where nobody has voted yet. */
const DASH = /^[-‐‑‒–—−]$/u;

/** Whether a text is a number or a dash on its own: what the page counts, and never a title. */
export function isMark(text: string): boolean {
  return COUNT.test(text) || ROUNDED.test(text) || DASH.test(text);
}

/** Whether a mark stands for no votes. */
export function isDash(text: string): boolean {
  return DASH.test(text);
}

/** @returns null where the mark is a dash, or rounded (`1.2k`). */
export function countOf(text: string): number | null {
  return COUNT.test(text) ? Number(text.replaceAll(',', '')) : null;
}
