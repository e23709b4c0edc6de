import fc from 'fast-check';

/**
 * The seed of every random test, the same each time: `FUZZ_SEED` takes another. A test that fails
 * prints it.
 */
export const seed = Number(process.env['FUZZ_SEED'] ?? 1) | 0;

fc.configureGlobal({ seed });

export { default } from 'fast-check';
