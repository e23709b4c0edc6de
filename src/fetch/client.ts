import { setTimeout } from 'node:timers/promises';
import { request, type RequestOptions } from './request.ts';
import { judge, type Verdict } from './verdict.ts';
import { backOff, LONGEST_WAIT_MS } from './wait.ts';

const MOST_TRIES = 5;

/** How to ask. */
interface ClientOptions extends RequestOptions {
  /** Where the API is, without a slash at the end. */
  from: string;
  /** Milliseconds between two requests. */
  pause: number;
  /** Told of each wait after an error. */
  onWait: (text: string) => void;
}

/**
 * The final result for a day, and the UTC day of the request that gave it; `closed` when the server
 * wants to be left alone.
 */
export type Outcome = (
  Exclude<Verdict, { kind: 'passing' }> | { kind: 'closed'; reason: string }
) & { askedOn: string };

/**
 * Makes the function that asks the API for the listing of a day. Call it for one day after the
 * other: a wait that one answer asks for also holds before the next.
 */
export function createClient(options: ClientOptions): (day: string) => Promise<Outcome> {
  let waitMs = 0;
  return async (day) => {
    for (let tries = 1; ; tries += 1) {
      await setTimeout(waitMs);
      // Before the answer: one that arrives after midnight may have been made before.
      const askedOn = new Date().toISOString().slice(0, 10);
      const url = `${options.from}/api/daily_papers?date=${day}`;
      const verdict = judge(day, await request(url, options));
      if (verdict.kind !== 'passing') {
        waitMs = options.pause;
        return { ...verdict, askedOn };
      }
      const { reason, retryAfter } = verdict;
      waitMs = backOff(tries, options.pause, retryAfter, Date.now());
      const seconds = Math.ceil(waitMs / 1000);
      if (waitMs > LONGEST_WAIT_MS) {
        const asksFor = `the server asks to wait ${seconds} s`;
        return { kind: 'closed', reason: `${reason}; ${asksFor}`, askedOn };
      }
      if (tries === MOST_TRIES) {
        const tried = `gave up after ${MOST_TRIES} tries`;
        return { kind: 'failed', reason: `${reason}; ${tried}`, askedOn };
      }
      options.onWait(`${day}: trying again in ${seconds} s: ${reason}`);
    }
  };
}
