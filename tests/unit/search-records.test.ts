import { expect, test } from 'vitest';
import { searchRecord } from '../../src/search/index/records.ts';
import { makePaper } from '../make.ts';

const recordOf = (paper: ReturnType<typeof makePaper>) =>
  searchRecord(paper, 'en', `/papers/${paper.id}/`);

test('a paper becomes one record, and its facts are sealed', () => {
  const paper = makePaper('kimi-linear', ['2025-11-10', '2025-12-01'], {
    title: 'Kimi $L^2$-Linear',
    abstract: 'One $x$.\n\nTwo.\n\nThree.',
    published: '2025-10-30',
    authorCount: 47,
    authors: ['Ada Example', 'Ben'],
    organization: { id: 'moonshotai', handle: 'moonshotai', name: 'Moonshot AI' },
    arxivId: '2510.26692',
    comments: 4,
    upvotes: 9,
    keywords: ['linear attention', 'KDA'],
    topics: ['linear-attention'],
  });
  expect(recordOf(paper)).toEqual({
    url: '/papers/kimi-linear/',
    language: 'en',
    content: 'One x. Two. Three.',
    meta: {
      title: 'Kimi L²-Linear',
      authors: 'Ada Example, Ben',
      organization: 'Moonshot AI',
      keywords: 'linear attention, KDA',
      also: '2510.26692 l2-linear',
      facts: '%!%,#!&! *:',
    },
  });
});

test('a paper without an abstract is found by its title', () => {
  const meta = { authors: '', organization: '', keywords: '', also: '', facts: ' ' };
  expect(recordOf(makePaper('a', ['2025-12-01'], { title: 'Only $x$ title' }))).toEqual({
    url: '/papers/a/',
    language: 'en',
    content: 'Only x title',
    meta: { title: 'Only x title', ...meta },
  });
});

test('content has a word, whatever the paper has', () => {
  const contentOf = (title: string, abstract: string | null) =>
    recordOf(makePaper('a-paper', ['2025-12-01'], { title, abstract })).content;
  expect(contentOf('Title', '... !')).toBe('Title');
  expect(contentOf('???', null)).toBe('a-paper');
  expect(contentOf('Title', '42')).toBe('42');
  expect(contentOf('Title', '注')).toBe('注');
});

test('Chinese and Japanese characters can be searched one by one', () => {
  const chinese = recordOf(
    makePaper('a', ['2025-12-01'], {
      title: 'Kimi 线性注意力',
      abstract: '一种模型 (KDA)。',
      arxivId: '2510.26692',
    }),
  );
  expect(chinese.meta.also).toBe('2510.26692 线 性 注 意 力 一 种 模 型');
  expect(chinese.meta.title).toBe('Kimi 线性注意力');
  const japanese = recordOf(makePaper('b', ['2025-12-01'], { title: 'データの拡張' }));
  expect(japanese.meta.also).toBe('デ ー タ の 拡 張');
});
