import { describe, expect, test } from 'vitest';
import { fieldsOf, isObject, type Fields } from '../../src/dumps/fields.ts';

/** What a reader makes of the value `v`, and what it complains of. */
function read<Result>(value: unknown, reader: (fields: Fields) => Result) {
  const complaints: string[] = [];
  const fields = fieldsOf({ v: value }, (rule, reason) => complaints.push(`${rule}: ${reason}`));
  return { result: reader(fields), complaints };
}

const unexpected = (expected: string) => [
  `unexpected-value: Unexpected value of \`v\`, expected ${expected}; it was left out`,
];

test('an object is not a list, a null or a text', () => {
  expect([{}, [], null, undefined, 'a', 1, true].map(isObject)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('what every object inherits is not a fact', () => {
  const complaints: string[] = [];
  const fields = fieldsOf({}, (_, reason) => complaints.push(reason));
  expect(fields.line('constructor', 9)).toBeNull();
  expect(fields.lines('toString')).toEqual([]);
  expect(fields.url('__proto__')).toBeNull();
  expect(complaints).toEqual([]);
});

describe('absent facts are null or [], without a word', () => {
  test.each([undefined, null])('%j', (value) => {
    expect(read(value, (fields) => fields.line('v', 9))).toEqual({ result: null, complaints: [] });
    expect(read(value, (fields) => fields.paragraphs('v'))).toEqual({
      result: null,
      complaints: [],
    });
    expect(read(value, (fields) => fields.count('v'))).toEqual({ result: null, complaints: [] });
    expect(read(value, (fields) => fields.lines('v'))).toEqual({ result: [], complaints: [] });
    expect(read(value, (fields) => fields.url('v'))).toEqual({ result: null, complaints: [] });
    expect(read(value, (fields) => fields.day('v'))).toEqual({ result: null, complaints: [] });
  });
});

describe('a line', () => {
  test.each([
    [' a\n b ', 'a b'],
    ['123456789', '123456789'],
    ['', null],
    [' \u200B', null],
  ])('%j is %j', (value, result) => {
    expect(read(value, (fields) => fields.line('v', 9))).toEqual({ result, complaints: [] });
  });

  test.each([[1], [true], [[]], [['a']], [{}]])('%j is none', (value) => {
    expect(read(value, (fields) => fields.line('v', 9))).toEqual({
      result: null,
      complaints: unexpected('a text'),
    });
  });

  test('one that is too long is left out', () => {
    expect(read('1234567890', (fields) => fields.line('v', 9))).toEqual({
      result: null,
      complaints: unexpected('at most 9 characters'),
    });
  });
});

test('paragraphs stay apart, and have a limit', () => {
  const paragraphs = (value: unknown) => read(value, (fields) => fields.paragraphs('v'));
  expect(paragraphs('a\nb\n\nc')).toEqual({ result: 'a b\n\nc', complaints: [] });
  expect(paragraphs('x'.repeat(65_536)).result).toBe('x'.repeat(65_536));
  expect(paragraphs('x'.repeat(65_537))).toEqual({
    result: null,
    complaints: unexpected('at most 65536 characters'),
  });
});

describe('a count', () => {
  test.each([0, 1, Number.MAX_SAFE_INTEGER])('%j', (value) => {
    expect(read(value, (fields) => fields.count('v'))).toEqual({ result: value, complaints: [] });
  });

  test.each([[-1], [1.5], [1e300], [NaN], ['1'], [true], [[1]], [{}]])('%j is none', (value) => {
    expect(read(value, (fields) => fields.count('v'))).toEqual({
      result: null,
      complaints: unexpected('a count'),
    });
  });
});

describe('a list of texts', () => {
  test('keeps order and repeats, and leaves out what is empty', () => {
    expect(read(['b', ' a\n', '', '\u200B', 'b'], (fields) => fields.lines('v'))).toEqual({
      result: ['b', 'a', 'b'],
      complaints: [],
    });
  });

  test.each([['a'], [1], [{}], [['a', 1]], [[null]], [[['a']]]])('%j is none', (value) => {
    expect(read(value, (fields) => fields.lines('v'))).toEqual({
      result: [],
      complaints: unexpected('a list of texts'),
    });
  });

  test.each([
    ['one of 200 characters is whole', 'x'.repeat(200), 'x'.repeat(200)],
    ['a longer one is cut', 'x'.repeat(201), 'x'.repeat(200)],
    ['one is not cut in the middle of a character', `${'x'.repeat(199)}🚀`, 'x'.repeat(199)],
    ['one keeps the characters before the cut', `🚀${'x'.repeat(200)}`, `🚀${'x'.repeat(198)}`],
    ['one that is not cut keeps its broken end', 'x\uD83D', 'x\uFFFD'],
    ['one of 200, too', `${'x'.repeat(199)}\uD83D`, `${'x'.repeat(199)}\uFFFD`],
  ])('%s', (_, text, result) => {
    expect(read([text], (fields) => fields.lines('v'))).toEqual({
      result: [result],
      complaints: [],
    });
  });
});

describe('an address', () => {
  test.each([
    ['https://example.org', 'https://example.org/'],
    ['', null],
  ])('%j is %j', (value, result) => {
    expect(read(value, (fields) => fields.url('v'))).toEqual({ result, complaints: [] });
  });

  test.each([['javascript:alert(1)'], ['data:,x'], [' '], [1], [{}], [['https://example.org']]])(
    '%j is none',
    (value) => {
      expect(read(value, (fields) => fields.url('v'))).toEqual({
        result: null,
        complaints: unexpected('an http or https address'),
      });
    },
  );
});

describe('a day', () => {
  test.each([
    ['2024-01-09', '2024-01-09'],
    ['2024-02-29', '2024-02-29'],
    ['2024-01-09T23:59:59.999Z', '2024-01-09'],
    ['2024-01-09T23:30:00-05:00', '2024-01-10'],
    ['2024-01-09T23:30:00-0500', '2024-01-10'],
    ['2024-01-01T00:30:00+01:00', '2023-12-31'],
  ])('%j is %s', (value, result) => {
    expect(read(value, (fields) => fields.day('v'))).toEqual({ result, complaints: [] });
  });

  test.each([
    [''],
    ['today'],
    ['2024-1-9'],
    ['2024-02-30'],
    ['2023-02-29T00:00:00Z'],
    ['2024-13-01'],
    ['0000-01-01'],
    ['2024-01-09 12:00'],
    ['2024-01-09T'],
    ['2024-01-09T25:00:00Z'],
    ['2024-01-09\n'],
    [' 2024-01-09'],
    ['x2024-01-09'],
    ['2024-01-091'],
    [20240109],
    [{}],
    [['2024-01-09']],
  ])('%j is none', (value) => {
    expect(read(value, (fields) => fields.day('v'))).toEqual({
      result: null,
      complaints: unexpected('a day such as `2024-01-09`'),
    });
  });

  test('a time without its zone is the same day on every machine', () => {
    const zone = process.env['TZ'];
    const days = ['Asia/Tokyo', 'America/New_York'].map((name) => {
      process.env['TZ'] = name;
      return read('2024-01-09T23:30:00', (fields) => fields.day('v')).result;
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(days).toEqual(['2024-01-09', '2024-01-09']);
  });

  test('a day of the year 10000 is left out', () => {
    expect(read('9999-12-31T23:00:00-05:00', (fields) => fields.day('v'))).toEqual({
      result: null,
      complaints: unexpected('a year of four digits'),
    });
  });
});
