import { daysOfItems } from '../dumps/api/days.ts';
import { isPaper } from '../dumps/api/item.ts';

/** The result of a request: an answer with its whole body, or why there is none. */
export type Reply =
  | { status: number; retryAfter: string | null; mediaType: string | null; body: Uint8Array }
  | { error: string; isPassing: boolean };

/** JSON, or another media type that is JSON too (RFC 6839, section 3.1). */
const JSON_TYPE = /^application\/(?:[^;\s]+\+)?json\s*(?:;|$)/i;

/** What to do with a reply. */
export type Verdict =
  | { kind: 'listing'; body: Uint8Array; papers: number }
  | { kind: 'none' }
  | { kind: 'failed'; reason: string }
  | { kind: 'passing'; reason: string; retryAfter: string | null };

/**
 * Decides about the reply for one listing day: a JSON array of papers is its listing, an empty one
 * says that there is none, an error of the moment (no complete answer, status 429 or 5xx) may pass.
 * Anything else, including papers of another day, is a failure that another try would not fix. Only
 * a listing is stored, so that nothing else passes for the day's last word.
 */
export function judge(day: string, reply: Reply): Verdict {
  if ('error' in reply) {
    const { error, isPassing } = reply;
    return isPassing ? { kind: 'passing', reason: error, retryAfter: null } : failed(error);
  }
  const { status, retryAfter, mediaType, body } = reply;
  if (status !== 200) {
    const reason = `unexpected status ${status}, expected 200`;
    const isPassing = status === 429 || status >= 500;
    return isPassing ? { kind: 'passing', reason, retryAfter } : failed(reason);
  }
  if (mediaType === null || !JSON_TYPE.test(mediaType)) {
    return failed(`unexpected media type ${mediaType ?? '(none)'}, expected application/json`);
  }
  return judgeBody(day, body);
}

/**
 * Describes why `fetch` gave no complete answer. What the network did has a code or is a time-out, and
 * may pass; the rest (a circle of redirects, a port that is not allowed) stays as it is.
 *
 * @param error what `fetch`, or reading its body, threw.
 */
export function replyOf(error: unknown, timeoutMs: number): Reply {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError') {
    return { error: `no complete answer within ${timeoutMs / 1000} s`, isPassing: true };
  }
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause ? String(cause.code) : '';
  return { error: `no complete answer: ${cause.message || code}`, isPassing: code !== '' };
}

function judgeBody(day: string, body: Uint8Array): Verdict {
  const expected = 'expected a JSON array';
  let answer: unknown;
  try {
    answer = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    // A body that was cut short although its length was not stated ends here too, because the start
    // of an array is not JSON.
    const isMarkup = /^\s*</.test(new TextDecoder().decode(body));
    return failed(`unexpected ${isMarkup ? 'HTML' : 'text that is not JSON'}, ${expected}`);
  }
  if (!Array.isArray(answer)) {
    return failed(`unexpected ${answer === null ? 'null' : typeof answer}, ${expected}`);
  }
  if (answer.length === 0) return { kind: 'none' };
  const odd = answer.findIndex((item) => !isPaper(item));
  if (odd >= 0) {
    return failed(`unexpected item ${odd + 1}, expected a paper with an id and a title`);
  }
  const others = daysOfItems(answer).filter((other) => other !== day);
  if (others.length > 0) {
    return failed(`unexpected listing of ${others.join(', ')}, expected ${day}`);
  }
  return { kind: 'listing', body, papers: answer.length };
}

function failed(reason: string): Verdict {
  return { kind: 'failed', reason };
}
