import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Derivation, Resumable } from '../../src/derive/derivation.ts';
import { Store } from '../../src/model/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newFile = () => join(folder, 'new', `${(files += 1)}.db`);

/** Something to derive: a long text with its length, as a map. */
const lengths: Derivation<string, Map<string, number>> = {
  name: 'lengths',
  folder: 'text',
  inputs: (text) => text,
  run: (text) => new Map([[text.repeat(200), text.length]]),
};
const inputs = Array.from({ length: 40 }, (_, at) => `input ${at} `);

/** Derives all inputs with a store of its own; says how many were made. */
function derive(file: string): number {
  const store = new Store(file);
  try {
    for (const input of inputs) {
      expect(store.derive(lengths, input)).toEqual(lengths.run(input));
    }
    return store.uses.get('lengths')?.made ?? 0;
  } finally {
    store.close();
  }
}

test('what was derived is kept, in this run and for the next', () => {
  const file = newFile();
  expect(derive(file)).toBe(40);
  expect(derive(file)).toBe(0);
  const store = new Store(file);
  store.derive(lengths, 'new');
  store.derive(lengths, 'new');
  expect(store.uses.get('lengths')).toEqual({ kept: 1, made: 1 });
  store.close();
});

test('derivations do not take each other for themselves', () => {
  const store = new Store(':memory:');
  store.derive(lengths, 'same');
  const other = { ...lengths, name: 'other', run: () => new Map([['other', 1]]) };
  expect(store.derive(other, 'same')).toEqual(new Map([['other', 1]]));
  const elsewhere = { ...other, folder: 'topics', run: () => new Map([['elsewhere', 2]]) };
  // A store asks for the code of a derivation once.
  const fresh = new Store(':memory:');
  expect(fresh.derive(elsewhere, 'same')).toEqual(new Map([['elsewhere', 2]]));
});

test('what nobody asked for is dropped, and nothing else', () => {
  const file = newFile();
  derive(file);
  const store = new Store(file);
  for (const input of inputs.slice(0, 10)) store.derive(lengths, input);
  store.dropUnused();
  store.close();
  expect(derive(file)).toBe(30);
});

test('a changed byte anywhere costs the record it is in, and never gives another value', () => {
  const file = newFile();
  derive(file);
  const whole = readFileSync(file);
  let found = 0;
  for (let at = 0; at < whole.length; at += 997) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 0x55;
    writeFileSync(file, damaged);
    // `derive` compares every value with the true one.
    if (derive(file) > 0) found += 1;
    expect(derive(file), `byte ${at}`).toBe(0);
  }
  expect(found).toBeGreaterThan(20);
});

test('a file that is cut short, empty, or something else is replaced', () => {
  const file = newFile();
  derive(file);
  const { size } = statSync(file);
  for (const length of [0, 1, 50, 4096, Math.floor(size / 2), size - 1]) {
    truncateSync(file, length);
    expect(derive(file), `${length} bytes`).toBeGreaterThan(0);
    expect(derive(file)).toBe(0);
  }
  writeFileSync(file, 'no database at all, and longer than the head of one '.repeat(10));
  expect(derive(file)).toBe(40);
});

test('a place that cannot be written is an error with a hint', () => {
  const file = newFile();
  derive(file);
  const hint = 'Make room, or name another folder with --cache.';
  expect(() => new Store(join(file, 'below.db'))).toThrow(
    expect.objectContaining({ hint }) as Error,
  );
});

test('a derivation that resumes is given what the last run left, and gives the same without', () => {
  const file = newFile();
  const given: (string | undefined)[] = [];
  const resumable: Resumable<string, string, string> = {
    name: 'resumable',
    folder: 'related',
    inputs: (input) => input,
    run(input, earlier) {
      given.push(earlier);
      return { output: input.toUpperCase(), state: `after ${input}` };
    },
  };
  const run = (input: string) => {
    const store = new Store(file);
    const output = store.resume(resumable, input);
    store.dropUnused();
    store.close();
    return output;
  };
  expect(['a', 'b', 'b', 'c'].map(run)).toEqual(['A', 'B', 'B', 'C']);
  expect(given).toEqual([undefined, 'after a', 'after b']);
});
