import { spawn } from 'node:child_process';

/** As shells have it: 128 and the number of the signal. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };

/** A failure that its message explains to the user, with what to do about it. */
export class SetupError extends Error {}

/**
 * Runs a command to its end. SIGINT and SIGTERM are handed on to it; when it has ended after one,
 * this process exits with 130 or 143, so nothing that follows the call happens.
 *
 * @param {string[]} command a program and its arguments
 * @param {{ shown?: boolean, limitMs?: number }} [options] `shown`: what it prints goes to the
 *   terminal, not into `output`; `limitMs`: kill it after that time
 * @returns {Promise<{ ok: boolean, output: string }>} not `ok` too when it could not be started
 */
export function run([program = '', ...args], { shown = false, limitMs } = {}) {
  return new Promise((resolve) => {
    const to = shown ? 'inherit' : 'pipe';
    const child = spawn(program, args, {
      stdio: ['ignore', to, to],
      shell: program.endsWith('.cmd'), // Node refuses to start one without (CVE-2024-27980)
      killSignal: 'SIGKILL',
      ...(limitMs === undefined ? {} : { signal: AbortSignal.timeout(limitMs) }),
    });

    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    }

    /** @type {keyof typeof EXIT_CODES | null} */
    let stoppedBy = null;
    const stop = (/** @type {keyof typeof EXIT_CODES} */ signal) => {
      stoppedBy = signal;
      child.kill(signal);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);

    /** @param {boolean} ok */
    const end = (ok) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      if (stoppedBy) process.exit(EXIT_CODES[stoppedBy]);
      // A grandchild that outlives a killed child may hold the pipes, and us with them.
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({ ok, output });
    };
    child.on('close', (code) => end(code === 0));
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(false);
    });
  });
}
