import type { Citation } from './bibtex.ts';

/** What a paper's structured data say; texts are plain. */
export interface ScholarlyArticle extends Citation {
  abstract: string | null;
  keywords: string[];
}

/**
 * A paper as JSON-LD (schema.org/ScholarlyArticle), for a `<script>`: nothing in it ends that, or
 * begins markup.
 */
export function jsonLd(article: ScholarlyArticle): string {
  const { title, abstract, authors, published, arxivId, keywords, url } = article;
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    name: title,
    headline: title,
    abstract: abstract ?? undefined,
    author: authors.length > 0 ? authors.map((name) => ({ '@type': 'Person', name })) : undefined,
    datePublished: published ?? undefined,
    keywords: keywords.length > 0 ? keywords : undefined,
    url,
    sameAs: arxivId === null ? undefined : `https://arxiv.org/abs/${arxivId}`,
  };
  return JSON.stringify(facts).replaceAll('<', '\\u003c');
}
