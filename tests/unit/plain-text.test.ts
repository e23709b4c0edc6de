import { expect, test } from 'vitest';
import { plainTextOf } from '../../src/text/plain-text.ts';

test.each([
  ['"So" - A Title\'s End...', '"So" - A Title\'s End...'],
  ['"So" -- A Title\'s End...', '“So” – A Title’s End…'],
  ['BT^2: R\\"ossler', 'BT²: Rössler'],
  ['HyperZcdotW and 3times', 'HyperZ·W and 3×'],
  ['Narrow and approximately', 'Narrow and approximately'],
  ['$H$-chromatic', 'H-chromatic'],
])('%j reads as %j', (source, text) => {
  expect(plainTextOf(source)).toBe(text);
});
