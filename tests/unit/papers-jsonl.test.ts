import { expect, test } from 'vitest';
import { NO_EXTRAS } from '../../src/dumps/no-extras.ts';
import { papersJsonl } from '../../src/outputs/papers-jsonl.ts';

test('one line a paper, with every key and absent values as null or []', () => {
  const paper = {
    id: 'a',
    formerIds: [],
    title: 'A "quoted" title',
    abstract: ' One. \n\n Two. ',
    published: null,
    authorCount: null,
    authors: [],
    organization: { id: 'reactiveai', handle: 'ReactiveAI', name: 'Reactive AI' },
    arxivId: null,
    recordId: null,
    comments: 0,
    upvotes: null,
    links: { code: null, project: null },
    keywords: [],
    ...NO_EXTRAS,
    stars: null,
    topics: ['x'],
    changes: [],
    listings: [
      {
        day: '2025-12-01',
        position: 2,
        dump: 'd.txt',
        line: 13,
        comments: 0,
        upvotes: null,
        captured: null,
      },
    ],
  };
  const lines = papersJsonl(
    [paper, { ...paper, id: 'b', abstract: null, organization: null }],
    ({ id }) => `https://e.example/${id}/`,
  );
  expect(lines).toBe(
    [
      '{"id":"a","url":"https://e.example/a/","title":"A \\"quoted\\" title","abstract":"One.\\n\\nTwo.",',
      '"published":null,"authorCount":null,"authors":[],"organization":{"id":"reactiveai","name":"Reactive AI"},',
      '"arxivId":null,"comments":0,"upvotes":null,"topics":["x"],',
      '"listings":[{"day":"2025-12-01","position":2,"dump":"d.txt","line":13,"comments":0}]}\n',
      '{"id":"b","url":"https://e.example/b/","title":"A \\"quoted\\" title","abstract":null,',
      '"published":null,"authorCount":null,"authors":[],"organization":null,',
      '"arxivId":null,"comments":0,"upvotes":null,"topics":["x"],',
      '"listings":[{"day":"2025-12-01","position":2,"dump":"d.txt","line":13,"comments":0}]}\n',
    ].join(''),
  );
});
