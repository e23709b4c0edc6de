import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What a server does with a request. */
export type Answer = (response: ServerResponse) => void;

/** Answers with a text. */
export function say(status: number, text: string, headers: OutgoingHttpHeaders = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(text);
  };
}

/** Announces more than it sends: half of a text, then the connection ends. */
export function sayHalf(text: string): Answer {
  return (response) => {
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(text),
    };
    response.writeHead(200, headers);
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  };
}

/** Sends spaces without end, until nobody reads any more. */
export function sayForEver(type: string): Answer {
  return (response) => {
    response.writeHead(200, { 'Content-Type': type });
    const megabyte = Buffer.alloc(1_000_000, ' ');
    const send = () => {
      while (!response.destroyed && response.write(megabyte));
    };
    response.on('drain', send);
    send();
  };
}

export const saysNothing: Answer = () => undefined;

/** An answer of the API, with bytes that would not survive being parsed and printed again. */
export const listing = (title: string) =>
  `[ {"paper":{"id":"2511.00001","title":"${title}\\n é"},"numComments": 3},\r\n{"paper":{"id":"2511.00002"},"title":"B"}]\n`;

/** The same, with the day that it is of. */
export const listingOf = (day: string) =>
  listing(day).replace('"2511.00002"', `"2511.00002","submittedOnDailyAt":"${day}T00:00:00.000Z"`);

/**
 * A server on this machine that answers each address with the next of its answers, the last one
 * again and again, and an empty folder to fetch into.
 */
export async function arrange(answers: Record<string, Answer[]>) {
  const requests: { url: string; userAgent: unknown; accept: unknown }[] = [];
  let open = 0;
  const load = { most: 0 };
  const server = createServer((request, response) => {
    const { url = '', headers } = request;
    open += 1;
    load.most = Math.max(load.most, open);
    response.on('close', () => (open -= 1));
    const seen = requests.filter((earlier) => earlier.url === url).length;
    requests.push({ url, userAgent: headers['user-agent'], accept: headers.accept });
    const day = new URL(url, 'http://localhost').searchParams.get('date') ?? url;
    const all = answers[day] ?? [];
    (all[seen] ?? all.at(-1) ?? say(418, ''))(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const folder = mkdtempSync(join(tmpdir(), 'archive-fetch-'));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });
  const from = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    folder,
    from,
    load,
    words: ['--dumps', folder, '--from', from, '--pause', '10'],
    requests,
    /** The requests so far, each as its day or address, in their order. */
    asked: () => requests.map(({ url }) => url.replace('/api/daily_papers?date=', '')),
    files: () =>
      Object.fromEntries(
        readdirSync(folder)
          .toSorted()
          .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
      ),
    put: (name: string, text: string) => writeFileSync(join(folder, name), text),
  };
}
