import { resolve } from 'node:path';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Forbids imports from the given places, with the reason that DESIGN gives for it. */
const forbid = (files, patterns, message) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: [{ regex: patterns.join('|'), message }] },
    ],
  },
});

export default defineConfig(
  { ignores: ['dist/', '.*.new/', '.*.old/', '.cache/', '.astro/', 'node_modules/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        project: './tsconfig.json',
        tsconfigRootDir: resolve('.'),
        extraFileExtensions: ['.astro'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A number or a nullable fact in a text is what these texts are made of.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowNullish: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The index signatures of the environment and of datasets want brackets (tsconfig).
      '@typescript-eslint/dot-notation': 'off',
      eqeqeq: 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.astro'],
    ...tseslint.configs.disableTypeChecked,
  },
  forbid(
    ['src/archive/**', 'src/outputs/**', 'src/schema.ts'],
    ['^astro', '^node:', '^date-fns', '/(site|pages|components|layouts|search|scripts)/'],
    'This is pure: no Astro, no files, no clock, and nothing from the layers above.',
  ),
  forbid(['src/archive/**'], ['/outputs/'], 'The archive knows nothing of its outputs.'),
  forbid(
    ['src/search/**'],
    ['^node:', '^astro', '/(archive|outputs|pages|components|layouts|scripts)/'],
    'This runs in the browser, and takes nothing but types from elsewhere.',
  ),
  forbid(
    ['src/offline/**'],
    [
      '^node:',
      '^astro',
      '/(archive|outputs|pages|components|layouts|scripts)/',
      '/search/(?!engine/)',
    ],
    'This runs in the browser, and knows nothing but addresses and what the index is made of.',
  ),
  forbid(
    ['src/site/**'],
    ['/(pages|components|layouts|scripts)/'],
    'Imports point from pages to components to site.',
  ),
  forbid(
    ['src/components/**', 'src/layouts/**'],
    ['/(pages|scripts)/'],
    'Imports point from pages to components.',
  ),
);
