import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { ConfigError } from '../src/site/config-error.ts';

/**
 * Serves a built site as a static host does: below its base path, with its own 404 page, and a
 * redirect to the trailing slash of every page.
 *
 * @param folder absolute path of the built site.
 * @param at `port` 0 takes a free one; `base` starts and may end with a slash.
 * @throws ConfigError when the port is taken.
 */
export async function serve(folder: string, at: { port: number; base: string }): Promise<Server> {
  const base = at.base.replace(/\/$/, '');
  const files = sirv(folder, { extensions: ['html'], etag: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const [path = '/', query] = url.split('?', 2);
    const inSite = path.startsWith(`${base}/`) ? path.slice(base.length) : null;
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(folder, '404.html')));
    };
    if (path === base || (inSite && !inSite.endsWith('/') && isPage(folder, inSite))) {
      response
        .writeHead(301, { Location: `${path}/${query === undefined ? '' : `?${query}`}` })
        .end();
    } else if (inSite === null) {
      notFound();
    } else {
      request.url = url.slice(base.length);
      files(request, response, notFound);
    }
  });
  server.listen(at.port);
  await once(server, 'listening').catch((cause: unknown) => {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw cause;
    throw new ConfigError(`Port ${at.port} is taken`, 'Set another, such as PORT=8080 npm start.');
  });
  return server;
}

function isPage(folder: string, path: string): boolean {
  return !path.includes('..') && existsSync(join(folder, decodeURI(path), 'index.html'));
}
