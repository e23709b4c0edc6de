import type { Catalog } from '../catalog.ts';

/** A look-up of the slug of the paper with an arXiv id; null where the archive has none. */
export function paperFinder({
  papers,
}: Pick<Catalog, 'papers'>): (arxivId: string) => string | null {
  const byArxivId = new Map<string, string>();
  for (const { id, arxivId } of papers.values()) if (arxivId) byArxivId.set(arxivId, id);
  return (arxivId) => byArxivId.get(arxivId) ?? null;
}
