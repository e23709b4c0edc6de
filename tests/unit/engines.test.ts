import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const ENGINES = fileURLToPath(new URL('../engines/engines.ts', import.meta.url));

test('measurements ask for the packages of other engines, and end, until these are there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'engines-'));
  const module = join(folder, 'engines.ts');
  copyFileSync(ENGINES, module);
  const measure = () => {
    const script = `import { requireEngines } from '${pathToFileURL(module).href}';
      requireEngines();
      console.log('measured');`;
    const args = ['--input-type=module', '--eval', script];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  expect(measure()).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'The engines to measure against are not installed: ' +
      'run `npm ci --prefix tests/engines`, then this again.\n',
  });
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{}');
  expect(measure()).toEqual({ status: 0, stdout: 'measured\n', stderr: '' });
  rmSync(folder, { recursive: true });
});
