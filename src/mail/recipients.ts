import { MailAddress } from '../schema/settings.ts';

/** A file of recipients, as it is read. */
export interface Recipients {
  /** Each once, in the order of the file. */
  addresses: string[];
  /** `line N: …` for each line that is left out. */
  problems: string[];
  /** How many of the problems are addresses that nothing can be sent to. */
  malformed: number;
}

/**
 * Reads a list of recipients: one address per line; blank lines and what follows a `#` are left
 * out. Case does not tell addresses apart: a server may do so (RFC 5321, 2.4), but none that people
 * use does.
 */
export function parseRecipients(text: string): Recipients {
  const lineOf = new Map<string, number>();
  const found: Recipients = { addresses: [], problems: [], malformed: 0 };
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const address = line.replace(/(?:^|\s)#.*$/, '').trim();
    if (address === '') continue;
    const before = lineOf.get(address.toLowerCase());
    if (!MailAddress.safeParse(address).success) {
      found.malformed += 1;
      found.problems.push(
        `line ${index + 1}: unexpected ${JSON.stringify(address)}, expected an address`,
      );
    } else if (before !== undefined) {
      found.problems.push(`line ${index + 1}: ${address} is already in line ${before}`);
    } else {
      lineOf.set(address.toLowerCase(), index + 1);
      found.addresses.push(address);
    }
  }
  return found;
}
