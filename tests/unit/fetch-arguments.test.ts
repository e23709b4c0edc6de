import { expect, onTestFinished, test, vi } from 'vitest';
import {
  daysBetween,
  parseBaseUrl,
  parseDay,
  parseDayOrAgo,
  parseMilliseconds,
} from '../../src/fetch/arguments.ts';

test.each(['2025-11-19', '2024-02-29', '0001-01-01', '9999-12-31'])('the day %s', (day) => {
  expect(parseDay(day)).toBe(day);
});

test.each([
  '2025-02-30',
  '2025-02-29',
  '2025-13-01',
  '25-1-1',
  '2025-11-19T00:00',
  ' 2025-11-19',
  '0000-01-01',
  '',
])('no day: %j', (text) => {
  expect(() => parseDay(text)).toThrow(
    'Give a day of the calendar as YYYY-MM-DD, such as 2025-11-19.',
  );
});

test.each([
  ['today', '2024-03-01'],
  ['yesterday', '2024-02-29'],
  ['0-days-ago', '2024-03-01'],
  ['7-days-ago', '2024-02-23'],
  ['366-days-ago', '2023-03-01'],
  ['2025-11-19', '2025-11-19'],
])('the day %s', (text, expected) => {
  vi.useFakeTimers({ now: new Date('2024-03-01T00:30:00Z') });
  onTestFinished(() => void vi.useRealTimers());
  expect(parseDayOrAgo(text)).toBe(expected);
});

test.each(['tomorrow', 'days-ago', '-1-days-ago', '10000-days-ago', 'toString', '2025-02-30'])(
  'no day: %j, however named',
  (text) => {
    expect(() => parseDayOrAgo(text)).toThrow(
      'Give a day of the calendar as YYYY-MM-DD, such as 2025-11-19, or today, yesterday or 7-days-ago.',
    );
  },
);

test.each([
  ['https://huggingface.co', 'https://huggingface.co'],
  ['http://localhost:8080/', 'http://localhost:8080'],
  ['https://Mirror.example/hf//', 'https://mirror.example/hf'],
])('the URL %s', (text, expected) => {
  expect(parseBaseUrl(text)).toBe(expected);
});

test.each([
  'huggingface.co',
  'ftp://a.example',
  'https://a.example/?q',
  'https://a.example/#',
  'https://me:pw@a.example',
  '',
])('no base URL: %j', (text) => {
  expect(() => parseBaseUrl(text)).toThrow(
    'Give an http or https URL, such as https://huggingface.co.',
  );
});

test('milliseconds', () => {
  expect(['1', '250', '3600000'].map(parseMilliseconds)).toEqual([1, 250, 3_600_000]);
  for (const text of ['0', '-1', '1.5', '1e3', '3600001', 'NaN', '']) {
    expect(() => parseMilliseconds(text)).toThrow('Give milliseconds, from 1 to 3600000.');
  }
});

test.each([
  ['2025-11-19', '2025-11-19', ['2025-11-19']],
  ['2024-02-28', '2024-03-01', ['2024-02-28', '2024-02-29', '2024-03-01']],
  ['2025-12-31', '2026-01-01', ['2025-12-31', '2026-01-01']],
  // Clocks change in Berlin and in New York on these.
  ['2025-10-25', '2025-10-27', ['2025-10-25', '2025-10-26', '2025-10-27']],
  ['2025-03-08', '2025-03-10', ['2025-03-08', '2025-03-09', '2025-03-10']],
  ['0001-01-01', '0001-01-02', ['0001-01-01', '0001-01-02']],
])('the days from %s to %s', (first, last, days) => {
  onTestFinished(() => void vi.unstubAllEnvs());
  for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia']) {
    vi.stubEnv('TZ', zone);
    expect(daysBetween(first, last), zone).toEqual(days);
  }
});
