import { defineConfig } from 'vitest/config';

/** A million mutated dumps of each format, or as many as `FUZZ_RUNS` says. */
export default defineConfig({
  test: {
    include: ['tests/fuzz/**/*.test.ts'],
    // Hours, perhaps.
    testTimeout: 0,
    env: { FUZZ_RUNS: process.env['FUZZ_RUNS'] ?? '1000000' },
  },
});
