import type { Citation } from './bibtex.ts';

/** What a paper's structured data say; texts are plain. */
export interface ScholarlyArticle extends Omit<Citation, 'id'> {
  keywords: string[];
}

/** The paper at arXiv, before its id. */
const ARXIV = 'https://arxiv.org/abs/';

/** The facts of an article, by the names that schema.org gives them. */
interface Facts {
  headline: string;
  author?: { name: string }[];
  datePublished?: string;
  keywords?: string[];
  url: string;
  sameAs?: string;
}

/**
 * A paper as JSON-LD (schema.org/ScholarlyArticle), for a `<script>`: nothing in it ends that, or
 * begins markup. The abstract is on the page itself, once.
 */
export function jsonLd(article: ScholarlyArticle): string {
  const { title, authors, published, arxivId, keywords, url } = article;
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    headline: title,
    author: authors.length > 0 ? authors.map((name) => ({ '@type': 'Person', name })) : undefined,
    datePublished: published ?? undefined,
    keywords: keywords.length > 0 ? keywords : undefined,
    url,
    sameAs: arxivId === null ? undefined : `${ARXIV}${arxivId}`,
  };
  return JSON.stringify(facts).replaceAll('<', '\\u003c');
}

/** The article that JSON-LD of this form describes. */
export function articleOf(json: string): ScholarlyArticle {
  const facts = JSON.parse(json) as Facts;
  return {
    title: facts.headline,
    authors: facts.author?.map(({ name }) => name) ?? [],
    published: facts.datePublished ?? null,
    arxivId: facts.sameAs?.slice(ARXIV.length) ?? null,
    keywords: facts.keywords ?? [],
    url: facts.url,
  };
}
