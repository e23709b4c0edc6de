import MailComposer from 'nodemailer/lib/mail-composer';
import type { ShownDigest } from './digest.ts';
import { digestHtml } from './html.ts';
import { digestText } from './text.ts';

/** A mailbox: `name <address>`. */
export interface Mailbox {
  name: string;
  address: string;
}

/** Where a message comes from and where it goes. */
export interface Posting {
  from: Mailbox;
  /** Address of the one recipient. */
  to: string;
  /** A domain that belongs to the archive for good, for Message-ID and List-Id. */
  domain: string;
  /** The list that the digest goes to, e.g. `weekly.digest`. */
  list: string;
  /** How to unsubscribe: https or mailto URLs, in which `{address}` stands for the recipient. */
  unsubscribe: string[];
}

/** All messages are dated noon, in UTC. */
const HOUR = '12:00:00Z';

/**
 * A digest as a whole message (RFC 5322): the same bytes for the same digest and posting, so its
 * Message-ID, too, is the same whenever it is sent.
 */
export async function digestMessage(digest: ShownDigest, posting: Posting): Promise<Buffer> {
  const { from, to, domain, list, unsubscribe } = posting;
  const urls = unsubscribe.map((url) => addressedTo(url, to));
  const part = (content: string) => ({ content, contentTransferEncoding: 'quoted-printable' });
  const mail = new MailComposer({
    from,
    to,
    subject: digest.subject,
    messageId: `<digest.${digest.id}@${domain}>`,
    date: new Date(`${digest.day}T${HOUR}`),
    text: part(digestText(digest)),
    html: part(digestHtml(digest)),
    headers: [
      // Nodemailer encodes what is in quotation marks, unless it is told that it is ready.
      {
        key: 'List-Id',
        value: { prepared: true, value: `${phraseOf(digest.from)}<${list}.${domain}>` },
      },
      { key: 'List-Unsubscribe', value: urls.map((url) => `<${url}>`).join(', ') },
      // One click in the reader's program, which asks the https address of the list (RFC 8058).
      ...(urls.some((url) => url.startsWith('https:'))
        ? [{ key: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' }]
        : []),
      { key: 'Auto-Submitted', value: 'auto-generated' },
      { key: 'Content-Language', value: digest.language },
    ],
    // No quoted-printable text has the two characters together (RFC 2045, 6.7).
    boundaryPrefix: '=_',
    baseBoundary: digest.id,
    newline: 'win',
    // Messages are made of what is given here alone: no files, no network.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}

/** An address of a list as it is for one recipient. */
export function addressedTo(url: string, address: string): string {
  return url.replaceAll('{address}', encodeURIComponent(address));
}

/**
 * A name before an address; empty where it is not ASCII, because the header would have to encode
 * it.
 */
function phraseOf(name: string): string {
  return /^[ -~]+$/.test(name) ? `"${name.replace(/["<>\\]/g, '')}" ` : '';
}
