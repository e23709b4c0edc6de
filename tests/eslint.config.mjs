import { resolve } from 'node:path';
import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The rooms under `src`, from the ground up, and those that each may import: the arrows of
 * docs/architecture.md.
 */
const ROOMS = {
  values: [],
  schema: ['values'],
  project: ['values', 'schema'],
  text: ['values', 'schema'],
  dumps: ['values', 'schema', 'text'],
  archive: ['values', 'schema', 'text', 'dumps'],
  derive: ['values', 'schema', 'text', 'dumps', 'archive'],
  model: ['values', 'schema', 'project', 'text', 'dumps', 'archive', 'derive'],
  outputs: ['values', 'schema', 'project', 'text', 'archive', 'model'],
  mail: ['values', 'schema', 'project', 'text', 'model', 'outputs'],
  fetch: ['values', 'schema', 'project', 'dumps'],
  search: ['values', 'schema', 'project', 'model'],
  offline: ['values', 'search'],
  site: [
    'values',
    'schema',
    'project',
    'text',
    'dumps',
    'archive',
    'model',
    'outputs',
    'mail',
    'search',
    'offline',
  ],
  terminal: ['values', 'schema', 'project', 'text', 'dumps', 'model'],
  build: [
    'values',
    'schema',
    'project',
    'model',
    'outputs',
    'mail',
    'search',
    'offline',
    'site',
    'terminal',
  ],
  serve: ['values'],
};

/** What is a function of its arguments alone, in whole rooms. */
const PURE = ['schema', 'text', 'dumps', 'archive', 'derive', 'outputs'];
/** The parts of the search that a browser runs; the rest of that room makes the index. */
const SEARCH_IN_BROWSER = ['src/search/{engine,worker,page,dialog}/**', 'src/search/*.ts'];

const notPure = {
  regex: '^(?:astro|node:)',
  message: 'This is pure: no Astro, no files, no clock.',
};
const notInBrowser = {
  regex:
    '^(?:astro|node:|(?:\\.\\./)+(?:index|archive|dumps|derive|model|outputs|project|schema|text)/)',
  message: 'This runs in the browser: only types come from other rooms, but for values.',
  allowTypeImports: true,
};
const wholeDateFns = {
  regex: '^date-fns$',
  message: "The root of date-fns takes a second to load: import 'date-fns/format'.",
};

const unseeded = {
  regex: '^fast-check$',
  message: 'Import fc from tests/random.ts, which sets its seed.',
};
const waits = {
  regex: '^node:timers',
  message: 'A test waits for what happens, not for a time.',
};

/** What reads the texts of dumps: no pattern there may cost more than in proportion to its text. */
const READS_TEXTS = ['src/{values,text,dumps,archive}/**'];

/** Tests say the same on every machine, whatever else runs there. */
const TIMELESS = ['tests/{unit,build,browser,fuzz}/**'];
const clock = {
  message:
    'A test does not look at the clock. Count calls, steps or bytes, or see how the cost grows ' +
    '(tests/growth.ts); how long something takes is for tests/bench.',
};

/** @param patterns all of them: a file has the last setting of a rule, and no other. */
const restrictImports = (files, ...patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

function arrowsOf(room) {
  const others = [...Object.keys(ROOMS), 'scripts', 'tests'].filter(
    (other) => other !== room && !ROOMS[room].includes(other),
  );
  return {
    regex: `^(?:\\.\\./)+(?:${others.join('|')})/`,
    message: `src/${room} may import ${ROOMS[room].join(', ') || 'no other room'}.`,
  };
}

/** Where types are known only once its own packages are installed: `tests/engines/check.ts` lints it. */
const APART = 'tests/engines/adapters/';

export default defineConfig(
  { ignores: ['dist/', '.*.new/', '.*.old/', '.cache/', '.astro/', 'node_modules/', APART] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tests/engines/tsconfig.json'],
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
  {
    files: READS_TEXTS,
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      // A sticky pattern is tried at one place only.
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: true }],
    },
  },
  restrictImports(['**/*.{ts,astro}'], wholeDateFns),
  ...Object.keys(ROOMS).map((room) =>
    restrictImports(
      [`src/${room}/**`],
      wholeDateFns,
      arrowsOf(room),
      ...(PURE.includes(room) ? [notPure] : []),
    ),
  ),
  restrictImports(SEARCH_IN_BROWSER, wholeDateFns, arrowsOf('search'), notInBrowser),
  restrictImports(['src/offline/**'], wholeDateFns, arrowsOf('offline'), notInBrowser),
  restrictImports(TIMELESS, wholeDateFns, unseeded, waits),
  {
    files: TIMELESS,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'performance', property: 'now', ...clock },
        { object: 'Date', property: 'now', ...clock },
        { object: 'process', property: 'hrtime', ...clock },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', ...clock },
      ],
      'no-restricted-globals': ['error', { name: 'setTimeout', message: waits.message }],
    },
  },
);
