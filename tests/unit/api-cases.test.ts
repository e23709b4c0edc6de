import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { partialReasons } from '../../src/archive/day-listings.ts';
import { merge } from '../../src/archive/merge.ts';
import { hasFinal } from '../../src/fetch/captures.ts';
import { messagesOf, parse } from '../parse.ts';

const cases = resolve('../shared/cases');

/** What comes of the answer in the folder of a case: its days with their papers, and its messages. */
function readCase(number: number) {
  const folder = readdirSync(cases).find((name) => name.startsWith(`${number}-`)) ?? '';
  const name = readdirSync(join(cases, folder)).find((file) => file.endsWith('.json')) ?? '';
  const dump = parse(name, readFileSync(join(cases, folder, name)));
  const { archive } = merge(dump.listings);
  const titleOf = new Map(archive.papers.map(({ id, title }) => [id, title]));
  const days = archive.days.map(({ date, coverage, papers }) => {
    return [date, coverage, papers.map((id) => titleOf.get(id))];
  });
  const reasons = [...partialReasons(archive.days, dump.listings)];
  return { archive, days: days.toReversed(), reasons, messages: messagesOf(dump) };
}

const several = (days: string) =>
  `1:1 warning several-days Unexpected answer of several days (${days}), expected one of a single day; each paper was put on its own day, which counts as partial: fetch these days for the rest`;

describe.skipIf(!existsSync(cases))('answers that owners save (needs ../shared/cases)', () => {
  test('18: of a week', () => {
    const { archive, days, reasons, messages } = readCase(18);
    expect(days).toEqual([
      [
        '2026-05-25',
        'partial',
        ['Clocks That Agree Without a Master', 'Reading Weaving Patterns From Photographs'],
      ],
      ['2026-05-28', 'partial', ['Robots Learn Stairs From Their Falls']],
      ['2026-05-29', 'partial', ['Which Bell Was Rung']],
    ]);
    const counts = archive.papers.map(({ id, comments, upvotes }) => [id, comments, upvotes]);
    expect(counts).toEqual([
      ['clocks-that-agree-without-a-master', 3, 77],
      ['reading-weaving-patterns-from-photographs', 0, 40],
      ['robots-learn-stairs-from-their-falls', 11, 143],
      ['which-bell-was-rung', 1, 12],
    ]);
    expect(reasons).toEqual(
      ['2026-05-29', '2026-05-28', '2026-05-25'].map((day) => [day, 'scattered']),
    );
    expect(messages).toEqual([several('2026-05-25, 2026-05-28, 2026-05-29')]);
  });

  test('19: of a month', () => {
    const { days, messages } = readCase(19);
    expect(days).toEqual([
      ['2026-04-02', 'partial', ['Predicting When Bread Is Done']],
      ['2026-04-13', 'partial', ['Snow Fences Placed by Search']],
      ['2026-04-21', 'partial', ['Counting Apples Twice', 'Moss Grows Where the Model Looks Away']],
      ['2026-04-30', 'partial', ['A Kite as an Anemometer']],
    ]);
    expect(messages).toEqual([several('2026-04-02, 2026-04-13, 2026-04-21, 2026-04-30')]);
  });

  test('20: by trend, with a name that states a day', () => {
    const { days, messages } = readCase(20);
    expect(days).toEqual([
      ['2026-05-25', 'partial', ['Clocks That Agree Without a Master']],
      ['2026-05-28', 'partial', ['Robots Learn Stairs From Their Falls']],
      ['2026-05-29', 'partial', ['Which Bell Was Rung']],
    ]);
    expect(messages).toEqual([several('2026-05-25, 2026-05-28, 2026-05-29')]);
  });

  test('21: taken before its day was over, until a later one comes', () => {
    const { archive, days, reasons, messages } = readCase(21);
    expect(days).toEqual([['2026-06-09', 'partial', ['Predicting When Bread Is Done']]]);
    expect(reasons).toEqual([['2026-06-09', 'early']]);
    expect(messages).toEqual([]);
    expect(archive.papers).toMatchObject([
      {
        published: '2026-06-05',
        comments: 0,
        upvotes: 4,
        authorCount: 2,
        arxivId: '2606.80021',
      },
    ]);
    expect(hasFinal('2026-06-09', ['2026-06-09@2026-06-09.json'])).toBe(false);

    const [folder = ''] = readdirSync(cases).filter((name) => name.startsWith('21-'));
    const bytes = readFileSync(join(cases, folder, '2026-06-09@2026-06-09.json'));
    const both = ['2026-06-09@2026-06-09.json', '2026-06-09@2026-06-10.json'].flatMap(
      (name) => parse(name, bytes).listings,
    );
    const later = merge(both).archive.days;
    expect(later.map(({ coverage }) => coverage)).toEqual(['whole']);
    expect([...partialReasons(later, both)]).toEqual([]);
  });
});
