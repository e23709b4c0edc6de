/** Checks types and rules of `adapters/`, which only their packages make known. */
import { run } from '../../scripts/setup/run.mjs';
import { hasEngines, INSTALL } from './engines.ts';

const CHECKS = [
  ['node_modules/typescript/bin/tsc', '--project', 'tests/engines'],
  [
    'node_modules/eslint/bin/eslint.js',
    ...['--config', 'tests/eslint.config.mjs', '--max-warnings', '0'],
    ...['--no-ignore', 'tests/engines/adapters/'],
  ],
];

if (hasEngines()) {
  for (const check of CHECKS) {
    const { ok } = await run([process.execPath, ...check], { shown: true });
    if (!ok) process.exitCode = 1;
  }
} else {
  console.log(`tests/engines/adapters/ is not checked: its packages come with \`${INSTALL}\`.`);
}
