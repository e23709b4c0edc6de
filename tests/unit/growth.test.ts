import { expect, test } from 'vitest';
import { growth, LINEAR } from '../growth.ts';

let sum = 0;
/** The sum is used, so that no compiler leaves it out. */
const add = (times: number) => {
  for (let time = 0; time < times; time += 1) sum += time % 7;
  expect(sum).toBeGreaterThan(0);
};

test('work that costs as much for each thing is linear', () => {
  expect(growth(add, 20_000)).toBeLessThan(LINEAR);
});

test('work that compares each thing with all others is not', () => {
  expect(growth((amount) => add(amount * amount), 150)).toBeGreaterThan(LINEAR);
});
