import { replyOf, type Reply } from './verdict.ts';

/** The largest answer that is read; that of a full day has 300 kB. */
const MOST_BYTES = 50_000_000;
/** As many redirects as the Fetch standard allows. */
const MOST_REDIRECTS = 20;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** How to make a request. */
export interface RequestOptions {
  userAgent: string;
  /** Milliseconds for all of it, redirects and body included. */
  timeout: number;
}

/**
 * Asks for an address. Redirects are followed within its origin alone, and no more than `MOST_BYTES`
 * of a body are read.
 */
export async function request(url: string, { userAgent, timeout }: RequestOptions): Promise<Reply> {
  const signal = AbortSignal.timeout(timeout);
  const headers = { Accept: 'application/json', 'User-Agent': userAgent };
  const { origin } = new URL(url);
  let address = url;
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const response = await fetch(address, { headers, signal, redirect: 'manual' });
      const location = REDIRECTS.has(response.status) ? response.headers.get('Location') : null;
      if (location === null) return await readReply(response);
      await response.body?.cancel();
      const next = URL.parse(location, address);
      if (next?.origin !== origin) {
        const to = next?.origin ?? 'what is not an address';
        return refused(`unexpected redirect to ${to}, expected an answer of ${origin}`);
      }
      address = next.href;
    }
    return refused(`unexpected redirect after ${MOST_REDIRECTS} others, expected an answer`);
  } catch (error) {
    return replyOf(error, timeout);
  }
}

async function readReply(response: Response): Promise<Reply> {
  const body = await readBody(response);
  if (body === null) {
    return refused(`unexpected answer of more than ${MOST_BYTES / 1e6} MB, expected a listing`);
  }
  return {
    status: response.status,
    retryAfter: response.headers.get('Retry-After'),
    mediaType: response.headers.get('Content-Type'),
    body,
  };
}

/**
 * Reads a body piece by piece; one with fewer bytes than its Content-Length is an error.
 *
 * @returns null where it is too large: the rest is not read.
 */
async function readBody({ body }: Response): Promise<Uint8Array | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  // Leaving the loop closes the connection.
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > MOST_BYTES) return null;
    pieces.push(piece);
  }
  return new Blob(pieces).bytes();
}

function refused(error: string): Reply {
  return { error, isPassing: false };
}
