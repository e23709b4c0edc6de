import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** What a server does with a message: takes it, or has trouble at some point. */
export type Answer =
  | 'take'
  | 'drop at RCPT'
  | 'drop after DATA'
  | 'say nothing after DATA'
  | { at: 'RCPT' | 'DATA'; code: number };

/** A message that came, and whether the server said that it has it. */
interface Arrived {
  to: string;
  message: Buffer;
}

/**
 * A server on this machine that answers a message for each address with the next of its answers, the
 * last one again and again, and takes those for all others; and a list of recipients.
 *
 * @param hold waits before each message is taken.
 */
export async function arrange(
  recipients: string[],
  answers: Record<string, Answer[]> = {},
  { hold, ...options }: SMTPServerOptions & { hold?: (to: string) => Promise<unknown> } = {},
) {
  const arrived: Arrived[] = [];
  const asked: string[] = [];
  const answerTo = (to: string): Answer => {
    const all = answers[to] ?? [];
    return all[asked.filter((earlier) => earlier === to).length - 1] ?? all.at(-1) ?? 'take';
  };
  const drop = (id: string) => {
    for (const connection of server.connections) {
      if (connection.id === id) connection._socket.destroy();
    }
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, { id }, done) {
      asked.push(address);
      const answer = answerTo(address);
      if (answer === 'drop at RCPT') drop(id);
      else if (typeof answer === 'object' && answer.at === 'RCPT') done(refusal(answer.code));
      else done();
    },
    onData(stream, { id, envelope }, done) {
      const to = envelope.rcptTo.map(({ address }) => address).join();
      void buffer(stream).then(async (message) => {
        await hold?.(to);
        const answer = answerTo(to);
        if (typeof answer === 'object') {
          done(refusal(answer.code));
          return;
        }
        arrived.push({ to, message });
        if (answer === 'drop after DATA') drop(id);
        else if (answer === 'take') done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const folder = mkdtempSync(join(tmpdir(), 'archive-digest-'));
  const file = join(folder, 'recipients.txt');
  writeFileSync(file, recipients.map((address) => `${address}\n`).join(''));
  onTestFinished(async () => {
    await new Promise<void>((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    file,
    port,
    arrived,
    /** The addresses of every message that was begun, in their order. */
    asked,
    words: ['--smtp', `smtp://127.0.0.1:${port}`, '--recipients', file, '--pause', '10'],
    /** The send log: recipient and state of each line. */
    log: () =>
      readFileSync(`${file}.log`, 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as { to: string; state: string; why?: string }),
  };
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error(`Answer ${responseCode}`), { responseCode });
}
