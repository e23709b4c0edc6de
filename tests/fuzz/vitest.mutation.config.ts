import { defineConfig } from 'vitest/config';
import { TEST_LIMIT_MS } from '../limits.ts';

/** The tests that a mutation of the parsers or of the merge can fail: no build, no browser. */
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/fuzz/**/*.test.ts'],
    exclude: ['tests/unit/setup.test.ts'],
    testTimeout: TEST_LIMIT_MS,
  },
});
