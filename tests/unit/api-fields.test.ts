import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { API_FIELDS, unknownFields } from '../../src/dumps/api/fields.ts';
import { messagesOf, parse } from '../parse.ts';
import { hasRealAnswers, needsRealAnswers, realAnswers } from '../shared.ts';

test('the table in docs/dumps.md is that of the program', () => {
  const rows = readFileSync('docs/dumps.md', 'utf8').matchAll(
    /^\| `([^`]+)` +\| ((?:kept as|dropped because) .*?) +\|$/gm,
  );
  const documented = Array.from(rows, ([, path, fate]) => [path, fate]);
  const known = Array.from(API_FIELDS, ([path, fate]) => [
    path,
    'kept' in fate ? `kept as ${fate.kept}` : `dropped because ${fate.dropped}`,
  ]);
  expect(documented).toEqual(known);
});

describe('a field that is not in the table is found', () => {
  test.each<[string, unknown, string[]]>([
    ['in an item', { extra: 1, paper: { title: 'T' } }, ['extra']],
    ['in a paper', { paper: { title: 'T', language: null } }, ['paper.language']],
    [
      'in an author, once',
      { paper: { authors: [{ name: 'A', orcid: '0' }, 5, null, { orcid: '1' }] } },
      ['paper.authors[].orcid'],
    ],
    ['in an organization', { organization: { name: 'L', type: 'x' } }, ['organization.type']],
    ['not in what is dropped', { submittedBy: { a: 1 }, paper: { discussionId: {} } }, []],
    ['not in a fact', { paper: { id: { a: 1 }, ai_keywords: [{ a: 1 }] } }, []],
    ['not in what is not an item', 5, []],
    ['not in a list', [{ a: 1 }], []],
    ['by a name that objects have', JSON.parse('{"__proto__": 1}'), ['__proto__']],
  ])('%s', (_, item, expected) => {
    expect(unknownFields(item)).toEqual(expected);
  });

  test('and reported once for an answer', () => {
    const items = [
      { paper: { title: 'A' } },
      { paper: { title: 'B', 'new\u202E': 1 } },
      { other: 1, paper: { title: 'C', 'new\u202E': 2 } },
    ];
    expect(messagesOf(parse('2025-06-02.json', JSON.stringify(items, null, 1)))).toEqual([
      '7:2 warning unknown-field Unexpected fields `other`, `paper.new`, expected those that the archive knows; they were left out: say so in an issue, so that it reads them',
    ]);
  });

  test('and named up to the tenth', () => {
    const extra = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`x${at + 10}`, at]));
    const items = [{ ...extra, paper: { title: 'A' } }];
    expect(messagesOf(parse('2025-06-02.json', JSON.stringify(items)))).toEqual([
      `1:2 warning unknown-field Unexpected fields ${Array.from({ length: 10 }, (_, at) => `\`x${at + 10}\``).join(', ')} and 2 more, expected those that the archive knows; they were left out: say so in an issue, so that it reads them`,
    ]);
  });
});

describe.skipIf(!hasRealAnswers)(`the real answers ${needsRealAnswers}`, () => {
  const names = hasRealAnswers ? readdirSync(realAnswers).toSorted() : [];
  const dumps = names.map((name) => {
    const text = readFileSync(join(realAnswers, name), 'utf8');
    return { items: JSON.parse(text) as unknown[], dump: parse(name, text) };
  });

  test('have no field that is not in the table', () => {
    expect(dumps.flatMap(({ items }) => items.flatMap(unknownFields))).toEqual([]);
  });

  test('keep every summary, model, star, picture, video and preview', () => {
    const entries = dumps.flatMap(({ dump }) =>
      dump.listings.flatMap((listing) => listing.entries),
    );
    const count = (has: (entry: (typeof entries)[number]) => boolean) => entries.filter(has).length;
    expect({
      all: entries.length,
      summaries: count(({ summary }) => summary !== null),
      models: count(({ summary }) => typeof summary?.model === 'string'),
      stars: count(({ stars }) => stars !== null),
      media: count(({ media }) => media.length > 0),
      thumbnails: count(({ thumbnail }) => thumbnail !== null),
      keywords: count(({ keywords }) => keywords.length > 0),
      code: count(({ links }) => links.code !== null),
      projects: count(({ links }) => links.project !== null),
      organizations: count(({ organization }) => organization !== null),
      authorsTakePart: count(({ authorTakesPart }) => authorTakesPart === true),
    }).toEqual({
      all: 4475,
      summaries: 3145,
      models: 510,
      stars: 1825,
      media: 780,
      thumbnails: 4475,
      keywords: 3133,
      code: 1895,
      projects: 1542,
      organizations: 1793,
      authorsTakePart: 647,
    });
  });
});
