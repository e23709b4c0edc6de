import { expect, test } from 'vitest';
import { articleOf, jsonLd } from '../../src/outputs/json-ld.ts';

const article = {
  title: 'On </script><!-- & "quotes"',
  authors: ['Ada', 'Ben'],
  published: '2025-10-30',
  arxivId: '2510.26692',
  keywords: ['linear attention'],
  url: 'https://papers.example/papers/a/',
};

test('a paper with all its facts', () => {
  expect(JSON.parse(jsonLd(article))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    headline: article.title,
    author: [
      { '@type': 'Person', name: 'Ada' },
      { '@type': 'Person', name: 'Ben' },
    ],
    datePublished: '2025-10-30',
    keywords: ['linear attention'],
    url: article.url,
    sameAs: 'https://arxiv.org/abs/2510.26692',
  });
});

test('nothing in it ends the script that holds it', () => {
  expect(jsonLd(article)).not.toContain('<');
});

test('what is not known is not said', () => {
  const bare = { ...article, authors: [], published: null, arxivId: null };
  expect(Object.keys(JSON.parse(jsonLd({ ...bare, keywords: [] })) as object)).toEqual([
    '@context',
    '@type',
    'headline',
    'url',
  ]);
});

test('what it says can be read back', () => {
  const bare = { ...article, authors: [], published: null, arxivId: null, keywords: [] };
  for (const each of [article, bare]) expect(articleOf(jsonLd(each))).toEqual(each);
});
