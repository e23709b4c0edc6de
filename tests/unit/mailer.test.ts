import { Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createMailer } from '../../src/mail/mailer.ts';
import { arrange } from '../build/smtp-server.ts';

const TIMEOUT_MS = 123_456;

test('a server that falls silent with the message in hand may have it, and gets the next', async () => {
  /** The mailer's own, whose time runs out when the test says so. */
  const sockets: Socket[] = [];
  const limit = vi.spyOn(Socket.prototype, 'setTimeout').mockImplementation(function (
    this: Socket,
    milliseconds,
  ) {
    if (milliseconds === TIMEOUT_MS) sockets.push(this);
    return this;
  });
  onTestFinished(() => limit.mockRestore());
  const { port, arrived } = await arrange(
    [],
    { 'silent@x.example': ['say nothing after DATA'] },
    {
      hold: (to) => {
        if (to === 'silent@x.example') sockets.at(-1)?.emit('timeout');
        return Promise.resolve();
      },
    },
  );
  const mailer = createMailer({ host: '127.0.0.1', port, secure: false }, TIMEOUT_MS);
  const deliver = (to: string) =>
    mailer.deliver({ from: 'digest@x.example', to }, Buffer.from('Subject: Papers\r\n\r\nOne\r\n'));

  expect(await deliver('first@x.example')).toEqual({ kind: 'sent' });
  expect(await deliver('silent@x.example')).toEqual({ kind: 'unknown', reason: 'Timeout' });
  expect(sockets).toHaveLength(1);
  expect(await deliver('next@x.example')).toEqual({ kind: 'sent' });
  expect(sockets).toHaveLength(2);
  mailer.close();
  expect(arrived.map(({ to }) => to)).toEqual([
    'first@x.example',
    'silent@x.example',
    'next@x.example',
  ]);
});
