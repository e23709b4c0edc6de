import libmime from 'libmime';
import { decode } from 'libqp';

/** A message, or a part of one (RFC 2045 and 2046). */
interface Part {
  headers: ReadonlyMap<string, string>;
  body: string;
}

/**
 * The page in an archive of a web page, as browsers save one (RFC 2557): its first part that is
 * HTML.
 *
 * @param text of the archive, which is ASCII.
 * @returns null where there is no such part.
 */
export function htmlOf(text: string): { html: string; address: string | null } | null {
  const whole = partOf(text.replaceAll('\r\n', '\n'));
  const html = [whole, ...partsOf(whole)].find((part) => typeOf(part).value === 'text/html');
  if (!html) return null;
  const address =
    whole.headers.get('snapshot-content-location') ?? html.headers.get('content-location');
  return { html: textOf(html), address: address ?? null };
}

function partsOf(whole: Part): Part[] {
  const boundary = typeOf(whole).params['boundary'];
  if (boundary === undefined) return [];
  const [, ...parts] = `\n${whole.body}`.split(`\n--${boundary}`);
  return parts.filter((part) => part.startsWith('\n')).map((part) => partOf(part.slice(1)));
}

function partOf(text: string): Part {
  const end = text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const lines = head.replace(/\n[ \t]+/g, ' ').split('\n');
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 0 ? [] : [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]];
  });
  return { headers: new Map(headers), body: end < 0 ? '' : text.slice(end + 2) };
}

function typeOf({ headers }: Part): { value: string; params: Record<string, string> } {
  const { value, params } = libmime.parseHeaderValue(headers.get('content-type') ?? '');
  return { value: value.toLowerCase(), params };
}

function textOf(part: Part): string {
  const bytes = bytesOf(part);
  const charset = typeOf(part).params['charset'] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    // A name that nobody knows.
    if (!(error instanceof RangeError)) throw error;
    return new TextDecoder().decode(bytes);
  }
}

function bytesOf({ headers, body }: Part): Buffer {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'quoted-printable') return decode(body);
  return Buffer.from(body, encoding === 'base64' ? 'base64' : 'utf8');
}
