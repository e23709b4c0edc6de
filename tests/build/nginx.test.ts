import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { WAIT_LIMIT_MS } from '../limits.ts';

const NGINX = '/usr/sbin/nginx';
const { folder: built } = inject('site');

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe.runIf(existsSync(NGINX))('the site behind nginx as the docs have it (needs nginx)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-nginx-'));
  let server: ChildProcess;
  let origin = '';
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${origin}${path}`, { headers, redirect: 'manual' });

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const site = readFileSync('docs/nginx.conf', 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('root /srv/papers;', `root ${built};`);
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const temporary = paths.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
    // Workers are those of the user who runs the tests, who alone may read the folder.
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const main = `daemon off; ${user} pid ${folder}/pid; error_log ${folder}/errors; events {}`;
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, `${main} http { access_log off; ${temporary}\n${site}}\n`);
    server = spawn(NGINX, ['-c', file, '-e', join(folder, 'errors')], { stdio: 'inherit' });
    await vi.waitFor(() => get('/'), { timeout: WAIT_LIMIT_MS, interval: 50 });
  });
  afterAll(async () => {
    const closed = once(server, 'close');
    server.kill();
    await closed;
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/days/2025-10-20/', 'text/html; charset=utf-8'],
    ['/days/2025-10-20/index.md', 'text/markdown; charset=utf-8'],
    ['/data/papers.jsonl', 'application/jsonl; charset=utf-8'],
    ['/days.ics', 'text/calendar; charset=utf-8'],
    ['/feeds/subscriptions.opml', 'text/x-opml; charset=utf-8'],
    ['/feed.xml', 'text/xml; charset=utf-8'],
    ['/feed.json', 'application/json; charset=utf-8'],
    ['/favicon.svg', 'image/svg+xml'],
  ])('%s is sent as %s, compressed, and only if it changed', async (path, type) => {
    const answer = await get(path, { 'Accept-Encoding': 'gzip' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    const { size } = await answer.blob();
    if (size > 1000) expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const again = await get(path, { 'If-None-Match': answer.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  test('the archive of a feed is sent as Atom', async () => {
    const answer = await get('/atom.xml');
    const archived = /rel="prev-archive"[^>]*href="[^"]*?(\/archive\/[^"/]*\.atom)"/.exec(
      await answer.text(),
    );
    const path = archived?.[1]?.replace('/archive/archive/', '/archive/') ?? '';
    expect((await get(path)).headers.get('content-type')).toBe('application/atom+xml');
  });

  test('what is named after its content is kept for good', async () => {
    for (const name of readdirSync(join(built, '_astro'))) {
      const { headers } = await get(`/_astro/${name}`);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  test('a page without its slash leads to it, and what is not there has the page that says so', async () => {
    const moved = await get('/topics');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${origin}/topics/`]);
    const missing = await get('/nothing/here/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('There is no page at this address');
  });
});
