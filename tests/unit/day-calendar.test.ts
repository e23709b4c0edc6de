import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { dayCalendar } from '../../src/outputs/day-calendar.ts';

const info = {
  title: 'Papers; all',
  description: 'Day by day',
  url: 'https://papers.example/days.ics',
};
const days = ['2025-02-28', '2025-12-31'].map((day) => ({
  id: `tag:papers.example,2025:day/${day}`,
  day,
  title: 'Daily Papers: 2 papers',
  description: `– Über ${'lange, lange; '.repeat(9)}Titel\\\n– B\nhttps://papers.example/`,
  url: `https://papers.example/days/${day}/`,
}));
const text = dayCalendar(info, days);

test('an independent reader finds a whole day for each day', () => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(
    events.map(({ uid, summary, description, startDate, endDate, component }) => ({
      uid,
      summary,
      description,
      start: startDate.toString(),
      end: endDate.toString(),
      isDate: startDate.isDate,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
    })),
  ).toEqual(
    days.map(({ id, day, title, description }) => ({
      uid: id,
      summary: title,
      description,
      start: day,
      end: day === '2025-02-28' ? '2025-03-01' : '2026-01-01',
      isDate: true,
      stamp: `${day}T00:00:00Z`,
    })),
  );
});

test('lines are folded at 75 octets and end with CRLF, and the same days give the same bytes', () => {
  const lines = text.split('\r\n');
  expect(lines.join('')).not.toMatch(/[\r\n]/);
  for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  expect(dayCalendar(info, days)).toBe(text);
});
