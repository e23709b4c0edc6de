import { expect, test } from 'vitest';
import { paperLinks } from '../../src/site/views/paper-links.ts';
import { makePaper } from '../make.ts';

test('a paper leads to all that its dumps name, stars with their day, and several of a kind by number', () => {
  const paper = makePaper('a', ['2025-06-02'], {
    arxivId: '2506.00001',
    links: { code: 'https://code.example/', project: 'https://project.example/' },
    stars: { count: 1200, day: '2025-06-03' },
    media: [
      'https://media.example/a.png',
      'https://media.example/b.MP4?download=1',
      'https://media.example/c.jpeg',
    ],
    thumbnail: 'https://media.example/t.png',
  });
  expect(paperLinks(paper)).toEqual([
    { label: 'arXiv', address: 'https://arxiv.org/abs/2506.00001', note: null },
    { label: 'Code', address: 'https://code.example/', note: '1,200 stars on 3 June 2025' },
    { label: 'Project page', address: 'https://project.example/', note: null },
    { label: 'Video', address: 'https://media.example/b.MP4?download=1', note: null },
    { label: 'Picture 1', address: 'https://media.example/a.png', note: null },
    { label: 'Picture 2', address: 'https://media.example/c.jpeg', note: null },
    { label: 'Preview', address: 'https://media.example/t.png', note: null },
  ]);
  expect(paperLinks(makePaper('b', ['2025-06-02']))).toEqual([]);
});
