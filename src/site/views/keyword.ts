import type { ShownPaper } from '../../schema/paper.ts';
import { keyed } from './cache-key.ts';
import type { Catalog } from '../catalog.ts';
import { cardOf, type Card } from './card.ts';
import { newestFirst } from './newest-first.ts';

/** Everything a keyword's page shows. */
export interface KeywordView {
  label: string;
  /** Newest first. */
  cards: Card[];
}

/** The static paths of all keywords that have a page. */
export function keywordPaths(catalog: Catalog) {
  const bySlug = papersByKeyword(catalog);
  return catalog.keywords.map(({ slug, label }) => {
    const papers = newestFirst(bySlug.get(slug) ?? []);
    const view: KeywordView = { label, cards: papers.map((paper) => cardOf(paper, catalog)) };
    return keyed({ slug }, view);
  });
}

function papersByKeyword({ papers }: Catalog): Map<string, ShownPaper[]> {
  const bySlug = new Map<string, ShownPaper[]>();
  for (const paper of papers.values()) {
    for (const { slug } of paper.keyphrases) {
      if (slug === null) continue;
      const known = bySlug.get(slug);
      if (known) known.push(paper);
      else bySlug.set(slug, [paper]);
    }
  }
  return bySlug;
}
