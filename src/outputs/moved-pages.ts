import { escape } from 'html-escaper';
import type { Published } from '../model/published.ts';
import type { Moved } from '../schema/ledger.ts';
import { fileAt } from '../values/file-at.ts';
import type { Project } from '../project/project.ts';
import { paths } from '../values/paths.ts';
import type { Output } from './output.ts';

/**
 * Addresses that lead elsewhere: documents of a few hundred bytes, since no host of static files can
 * be told to redirect.
 */
export const movedPages: Output = {
  title: 'addresses that moved',
  mediaType: 'text/html; charset=utf-8',
  *documents({ project, model }) {
    for (const moved of [...ofArxivIds({ project, model }), ...model.moved]) {
      yield { path: `/${fileAt(moved.from)}`, content: () => movedPage(moved, project) };
    }
  },
};

/** The address of each arXiv id; none where the page for what is not found knows the papers. */
function ofArxivIds({ project: { settings }, model }: Published): Moved[] {
  if (settings.arxivAddresses === 'resolver') return [];
  return Array.from(model.slugOfArxivId, ([arxivId, id]) => {
    return { from: paths.arxiv(arxivId), to: paths.paper(id) };
  });
}

/**
 * A refresh at once is a redirect, to search engines too (developers.google.com/search, redirects),
 * so it needs no canonical address beside it.
 */
function movedPage({ to }: Moved, { address, settings }: Project): string {
  const href = escape(address.href(to));
  return (
    `<!doctype html><html lang="${escape(settings.language)}"><meta charset="utf-8"><title>Moved</title>` +
    `<meta name="color-scheme" content="light dark"><meta http-equiv="refresh" content="0; url=${href}">` +
    `<p>This page has moved: <a href="${href}">its new address</a>.\n`
  );
}
