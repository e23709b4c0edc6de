import { open } from 'node:fs/promises';
import { z } from 'zod';
import { ConfigError } from '../values/config-error.ts';

/**
 * What became of a digest for a recipient. `sending` is written before the server is asked, so
 * where nothing follows it, the run was killed or the answer was lost, and the message may have
 * arrived.
 */
const State = z.enum(['sending', 'sent', 'refused', 'deferred', 'unknown']);

type State = z.infer<typeof State>;

/** A line of the log. */
const Line = z.strictObject({
  at: z.iso.datetime(),
  digest: z.string(),
  to: z.string(),
  state: State,
  /** What the server said. */
  why: z.string().optional(),
});

/** The log of one digest. */
export interface SendLog {
  /** The last known state of a recipient; null where none is known. */
  stateOf: (address: string) => State | null;
  /** Adds a line, and returns when it is on the disk. */
  add: (address: string, state: State, why?: string) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * Opens a send log (JSON Lines), or creates it. A last line without its line end was being written
 * when a run was killed. It is removed: what it says had not happened yet, or is not certain.
 *
 * @param digest the digest that is sent.
 * @throws ConfigError when it cannot be written, or has a line that is not one of a send log.
 */
export async function openSendLog(path: string, digest: string): Promise<SendLog> {
  const file = await open(path, 'a+').catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    const message = `The send log ${path} cannot be written: ${why}`;
    throw new ConfigError(message, 'Choose another file with --log.', cause);
  });
  const bytes = await file.readFile();
  const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
  if (whole.length < bytes.length) await file.truncate(whole.length);

  const states = new Map<string, State>();
  for (const [index, text] of whole.toString().split('\n').slice(0, -1).entries()) {
    const line = parseLine(text, `${path}:${index + 1}`);
    if (line.digest === digest) states.set(line.to.toLowerCase(), line.state);
  }
  return {
    stateOf: (address) => states.get(address.toLowerCase()) ?? null,
    async add(to, state, why) {
      const line = { at: new Date().toISOString(), digest, to, state, ...(why ? { why } : {}) };
      await file.appendFile(`${JSON.stringify(line)}\n`);
      await file.sync();
      states.set(to.toLowerCase(), state);
    },
    close: () => file.close(),
  };
}

function parseLine(text: string, where: string): z.infer<typeof Line> {
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const line = Line.safeParse(value);
  if (line.success) return line.data;
  // If the line were skipped, somebody might get the message twice.
  throw new ConfigError(
    `${where} is not a line of a send log`,
    'Fix the line, or choose another file with --log.',
  );
}
