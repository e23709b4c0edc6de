import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpServer } from './smtp-url.ts';

/** What became of a message. */
export type Delivery =
  | { kind: 'sent' }
  /** The server will not take it, now or later. */
  | { kind: 'refused'; reason: string }
  /** It was not taken, but may be later. */
  | { kind: 'deferred'; reason: string }
  /** It was on its way when the connection was lost: it may have arrived. */
  | { kind: 'unknown'; reason: string }
  /** Nobody can be reached through this server; `isPassing` when that may change. */
  | { kind: 'closed'; reason: string; isPassing: boolean };

/** The sender and the recipient of a message. */
interface Envelope {
  from: string;
  to: string;
}

/** Sends messages to one recipient each, over one connection as long as it holds. */
export interface Mailer {
  deliver: (envelope: Envelope, message: Buffer) => Promise<Delivery>;
  close: () => void;
}

/** What Nodemailer says of a failure. */
interface SmtpError extends Error {
  code?: string | undefined;
  command?: string | undefined;
  responseCode?: number | undefined;
}

const CONNECT_TIMEOUT_MS = 60_000;

/** @param timeoutMs milliseconds to wait for a word from the server. */
export function createMailer(server: SmtpServer, timeoutMs: number): Mailer {
  let open: SMTPConnection | null = null;
  const close = () => {
    open?.close();
    open = null;
  };
  return {
    async deliver(envelope, message) {
      if (open?.destroyed) close();
      try {
        open ??= await connect(server, timeoutMs);
      } catch (error) {
        return closedBy(error as SmtpError);
      }
      const delivery = await send(open, envelope, message);
      if (delivery.kind !== 'sent') close();
      return delivery;
    },
    close() {
      open?.quit();
      open = null;
    },
  };
}

async function connect(server: SmtpServer, timeoutMs: number): Promise<SMTPConnection> {
  const connection = new SMTPConnection({
    ...server,
    connectionTimeout: Math.min(timeoutMs, CONNECT_TIMEOUT_MS),
    greetingTimeout: Math.min(timeoutMs, CONNECT_TIMEOUT_MS),
    socketTimeout: timeoutMs,
  });
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    await new Promise<void>((resolve, reject) => {
      if (!server.auth) resolve();
      else connection.login(server.auth, (error) => (error ? reject(error) : resolve()));
    });
  } catch (error) {
    connection.close();
    throw error;
  }
  // Each failure is reported where the message is sent; an idle connection may end unnoticed.
  connection.on('error', () => undefined);
  return connection;
}

function send(connection: SMTPConnection, { from, to }: Envelope, message: Buffer) {
  return new Promise<Delivery>((resolve) => {
    let isUnderWay = false;
    const body = new Readable({
      // Nodemailer reads nothing before the server has agreed to take the message.
      read() {
        isUnderWay = true;
        this.push(message);
        this.push(null);
      },
    });
    const envelope = { from, to: [to], size: message.length };
    connection.send(envelope, body, (error: SmtpError | null) => {
      resolve(error === null ? { kind: 'sent' } : judge(error, isUnderWay));
    });
  });
}

/** What a failure means for the message that was to be sent. */
export function judge(error: SmtpError, isUnderWay: boolean): Delivery {
  const { responseCode: code, command, message: reason } = error;
  if (code === undefined) {
    // What Nodemailer itself finds wrong with the message or the addresses.
    if (error.code === 'EMESSAGE' || error.code === 'EENVELOPE') return { kind: 'refused', reason };
    return { kind: isUnderWay ? 'unknown' : 'deferred', reason };
  }
  if (code < 500) return { kind: 'deferred', reason };
  // The sender is the same for all.
  if (command === 'MAIL FROM') return { kind: 'closed', reason, isPassing: false };
  return { kind: 'refused', reason };
}

/**
 * What a failed connection or log-in means: errors of TLS and passwords do not pass by themselves.
 */
function closedBy({ code, responseCode = 0, message }: SmtpError): Delivery {
  const isLasting = code === 'EAUTH' || code === 'ETLS' || code === 'ENOAUTH';
  const isRefused = responseCode >= 500;
  const isPassing = !isRefused && !(isLasting && responseCode < 400);
  return { kind: 'closed', reason: message, isPassing };
}
