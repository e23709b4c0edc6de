/**
 * How long the setup takes that comes before `npm start` and `npm test` when all is in place:
 * milliseconds, the median of several runs: `node tests/bench/setup.ts`.
 */
import { spawnSync } from 'node:child_process';

const RUNS = 9;

const times = Array.from({ length: RUNS }, () => {
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, ['scripts/setup.mjs'], {
    encoding: 'utf8',
  });
  if (status !== 0 || stdout !== '') throw new Error('Run `node scripts/setup.mjs` first.');
  return performance.now() - start;
});
const median = times.toSorted((a, b) => a - b)[RUNS >> 1] ?? 0;
console.log(`setup with all in place: ${median.toFixed(0)} ms`);
