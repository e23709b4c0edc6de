import { expect, onTestFinished, test, vi } from 'vitest';
import { createClient } from '../../src/fetch/client.ts';

/** A client of a server that answers at these moments, the first request being made at another. */
function arrange(askedAt: string, answers: { at: string; status: number; body: string }[]) {
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(askedAt) });
  const left = [...answers];
  vi.stubGlobal('fetch', () => {
    const answer = left.shift();
    if (answer === undefined) throw new Error('unexpected request');
    vi.setSystemTime(answer.at);
    return Promise.resolve(new Response(answer.body, { status: answer.status }));
  });
  const from = 'http://localhost';
  return createClient({
    from,
    userAgent: 'test',
    pause: 1,
    timeout: 1000,
    onWait: () => undefined,
  });
}

test('an answer that arrives after midnight is of the day on which it was asked for', async () => {
  const ask = arrange('2025-11-22T23:59:59.999Z', [
    { at: '2025-11-23T00:00:01Z', status: 200, body: '[]' },
  ]);
  expect(await ask('2025-11-22')).toEqual({ kind: 'none', askedOn: '2025-11-22' });
});

test('an answer to the second request is of the day of that one', async () => {
  const ask = arrange('2025-11-22T23:59:59.999Z', [
    { at: '2025-11-23T00:00:01Z', status: 503, body: '' },
    { at: '2025-11-24T00:00:00Z', status: 200, body: '[{}]' },
  ]);
  expect(await ask('2025-11-22')).toEqual({
    kind: 'listing',
    papers: 1,
    body: new TextEncoder().encode('[{}]'),
    askedOn: '2025-11-23',
  });
});
