import { expect, test } from 'vitest';
import { jsonLd } from '../../src/outputs/json-ld.ts';

const article = {
  id: 'a',
  title: 'On </script><!-- & "quotes"',
  abstract: 'It is < here.',
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
    name: article.title,
    headline: article.title,
    abstract: article.abstract,
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
  const bare = { ...article, abstract: null, authors: [], published: null, arxivId: null };
  expect(Object.keys(JSON.parse(jsonLd({ ...bare, keywords: [] })) as object)).toEqual([
    '@context',
    '@type',
    'name',
    'headline',
    'url',
  ]);
});
