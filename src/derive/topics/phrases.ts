import { getOrPut } from '../../values/get-or-put.ts';

/** Where a phrase stands in a row of words, both ends included. */
export interface Match<Value> {
  value: Value;
  first: number;
  last: number;
}

interface Node<Value> {
  /** By code unit. */
  next: Map<number, Node<Value>>;
  values: Value[];
}

/**
 * Finds many phrases in one pass. It does not matter whether a phrase joins or splits its words,
 * because only its two ends must be ends of words: `multi-head`, `multi head` and `multihead` are
 * one.
 */
export class PhraseFinder<Value> {
  readonly #root: Node<Value> = { next: new Map(), values: [] };

  add(stems: string[], value: Value): void {
    let node = this.#root;
    const letters = stems.join('');
    for (let at = 0; at < letters.length; at += 1) {
      const code = letters.charCodeAt(at);
      node = getOrPut(node.next, code, () => ({ next: new Map(), values: [] }));
    }
    node.values.push(value);
  }

  /** Every match, also of phrases within others, in the order of their first and last words. */
  find(stems: string[]): Match<Value>[] {
    const matches: Match<Value>[] = [];
    for (let first = 0; first < stems.length; first += 1) {
      let node: Node<Value> | undefined = this.#root;
      for (let last = first; last < stems.length; last += 1) {
        node = step(node, stems[last] ?? '');
        if (node === undefined) break;
        for (const value of node.values) matches.push({ value, first, last });
      }
    }
    return matches;
  }
}

function step<Value>(from: Node<Value>, letters: string): Node<Value> | undefined {
  let node: Node<Value> | undefined = from;
  for (let at = 0; at < letters.length && node !== undefined; at += 1) {
    node = node.next.get(letters.charCodeAt(at));
  }
  return node;
}
