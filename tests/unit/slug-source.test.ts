import { expect, test } from 'vitest';
import { slugSource } from '../../src/archive/slug-source.ts';

test.each([
  ['"So" -- A Title\'s End...', '"So" -- A Title\'s End...'],
  ['BT^2: R\\"ossler', 'BT²: Rössler'],
  ['HyperZcdotW and 3times', 'HyperZ·W and 3×'],
  ['$H$-chromatic', 'H-chromatic'],
])('%j is made into a slug as %j', (title, source) => {
  expect(slugSource(title)).toBe(source);
});
