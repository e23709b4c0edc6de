import type { Output } from './output.ts';

/**
 * Tells GitHub Pages to publish every file of a branch: without it, folders whose names begin with
 * `_` are left out (docs.github.com/pages, "Bypassing Jekyll").
 */
export const noJekyll: Output = {
  title: 'a file for GitHub Pages',
  mediaType: 'text/plain; charset=utf-8',
  *documents() {
    yield { path: '/.nojekyll', content: () => '' };
  },
};
