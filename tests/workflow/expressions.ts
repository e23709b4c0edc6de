import { runInNewContext } from 'node:vm';

/** What an expression can name: contexts such as `vars`, and functions. */
export type Contexts = Record<string, unknown>;

/**
 * The value of an expression without its braces. Those that workflows of ours use mean the same in
 * JavaScript; an unknown context is an error.
 */
function evaluate(expression: string, contexts: Contexts): unknown {
  return runInNewContext(expression, { ...contexts, fromJSON: JSON.parse }) as unknown;
}

/** A text with the values of its expressions. */
export function filled(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression: string) => {
    const value = evaluate(expression, contexts) ?? '';
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
}

/** The same for each text of a record. */
export function filledAll(
  record: Record<string, string | number | boolean> | undefined,
  contexts: Contexts,
): Record<string, string> {
  const entries = Object.entries(record ?? {});
  return Object.fromEntries(entries.map(([key, value]) => [key, filled(String(value), contexts)]));
}

/** Whether a condition holds: without a function of the status it also wants that all went well. */
export function holds(condition: string | undefined, contexts: Contexts): boolean {
  const bare = (condition ?? 'success()').replace(/^\$\{\{(.*)\}\}$/, '$1');
  const asksStatus = /\b(?:success|failure|cancelled|always)\(\)/.test(bare);
  return Boolean(evaluate(asksStatus ? bare : `success() && (${bare})`, contexts));
}
