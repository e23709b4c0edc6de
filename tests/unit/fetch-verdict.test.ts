import { expect, test } from 'vitest';
import { judge, replyOf, type Reply, type Verdict } from '../../src/fetch/verdict.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const answer = (status: number, body: string, retryAfter: string | null = null) => ({
  status,
  retryAfter,
  body: bytes(body),
});
const unexpected = (what: string): Verdict => ({
  kind: 'failed',
  reason: `unexpected ${what}, expected a JSON array`,
});

test.each<[string, Reply, Verdict]>([
  [
    'a listing',
    answer(200, ' [{}, {}]\n'),
    { kind: 'listing', papers: 2, body: bytes(' [{}, {}]\n') },
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
    { status: 200, retryAfter: null, body: Uint8Array.of(0x5b, 0x22, 0xff, 0x22, 0x5d) },
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
  // The first that states a time decides.
  [['2025-11-21T00:00:00.000Z', '2025-11-22T00:00:00.000Z'], '2025-11-21'],
  [['2025-11-22T00:00:00.000Z', '2025-11-21T00:00:00.000Z'], null],
])('an answer whose papers were submitted at %j is one of another day: %s', (times, another) => {
  const papers = times.map((submittedOnDailyAt) => ({ paper: { submittedOnDailyAt } }));
  const items = [null, [], {}, { paper: null }, { paper: {} }, ...papers];
  const body = JSON.stringify(items);
  expect(judge('2025-11-22', answer(200, body))).toEqual(
    another === null
      ? { kind: 'listing', papers: items.length, body: bytes(body) }
      : { kind: 'failed', reason: `unexpected listing of ${another}, expected 2025-11-22` },
  );
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
