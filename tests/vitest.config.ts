import { defineConfig } from 'vitest/config';
import { TEST_LIMIT_MS, WAIT_LIMIT_MS } from './limits.ts';

const limits = {
  testTimeout: TEST_LIMIT_MS,
  hookTimeout: TEST_LIMIT_MS,
  expect: { poll: { timeout: WAIT_LIMIT_MS } },
};

/**
 * All files run side by side. Those that need the one real build share it, and those that build have
 * a copy of the program (`ownCheckout`).
 */
export default defineConfig({
  test: {
    // By default one processor is left to Vitest itself, which has little to do.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/fuzz/**/*.test.ts'],
          ...limits,
        },
      },
      {
        test: {
          name: 'built',
          include: ['tests/build/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/built-site.ts'],
          ...limits,
        },
      },
    ],
  },
});
