/** Fewer broken dumps: they run once for every mutant. */
process.env.FUZZ_RUNS ??= '100';

/** Whether a test fails when the parsers or the merge are changed: `stryker run tests/stryker.config.mjs`. */
export default {
  mutate: [
    'src/dumps/**/*.ts',
    'src/archive/{merge,merge-facts,doubtful-merge,sighting-groups}.ts',
    'src/values/{title-key,slug}.ts',
  ],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/fuzz/vitest.mutation.config.ts', pool: 'forks' },
  ignorePatterns: ['dist', '.cache', '.astro', 'content', 'public'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  tempDirName: '.cache/stryker',
  thresholds: { high: 95, low: 85, break: 85 },
};
