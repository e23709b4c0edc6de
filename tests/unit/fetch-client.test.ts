import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createClient } from '../../src/fetch/client.ts';

/** Milliseconds of each wait before a request; none of them is waited for. */
const waits: number[] = [];
vi.mock('node:timers/promises', () => ({
  setTimeout: (milliseconds: number) => Promise.resolve(void waits.push(milliseconds)),
}));
beforeEach(() => void waits.splice(0));

/** What a server does with a request, and when; `body` is null where it never answers. */
interface Answer {
  at?: string;
  status?: number;
  body: string | null;
  headers?: Record<string, string>;
}

const FROM_THE_START = '2025-11-22T12:00:00.000Z';

/** A client of a server, the first request being made at the given moment, and what it says. */
function arrange(answers: Answer[], askedAt = FROM_THE_START) {
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(askedAt) });
  const left = [...answers];
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string, { signal }: { signal: AbortSignal }) => {
    asked.push(url);
    const answer = left.shift();
    if (answer === undefined) throw new Error('unexpected request');
    if (answer.at !== undefined) vi.setSystemTime(answer.at);
    const { body, status = 200 } = answer;
    const headers = { 'Content-Type': 'application/json', ...answer.headers };
    if (body !== null) return Promise.resolve(new Response(body, { status, headers }));
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  });
  const said: string[] = [];
  const ask = createClient({
    from: 'http://localhost',
    userAgent: 'test',
    pause: 10,
    timeout: 1,
    onWait: (text) => said.push(text),
  });
  return { ask, asked, said };
}

const paper = '[{"paper":{"id":"2511.00001","title":"T"}}]';
const trouble = (headers: Record<string, string> = {}): Answer => {
  return { status: 503, body: '', headers };
};
const none: Answer = { body: '[]' };

test('an answer that arrives after midnight is of the day on which it was asked for', async () => {
  const { ask } = arrange([{ at: '2025-11-23T00:00:01Z', body: '[]' }], '2025-11-22T23:59:59.999Z');
  expect(await ask('2025-11-22')).toEqual({ kind: 'none', askedOn: '2025-11-22' });
});

test('an answer to the second request is of the day of that one', async () => {
  const { ask } = arrange(
    [
      { at: '2025-11-23T00:00:01Z', status: 503, body: '' },
      { at: '2025-11-24T00:00:00Z', body: paper },
    ],
    '2025-11-22T23:59:59.999Z',
  );
  expect(await ask('2025-11-22')).toEqual({
    kind: 'listing',
    papers: 1,
    body: new TextEncoder().encode(paper),
    askedOn: '2025-11-23',
  });
});

test('it waits before all requests but the first, and longer after each trouble', async () => {
  const { ask, said } = arrange([none, none, ...Array<Answer>(5).fill(trouble()), none, none]);
  for (const day of ['2025-11-01', '2025-11-02']) await ask(day);
  expect(waits).toEqual([0, 10]);
  expect(await ask('2025-11-03')).toEqual({
    kind: 'failed',
    reason: 'unexpected status 503, expected 200; gave up after 5 tries',
    askedOn: '2025-11-22',
  });
  expect(said).toEqual(
    Array(4).fill('2025-11-03: trying again in 1 s: unexpected status 503, expected 200'),
  );
  for (const day of ['2025-11-04', '2025-11-05']) await ask(day);
  // What a day's last trouble asks to wait holds before the next day.
  expect(waits).toEqual([0, 10, 10, 20, 40, 80, 160, 320, 10]);
});

test('it waits as long as a server asks for, in seconds or until a moment', async () => {
  const { ask, said } = arrange([
    trouble({ 'Retry-After': '3' }),
    trouble({ 'Retry-After': 'Sat, 22 Nov 2025 12:00:02 GMT' }),
    none,
  ]);
  expect(await ask('2025-11-03')).toEqual({ kind: 'none', askedOn: '2025-11-22' });
  expect(waits).toEqual([0, 3000, 2000]);
  const why = 'unexpected status 503, expected 200';
  expect(said).toEqual([
    `2025-11-03: trying again in 3 s: ${why}`,
    `2025-11-03: trying again in 2 s: ${why}`,
  ]);
});

test('a server that never answers is asked five times', async () => {
  const { ask, asked } = arrange(Array<Answer>(5).fill({ body: null }));
  expect(await ask('2025-11-03')).toEqual({
    kind: 'failed',
    reason: 'no complete answer within 0.001 s; gave up after 5 tries',
    askedOn: '2025-11-22',
  });
  expect(asked).toEqual(Array(5).fill('http://localhost/api/daily_papers?date=2025-11-03'));
});

test('an answer to the request after one that was given up counts', async () => {
  const { ask } = arrange([{ body: null }, none]);
  expect(await ask('2025-11-03')).toEqual({ kind: 'none', askedOn: '2025-11-22' });
});
