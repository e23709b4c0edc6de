import { parseConnectionUrl } from 'nodemailer/lib/shared';
import { ConfigError } from '../values/config-error.ts';

const EXAMPLE = 'smtps://user:password@smtp.example.org:465';

/** How to reach an SMTP server; `auth` where it asks for a log-in. */
export interface SmtpServer {
  host: string;
  /** Whether TLS begins with the connection; else it does when the server offers it. */
  secure?: boolean;
  port?: number;
  auth?: { user?: string; pass?: string };
}

/**
 * Reads the URL of an SMTP server, with Nodemailer's options as its query
 * (nodemailer.com/smtp/#single-connection).
 *
 * @param where the source of the text, e.g. `ARCHIVE_SMTP_URL`.
 * @throws ConfigError with a corrected URL, which holds neither user nor password.
 */
export function parseSmtpUrl(text: string, where: string): SmtpServer {
  const url = URL.parse(text);
  const isRight = url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
  if (isRight) {
    const { host, ...options } = parseConnectionUrl(text) as Partial<SmtpServer>;
    if (host) return { host, ...options };
  }
  const corrected = `Write it as in ${where}=${correctedUrl(text)}`;
  const advice = 'with special characters of user and password percent-encoded, such as %40 for @.';
  throw new ConfigError(`${where} is not the URL of an SMTP server`, `${corrected}, ${advice}`);
}

/** The URL that was most likely meant, with stand-ins for user and password. */
function correctedUrl(text: string): string {
  const [, scheme = '', rest = ''] = /^\s*(?:([a-z]+):)?\/*(.*?)\s*$/is.exec(text) ?? [];
  const server = rest.slice(rest.lastIndexOf('@') + 1);
  const [, host = '', port = ''] = /^([\w.-]+)(?::(\d{1,5}))?/.exec(server) ?? [];
  // `host:port` without a scheme reads like `scheme:rest`.
  const isHost = scheme.length > 0 && /^\d/.test(rest);
  const name = isHost ? scheme : host;
  if (!name.includes('.')) return EXAMPLE;
  const number = isHost ? (/^\d+/.exec(rest)?.[0] ?? '') : port;
  const isPort = Number(number) > 0 && Number(number) < 65_536;
  const isSecure = scheme.toLowerCase() === 'smtps' || number === '465' || number === '';
  const shownPort = isPort ? number : isSecure ? '465' : '587';
  return `${isSecure ? 'smtps' : 'smtp'}://user:password@${name}:${shownPort}`;
}
