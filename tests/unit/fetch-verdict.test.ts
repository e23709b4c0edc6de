import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge, replyOf, type Reply, type Verdict } from '../../src/fetch/verdict.ts';
import { hasRealAnswers, needsRealAnswers, realAnswers } from '../shared.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const answer = (status: number, body: string, retryAfter: string | null = null) => ({
  status,
  retryAfter,
  mediaType: 'application/json; charset=utf-8',
  body: bytes(body),
});
const paper = { id: '2511.00001', title: 'T' };
const unexpected = (what: string): Verdict => ({
  kind: 'failed',
  reason: `unexpected ${what}, expected a JSON array`,
});

test.each<[string, Reply, Verdict]>([
  [
    'a listing',
    answer(200, ` [${JSON.stringify({ paper })}]\n`),
    { kind: 'listing', papers: 1, body: bytes(` [${JSON.stringify({ paper })}]\n`) },
  ],
  ['an empty one', answer(200, '[ ]'), { kind: 'none' }],
  ['an object', answer(200, '{"error":"no"}'), unexpected('object')],
  ['null', answer(200, 'null'), unexpected('null')],
  ['a text', answer(200, '"[]"'), unexpected('string')],
  ['HTML', answer(200, '\n<!doctype html><title>Papers</title>'), unexpected('HTML')],
  ['nothing', answer(200, ''), unexpected('text that is not JSON')],
  ['the start of an array', answer(200, '[{"title":"Ha'), unexpected('text that is not JSON')],
  [
    'bytes that are no UTF-8',
    { ...answer(200, ''), body: Uint8Array.of(0x5b, 0x22, 0xff, 0x22, 0x5d) },
    unexpected('text that is not JSON'),
  ],
  ...[204, 304, 400, 404, 499].map((status): [string, Reply, Verdict] => [
    `status ${status}`,
    answer(status, '[{}]', '9'),
    { kind: 'failed', reason: `unexpected status ${status}, expected 200` },
  ]),
  ...[429, 500, 503, 599].map((status): [string, Reply, Verdict] => [
    `status ${status}`,
    answer(status, '[{}]', '9'),
    { kind: 'passing', reason: `unexpected status ${status}, expected 200`, retryAfter: '9' },
  ]),
  [
    'no answer, for now',
    { error: 'no complete answer within 30 s', isPassing: true },
    { kind: 'passing', reason: 'no complete answer within 30 s', retryAfter: null },
  ],
  [
    'no answer, ever',
    { error: 'no complete answer: bad port', isPassing: false },
    { kind: 'failed', reason: 'no complete answer: bad port' },
  ],
])('%s', (_, reply, verdict) => {
  expect(judge('2025-11-22', reply)).toEqual(verdict);
});

test.each<[unknown[], string | null]>([
  [[], null],
  [['2025-11-22T00:00:00.000Z'], null],
  [['2025-11-22T23:59:59.999Z'], null],
  [['2025-11-23T01:00:00+02:00'], null],
  // What is not a time says nothing.
  [[null, '', 'soon', '2025-11-31T00:00:00.000Z', 20251121], null],
  [['soon', '2025-11-22T04:46:59.786Z'], null],
  [['2025-11-21T23:59:59.999Z'], '2025-11-21'],
  [['2025-11-23T00:00:00.000Z'], '2025-11-23'],
  [['2025-11-22T01:00:00+02:00'], '2025-11-21'],
  [['soon', '2025-11-21T04:46:59.786Z'], '2025-11-21'],
  // One is enough.
  [['2025-11-21T00:00:00.000Z', '2025-11-22T00:00:00.000Z'], '2025-11-21'],
  [['2025-11-22T00:00:00.000Z', '2025-11-21T00:00:00.000Z'], '2025-11-21'],
  [['2025-11-23T00:00:00.000Z', '2025-11-21T00:00:00.000Z'], '2025-11-21, 2025-11-23'],
])(
  'an answer whose papers were submitted at %j has papers of another day: %s',
  (times, another) => {
    const papers = times.map((submittedOnDailyAt) => ({ paper: { ...paper, submittedOnDailyAt } }));
    const items = [{ paper }, ...papers];
    const body = JSON.stringify(items);
    expect(judge('2025-11-22', answer(200, body))).toEqual(
      another === null
        ? { kind: 'listing', papers: items.length, body: bytes(body) }
        : { kind: 'failed', reason: `unexpected listing of ${another}, expected 2025-11-22` },
    );
  },
);

test.each([
  [[1, 2, 3], 1],
  [[null], 1],
  [[[]], 1],
  [[{}], 1],
  [[{ paper }, { paper: null }], 2],
  [[{ paper }, { paper: { title: 'T' } }], 2],
  [[{ paper: { ...paper, id: ' ' } }], 1],
  [[{ paper: { ...paper, id: 5 } }], 1],
  [[{ paper: { id: paper.id } }], 1],
  [[{ paper: { id: paper.id, title: '' }, title: '\u200B' }], 1],
])('%j is not a listing: item %i is not a paper', (items, number) => {
  expect(judge('2025-11-22', answer(200, JSON.stringify(items)))).toEqual({
    kind: 'failed',
    reason: `unexpected item ${number}, expected a paper with an id and a title`,
  });
});

test('an item that has its title beside its paper is a paper', () => {
  const items = [{ paper: { id: '2511.00001' }, title: 'T' }];
  expect(judge('2025-11-22', answer(200, JSON.stringify(items)))).toMatchObject({ papers: 1 });
});

test.each([
  ['application/json', true],
  ['Application/JSON;charset=utf-8', true],
  ['application/problem+json', true],
  ['application/jsonl', false],
  ['text/json', false],
  ['text/html; charset=utf-8', false],
  ['', false],
])('the media type %s: %s', (mediaType, isJson) => {
  expect(judge('2025-11-22', { ...answer(200, '[]'), mediaType })).toEqual(
    isJson
      ? { kind: 'none' }
      : { kind: 'failed', reason: `unexpected media type ${mediaType}, expected application/json` },
  );
});

test('an answer without a media type is refused', () => {
  expect(judge('2025-11-22', { ...answer(200, '[]'), mediaType: null })).toEqual({
    kind: 'failed',
    reason: 'unexpected media type (none), expected application/json',
  });
});

describe.skipIf(!hasRealAnswers)(`the real answers ${needsRealAnswers}`, () => {
  const names = hasRealAnswers ? readdirSync(realAnswers).toSorted() : [];

  test('all are listings of their days', () => {
    const verdicts = names.map((name) => {
      const body = readFileSync(join(realAnswers, name), 'utf8');
      return judge(name.slice(0, 10), answer(200, body)).kind;
    });
    expect(verdicts).toEqual(Array(250).fill('listing'));
  });
});

const coded = (code: string, message: string) => Object.assign(new Error(message), { code });
test.each([
  [new DOMException('aborted', 'TimeoutError'), 'no complete answer within 1.5 s', true],
  [
    new TypeError('terminated', { cause: coded('UND_ERR_SOCKET', 'other side closed') }),
    'no complete answer: other side closed',
    true,
  ],
  [
    new TypeError('fetch failed', { cause: coded('ECONNREFUSED', '') }),
    'no complete answer: ECONNREFUSED',
    true,
  ],
  [
    new TypeError('fetch failed', { cause: new Error('redirect count exceeded') }),
    'no complete answer: redirect count exceeded',
    false,
  ],
  [new TypeError('terminated'), 'no complete answer: terminated', false],
])('the error %s', (thrown, error, isPassing) => {
  expect(replyOf(thrown, 1500)).toEqual({ error, isPassing });
});
