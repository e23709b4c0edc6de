import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { hasCode } from '../../../src/values/error-code.ts';

/** An answer of the host. */
export interface Sent {
  path: string;
  /** Headers and body, as they went over the wire. */
  bytes: number;
  /** When it was asked for, in milliseconds since 1970. */
  at: number;
}

/** What lies at a path; undefined when nothing does. */
export type Place = (path: string) => Promise<Uint8Array | undefined>;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** Compressed already, as are Pagefind's own files, which have no type that a host knows. */
const COMPRESSED = '.woff2';
/** What nginx, and most hosts after it, compress with where they do so on the fly. */
const GZIP_LEVEL = 6;
const IDLE_MILLISECONDS = 250;

/** A static host on this machine, which compresses as such hosts do and counts what it sends. */
export class StaticHost {
  readonly sent: Sent[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #compressed = new Map<string, Uint8Array>();
  readonly #place: Place;
  #open = 0;
  #last = 0;

  private constructor(place: Place) {
    this.#place = place;
  }

  static async start(place: Place): Promise<StaticHost> {
    const host = new StaticHost(place);
    await once(host.#server.listen(0), 'listening');
    return host;
  }

  address(path: string): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://localhost:${port}${path}`;
  }

  /** Waits until nothing has been asked for a while. */
  async idle(): Promise<void> {
    const start = Date.now();
    while (this.#open > 0 || Date.now() - Math.max(start, this.#last) < IDLE_MILLISECONDS) {
      await setTimeout(IDLE_MILLISECONDS / 4);
    }
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
    const sent: Sent = { path, bytes: 0, at: Date.now() };
    this.sent.push(sent);
    this.#open += 1;
    // Answers on one connection follow each other.
    const before = request.socket.bytesWritten;
    response.on('close', () => {
      sent.bytes = request.socket.bytesWritten - before;
      this.#open -= 1;
      this.#last = Date.now();
    });
    const body = await this.#place(path);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    const extension = extname(path);
    const type = TYPES[extension];
    const isCompressed = type !== undefined && extension !== COMPRESSED;
    const wire = isCompressed ? this.#compress(path, body) : body;
    response.writeHead(200, {
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': wire.length,
      // As GitHub Pages.
      'Cache-Control': 'max-age=600',
      ...(isCompressed ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {}),
    });
    response.end(wire);
  }

  #compress(path: string, body: Uint8Array): Uint8Array {
    const known = this.#compressed.get(path);
    if (known) return known;
    const compressed = gzipSync(body, { level: GZIP_LEVEL });
    this.#compressed.set(path, compressed);
    return compressed;
  }
}

/**
 * The files of a folder at paths that begin in some way.
 *
 * @param folder absolute path.
 */
export function filesAt(prefix: string, folder: string): Place {
  return async (path) => {
    if (!path.startsWith(prefix)) return;
    try {
      return await readFile(join(folder, path.slice(prefix.length)));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return;
      throw error;
    }
  };
}

/** The first of some places that has something at a path. */
export function firstOf(...places: Place[]): Place {
  return async (path) => {
    for (const place of places) {
      const found = await place(path);
      if (found) return found;
    }
    return;
  };
}
