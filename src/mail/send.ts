import { setTimeout } from 'node:timers/promises';
import type { Mailer } from './mailer.ts';
import type { SendLog } from './send-log.ts';

/** How often a recipient is tried before the run gives up. */
const MOST_ROUNDS = 5;

/** What became of the recipients. */
export type Tally = Record<'sent' | 'before' | 'refused' | 'unknown' | 'failed', number>;

/** How to send. */
interface Sending {
  recipients: string[];
  log: SendLog;
  mailer: Mailer;
  /** Address of the sender. */
  from: string;
  /** The message for a recipient. */
  messageTo: (address: string) => Promise<Buffer>;
  /** Milliseconds before those that were not reached are tried again; each time twice as long. */
  pauseMs: number;
  /** Told how far the sending is. */
  say: (how: string) => void;
  /** Told, in a line, of each recipient for whom it is not certain that the message arrived. */
  report: (line: string) => void;
}

/**
 * Sends a message to each recipient, except those who have it, or may have it, according to the
 * log. Those that the server does not take now are tried again after all others: a server that does
 * not know a sender yet may ask to come back in some minutes.
 */
export async function sendToAll(sending: Sending): Promise<Tally> {
  const { recipients, log, pauseMs, say, report } = sending;
  const tally: Tally = { sent: 0, before: 0, refused: 0, unknown: 0, failed: 0 };
  let waiting = recipients.filter((address) => {
    const known = knownBefore(address, log);
    if (known === null) return true;
    tally[known.kind] += 1;
    if (known.kind !== 'before') report(known.line);
    return false;
  });
  for (let round = 1; waiting.length > 0; round += 1) {
    const { left, isOver, reasons } = await sendRound(waiting, sending, tally);
    if (isOver || round === MOST_ROUNDS) {
      for (const address of left) report(`${address}: not sent: ${reasons.get(address)}`);
      tally.failed += left.length;
      break;
    }
    waiting = left;
    if (waiting.length === 0) break;
    const waitMs = pauseMs * 2 ** (round - 1);
    say(`trying ${waiting.length} again in ${Math.ceil(waitMs / 1000)} s`);
    await setTimeout(waitMs);
  }
  return tally;
}

/** What the log says of a recipient that is not to be tried. */
function knownBefore(address: string, log: SendLog) {
  switch (log.stateOf(address)) {
    case 'sent':
      return { kind: 'before', line: '' } as const;
    case 'sending':
    case 'unknown':
      return {
        kind: 'unknown',
        line: `${address}: an earlier run may have sent it, so it is not sent again`,
      } as const;
    case 'refused':
      return { kind: 'refused', line: `${address}: refused in an earlier run` } as const;
    case 'deferred':
    case null:
      return null;
  }
}

/** Tries each once, until the server can no longer be reached. */
async function sendRound(addresses: string[], sending: Sending, tally: Tally) {
  const { log, mailer, from, messageTo, say, report } = sending;
  const left: string[] = [];
  const reasons = new Map<string, string>();
  for (const [index, to] of addresses.entries()) {
    say(`${index + 1} of ${addresses.length}`);
    const message = await messageTo(to);
    await log.add(to, 'sending');
    const delivery = await mailer.deliver({ from, to }, message);
    if (delivery.kind === 'sent') {
      await log.add(to, 'sent');
      tally.sent += 1;
      continue;
    }
    const { kind, reason } = delivery;
    await log.add(to, kind === 'closed' ? 'deferred' : kind, reason);
    if (kind === 'closed') {
      const rest = addresses.slice(index);
      for (const address of rest) reasons.set(address, reason);
      return { left: [...left, ...rest], isOver: !delivery.isPassing, reasons };
    }
    if (kind === 'deferred') {
      left.push(to);
      reasons.set(to, reason);
    } else {
      tally[kind] += 1;
      report(
        `${to}: ${kind === 'refused' ? 'refused' : 'may have been sent, and is not sent again'}: ${reason}`,
      );
    }
  }
  return { left, isOver: false, reasons };
}
