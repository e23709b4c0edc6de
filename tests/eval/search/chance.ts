/** Choices that look like chance, but are the same in every run. */
export interface Chance {
  /** A whole number from 0 up to, and without, the limit. */
  below(limit: number): number;
  /** One of the values; undefined when there are none. */
  pick<Value>(values: readonly Value[]): Value | undefined;
}

/** Chance that depends on nothing but the seed: FNV-1a makes a number of it, mulberry32 goes on. */
export function chanceOf(seed: string): Chance {
  let state = 0x811c9dc5;
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, pick: (values) => values[below(values.length)] };
}
