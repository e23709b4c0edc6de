import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { ConfigError } from '../values/config-error.ts';
import { hasCode } from '../values/error-code.ts';

/**
 * Opens a port of this machine, for a server that has nothing to answer yet.
 *
 * @param port 0 takes a free one.
 * @throws ConfigError when the port is taken.
 */
export async function openPort(port: number): Promise<Server> {
  const server = createServer();
  server.listen(port);
  await once(server, 'listening').catch((cause: unknown) => {
    if (!hasCode(cause, 'EADDRINUSE')) throw cause;
    throw new ConfigError(`Port ${port} is taken`, 'Choose another port: npm start -- --port 8080');
  });
  return server;
}

/**
 * Serves a built site as a static host does: below its base path, with its own 404 page, and a
 * redirect to the trailing slash of every page.
 *
 * @param folder absolute path of the built site.
 * @param base path that starts and ends with a slash.
 */
export function serve(server: Server, folder: string, base: string): void {
  const files = sirv(folder, { extensions: ['html'], etag: true });
  const notFound = (response: ServerResponse) => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(readFileSync(join(folder, '404.html')));
  };
  server.on('request', (request, response) => {
    const url = request.url ?? '/';
    const [path = '/', query] = url.split('?', 2);
    const inSite = path.startsWith(base) ? decoded(path.slice(base.length - 1)) : null;
    const isPage =
      inSite !== null && !inSite.endsWith('/') && existsSync(join(folder, inSite, 'index.html'));
    if (`${path}/` === base || isPage) {
      response.writeHead(301, { Location: `${path}/${query === undefined ? '' : `?${query}`}` });
      response.end();
    } else if (inSite === null) {
      notFound(response);
    } else {
      request.url = url.slice(base.length - 1);
      files(request, response, () => {
        notFound(response);
      });
    }
  });
}

/**
 * A path without its escapes; null when an escape is not valid, or when the path leads upwards.
 */
function decoded(path: string): string | null {
  try {
    const plain = decodeURIComponent(path);
    return plain.split(/[/\\]/).includes('..') || plain.includes('\0') ? null : plain;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
