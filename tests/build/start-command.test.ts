import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ownCheckout } from '../checkout.ts';

const { script } = ownCheckout();
const folder = mkdtempSync(join(tmpdir(), 'archive-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts `archive start` and collects what it prints. */
function start(environment: Record<string, string>, ...words: string[]) {
  const out = ['--out', join(folder, 'site'), '--cache', join(folder, 'cache')];
  const child = spawn(process.execPath, [script, 'start', ...out, ...words], {
    env: { ...process.env, ...environment },
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (printed.stdout += String(text)));
  child.stderr.on('data', (text) => (printed.stderr += String(text)));
  return { child, printed };
}

test('it builds, says where the archive is and how much it holds, serves it, and ends by Ctrl-C', async () => {
  const { child, printed } = start({ PORT: '0' });
  await expect.poll(() => printed.stdout).toContain('Press Ctrl-C to stop.');
  const [, address = ''] = /is at (http:\/\/localhost:\d+\/): /.exec(printed.stdout) ?? [];
  expect(printed.stdout).toContain(`${address}: 170 papers, 5 days, 55 topics, 3 organizations.`);

  const home = await fetch(address);
  expect(home.headers.get('content-type')).toContain('text/html');
  expect(await home.text()).toContain(`<link rel="canonical" href="${address}">`);
  const statuses = ['days/', 'days', 'nothing', '%', '%2e%2e/package.json', 'data/papers.jsonl'];
  const answers = statuses.map(async (path) => {
    const { status } = await fetch(address + path, { redirect: 'manual' });
    return [path, status] as const;
  });
  expect(await Promise.all(answers)).toEqual([
    ['days/', 200],
    ['days', 301],
    ['nothing', 404],
    ['%', 404],
    ['%2e%2e/package.json', 404],
    ['data/papers.jsonl', 200],
  ]);

  child.kill('SIGINT');
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGINT');
});

test('a port that is taken is said before anything is built', async () => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { child, printed } = start({}, '--port', String(port));
  const [code] = (await once(child, 'close')) as [number];
  other.close();
  expect(code).toBe(1);
  expect(printed).toEqual({
    stdout: '',
    stderr: `Port ${port} is taken\nChoose another port: npm start -- --port 8080\n`,
  });
});

test('a port that is not a port is an error with a hint', async () => {
  const { child, printed } = start({ PORT: 'abc' });
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(1);
  expect(printed.stderr).toBe(
    'PORT is `abc`, which is not a port\nSet PORT to a number from 0 to 65535.\n',
  );
});
