import { millisecondsInHour, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';

const LONGEST_BACK_OFF_MS = millisecondsInMinute;

/** A server that asks for more than this is left alone: the run ends. */
export const LONGEST_WAIT_MS = millisecondsInHour;

/**
 * How long to wait after an error that may pass: twice as long after each try, up to a minute, and
 * never less than the server asks for.
 *
 * @param tries how many requests in a row failed, 1 or more.
 * @param pauseMs the pause between any two requests.
 * @param retryAfter the `Retry-After` field of the answer.
 * @param nowMs milliseconds since 1970.
 * @returns milliseconds.
 * @example backOff(2, 1000, null, 0) // 4000
 */
export function backOff(
  tries: number,
  pauseMs: number,
  retryAfter: string | null,
  nowMs: number,
): number {
  const growing = Math.min(pauseMs * 2 ** tries, LONGEST_BACK_OFF_MS);
  return Math.max(pauseMs, growing, retryAfterMs(retryAfter, nowMs));
}

/**
 * Milliseconds from now that a `Retry-After` field asks for: seconds or an HTTP date (RFC 9110,
 * sections 10.2.3 and 5.6.7). A field that is absent, past or in another form asks for no wait.
 */
export function retryAfterMs(field: string | null, nowMs: number): number {
  const text = field?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * millisecondsInSecond;
  // The oldest of the three forms of an HTTP date, `Sun Nov  6 08:49:37 1994`, does not name GMT.
  const date = /^[A-Z][a-z]+,? .*\d/.test(text) ? text.replace(/(?: GMT)?$/, ' GMT') : '';
  const wait = Date.parse(date) - nowMs;
  return wait > 0 ? wait : 0;
}
