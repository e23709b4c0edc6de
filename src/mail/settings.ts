import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import addressparser from 'nodemailer/lib/addressparser';
import type { Mailbox } from './message.ts';
import { MailAddress } from '../schema/settings.ts';
import { ConfigError } from '../values/config-error.ts';
import type { Project } from '../project/project.ts';
import { parseRecipients, type Recipients } from './recipients.ts';
import { parseSmtpUrl, type SmtpServer } from './smtp-url.ts';

/** What the command line says about a sending; the environment says the rest. */
export interface SendOptions {
  smtp?: string;
  from?: string;
  recipients?: string;
  log?: string;
}

/** What a sending needs. */
export interface SendSettings {
  server: SmtpServer;
  from: Mailbox;
  recipients: Recipients;
  /** Absolute paths. */
  recipientsFile: string;
  log: string;
}

/**
 * Reads what a sending needs from the options, else from `ARCHIVE_SMTP_URL`, `ARCHIVE_MAIL_FROM`
 * and `ARCHIVE_RECIPIENTS`.
 *
 * @throws ConfigError that says what is missing, or how it would be right.
 */
export async function readSendSettings(
  options: SendOptions,
  { root, settings }: Pick<Project, 'root' | 'settings'>,
): Promise<SendSettings> {
  const smtp = setting(options.smtp, '--smtp', 'ARCHIVE_SMTP_URL');
  if (!smtp)
    throw missing(
      'SMTP server',
      '--smtp',
      'ARCHIVE_SMTP_URL=smtps://user:password@smtp.example.org:465',
    );
  const recipients = setting(options.recipients, '--recipients', 'ARCHIVE_RECIPIENTS');
  if (!recipients)
    throw missing(
      'file of recipients',
      '--recipients',
      'ARCHIVE_RECIPIENTS=/home/me/recipients.txt',
    );
  const sender =
    setting(options.from, '--from', 'ARCHIVE_MAIL_FROM') ??
    (settings.digest.from === null ? null : { value: settings.digest.from, where: 'digest.from' });
  if (!sender) throw missing('sender', '--from', 'ARCHIVE_MAIL_FROM=digest@example.org');

  const recipientsFile = outside(recipients.value, recipients.where, root);
  return {
    server: parseSmtpUrl(smtp.value, smtp.where),
    from: parseMailbox(sender.value, sender.where, settings.title),
    recipients: parseRecipients(await readRecipients(recipientsFile, recipients.where)),
    recipientsFile,
    log: outside(options.log ?? `${recipientsFile}.log`, '--log', root),
  };
}

function setting(option: string | undefined, name: string, variable: string) {
  if (option !== undefined) return { value: option, where: name };
  const value = process.env[variable];
  return value ? { value, where: variable } : null;
}

function missing(what: string, option: string, example: string): ConfigError {
  return new ConfigError(`The ${what} is missing`, `Give ${option}, or set ${example}`);
}

/**
 * A mailbox, `digest@example.org` or `A name <digest@example.org>`; without a name, it gets the
 * title of the site.
 *
 * @throws ConfigError when it is not one.
 */
export function parseMailbox(text: string, where: string, title: string): Mailbox {
  const [first, ...others] = /\p{Cc}/u.test(text) ? [] : addressparser(text, { flatten: true });
  if (first && others.length === 0 && MailAddress.safeParse(first.address).success) {
    return { name: first.name || title, address: first.address };
  }
  throw new ConfigError(
    `${where} is not an e-mail address: ${JSON.stringify(text)}`,
    `Write it as in ${where}="${title} <digest@example.org>".`,
  );
}

/** The addresses of people do not belong in a repository that may become public. */
function outside(path: string, where: string, root: string): string {
  const absolute = resolve(path);
  const inProject = relative(root, absolute);
  if (inProject.startsWith(`..${sep}`) || resolve(root, inProject) !== absolute) return absolute;
  throw new ConfigError(
    `${where} names ${inProject}, which is inside the project`,
    'Keep the addresses of people outside the project, such as in your home folder. A project may be published.',
  );
}

async function readRecipients(path: string, where: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    const hint = `Set ${where} to a text file with one address per line.`;
    throw new ConfigError(`The recipients cannot be read: ${why}`, hint, cause);
  });
}
