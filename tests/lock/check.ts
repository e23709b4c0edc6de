/**
 * Checks that `npm ci` takes the lock file of the current folder on every platform: that the file is
 * complete, and that a dry run succeeds, which needs no network then. A dry run for another platform
 * leaves out optional packages as that would, but looks at all others as on this one.
 */
import { readFileSync } from 'node:fs';
import { npmProgram } from '../../scripts/setup/npm.mjs';
import { run } from '../../scripts/setup/run.mjs';
import { lockProblems, type LockedPackage } from './problems.ts';

const PLATFORMS = [
  ['linux', 'x64', 'glibc'],
  ['linux', 'x64', 'musl'],
  ['linux', 'arm64', 'glibc'],
  ['linux', 'arm64', 'musl'],
  ['darwin', 'x64'],
  ['darwin', 'arm64'],
  ['win32', 'x64'],
  ['win32', 'arm64'],
];

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const problems = lockProblems(packages);
if (problems.length === 0) problems.push(...(await dryRuns()));
if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error('What a lock file lacks, `npm install --package-lock-only` adds.');
  process.exitCode = 1;
}

/** What npm says where it would not install, with the platforms where it says so. */
async function dryRuns(): Promise<string[]> {
  const results = await Promise.all(
    PLATFORMS.map(async ([os = '', cpu = '', libc]) => {
      const { ok, output } = await run([
        ...npmProgram(process.env, process.platform, process.execPath),
        ...['ci', '--dry-run', '--offline', '--loglevel=error', '--logs-max=0'],
        ...[`--os=${os}`, `--cpu=${cpu}`, ...(libc ? [`--libc=${libc}`] : [])],
      ]);
      return { ok, output, platform: [os, cpu, libc].filter(Boolean).join(' ') };
    }),
  );
  const failures = Map.groupBy(
    results.filter(({ ok }) => !ok),
    ({ output }) => output.trim(),
  );
  return [...failures].map(([output, on]) => {
    return `On ${on.map(({ platform }) => platform).join(', ')}:\n${output}`;
  });
}
