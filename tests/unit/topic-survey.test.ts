import { expect, test } from 'vitest';
import { movedPapers, surveyTopics } from '../../src/derive/topics/survey.ts';

const papers = (...topics: string[][]) =>
  topics.map((own, index) => ({ id: `p${index}`, topics: own }));

test('topics are counted, and those too big, too small and tied together named', () => {
  const all = papers(
    ...Array.from({ length: 9 }, () => ['gui', 'agents']),
    ['gui'],
    ['agents'],
    ['rare'],
    [],
    ...Array.from({ length: 40 }, () => ['other']),
  );
  expect(surveyTopics(['agents', 'empty', 'gui', 'other', 'rare'], all)).toEqual({
    counts: [
      { id: 'agents', papers: 10 },
      { id: 'empty', papers: 0 },
      { id: 'gui', papers: 10 },
      { id: 'other', papers: 40 },
      { id: 'rare', papers: 1 },
    ],
    tooBig: ['other'],
    tooSmall: ['empty', 'rare'],
    without: ['p12'],
    together: [
      { topic: 'agents', with: 'gui', papers: 9, of: 10 },
      { topic: 'gui', with: 'agents', papers: 9, of: 10 },
    ],
  });
});

test('a few papers that share two topics tie nothing', () => {
  const all = papers(...Array.from({ length: 4 }, () => ['a', 'b']));
  expect(surveyTopics(['a', 'b'], all).together).toEqual([]);
});

test('what moved is told by topic, of papers that both know', () => {
  const before = papers(['a'], ['a', 'b'], ['c']);
  const after = [...papers(['a', 'b'], ['b']), { id: 'new', topics: ['c'] }];
  expect(movedPapers(before, after)).toEqual([
    { topic: 'a', gained: [], lost: ['p1'] },
    { topic: 'b', gained: ['p0'], lost: [] },
  ]);
  expect(movedPapers(before, before)).toEqual([]);
});
