import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { ownCheckout } from '../checkout.ts';
import { filesIn } from '../site-files.ts';

const run = promisify(execFile);
const { folder: program, script, archive } = ownCheckout();
const folder = mkdtempSync(join(tmpdir(), 'archive-one-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const urlOf = (module: string) => pathToFileURL(join(program, module)).href;

test('a build reads each dump once', async () => {
  const words = [script, 'build', '--out', at('counted'), '--cache', at('cache')];
  await run(process.execPath, ['--import', './tests/preload/reads.ts', ...words], {
    env: { ...process.env, READS_OF: join(program, 'content/dumps'), READS_TO: at('reads.json') },
  });
  const dumps = readdirSync('content/dumps').filter((name) => !name.startsWith('.'));
  expect(JSON.parse(readFileSync(at('reads.json'), 'utf8'))).toEqual(
    Object.fromEntries(dumps.map((name) => [name, 1])),
  );
});

test('one process builds two archives, each as if it were alone', async () => {
  const [first, second] = [at('one'), at('two')];
  for (const home of [first, second]) cpSync('content', join(home, 'content'), { recursive: true });
  rmSync(join(second, 'content/dumps/2025-12-31.txt'));
  rmSync(join(second, 'content/permalinks.json'), { force: true });
  const flags = [
    { content: join(first, 'content') },
    { content: join(second, 'content'), site: 'https://two.example/papers/' },
  ];
  const script = `
    const { build } = await import(${JSON.stringify(urlOf('src/build/build.ts'))});
    const { openProject } = await import(${JSON.stringify(urlOf('src/project/project.ts'))});
    for (const flags of ${JSON.stringify(flags)}) await build(openProject(flags));`;
  // From a folder that has nothing to do with either.
  writeFileSync(at('both.mjs'), script);
  await run(process.execPath, [at('both.mjs')], { cwd: folder });
  await archive('build', '--content', join(first, 'content'), '--out', at('one-alone'));
  const words = ['--content', join(second, 'content'), '--site', 'https://two.example/papers/'];
  await archive('build', ...words, '--out', at('two-alone'));
  expect(bytesOf(join(first, 'dist'))).toEqual(bytesOf(at('one-alone')));
  expect(bytesOf(join(second, 'dist'))).toEqual(bytesOf(at('two-alone')));
  expect(readFileSync(join(second, 'dist/robots.txt'), 'utf8')).toContain('two.example/papers/');
});

function bytesOf(site: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(site).map((path) => [path, readFileSync(join(site, path), 'base64')]),
  );
}
