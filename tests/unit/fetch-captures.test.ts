import { expect, test } from 'vitest';
import { capturesOf, hasFinal, nextName } from '../../src/fetch/captures.ts';

test('the captures of a day, in the order in which they were made', () => {
  const captures = [
    '2025-11-19.json',
    '2025-11-19-2.json',
    '2025-11-19@2025-11-19.json',
    '2025-11-19@2025-11-30.json',
    '2025-11-19@2025-12-01.json',
    '2025-11-19@2025-12-01-2.json',
    '2025-11-19@2025-12-01-10.json',
  ];
  const others = [
    '.2025-11-19.json.part',
    '2025-11-18.json',
    '2025-11-19.jsonl',
    '2025-11-19.txt',
    '2025-11-19 copy.json',
    '2025-11-19@2025-12-01-x.json',
    'x2025-11-19.json',
  ];
  expect(capturesOf('2025-11-19', [...others, ...captures].toSorted().reverse())).toEqual(captures);
});

test.each([
  [[], '2025-11-19@2025-12-01.json'],
  [['2025-11-19.json'], '2025-11-19@2025-12-01.json'],
  [['2025-11-19@2025-11-30.json'], '2025-11-19@2025-12-01.json'],
  [['2025-11-19.json', '2025-11-19-2.json'], '2025-11-19@2025-12-01.json'],
  [['2025-11-19.json', '2025-11-19@2025-12-01.json'], '2025-11-19@2025-12-01-2.json'],
  [['2025-11-19@2025-12-01-9.json'], '2025-11-19@2025-12-01-10.json'],
])('after %j comes %s', (captures, expected) => {
  expect(nextName('2025-11-19', captures, '2025-12-01')).toBe(expected);
});

test.each([
  [[], false],
  [['2025-11-19@2025-11-18.json'], false],
  [['2025-11-19@2025-11-19.json', '2025-11-19@2025-11-19-2.json'], false],
  [['2025-11-19@2025-11-20.json'], true],
  [['2025-11-19@2026-01-01-2.json'], true],
  [['2025-11-19.json'], true],
  [['2025-11-19-2.json'], true],
  [['2025-11-19@2025-11-19.json', '2025-11-19@2025-11-20.json'], true],
  [['2025-11-19.json', '2025-11-19@2025-11-19.json'], true],
])('whether one of %j shows the day as it ended: %s', (captures, expected) => {
  expect(hasFinal('2025-11-19', captures)).toBe(expected);
});
