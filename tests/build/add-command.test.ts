import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Permalinks } from '../../src/schema/ledger.ts';
import { archive } from '../built-site.ts';
import { hasRealDumps, needsRealDumps, realDumps } from '../shared.ts';
import { filesIn } from '../site-files.ts';

const plain = readFileSync('tests/fixtures/text/plain/dump.txt', 'utf8');

/** A content folder of its own, and files to add to it. */
function arrange(content: Record<string, string> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'archive-add-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const at = (path: string) => join(root, path);
  const put = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
    return at(path);
  };
  for (const [path, text] of Object.entries(content)) put(`content/${path}`, text);
  const run = async (...files: string[]) => {
    const words = ['add', '--dumps', at('content/dumps'), ...files];
    const { code, stdout, stderr } = await archive(...words).then(
      (done) => ({ ...done, code: 0 }),
      (error: unknown) => error as { code: number; stdout: string; stderr: string },
    );
    const lines = (text: string) =>
      text
        .replaceAll(`${root}/`, '')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('- '));
    return { code, out: lines(stdout), err: lines(stderr) };
  };
  const files = () =>
    Object.fromEntries(
      (existsSync(at('content')) ? filesIn(at('content')) : []).map((path) => [
        path,
        readFileSync(at(`content/${path}`), 'utf8'),
      ]),
    );
  return { run, put, files, at };
}

/** An answer of the API. */
function answer(...papers: { id: string; title: string; upvotes?: number; handle?: string }[]) {
  const items = papers.map(({ handle, ...paper }) => ({
    paper: { ...paper, submittedOnDailyAt: '2025-12-02T08:00:00.000Z' },
    ...(handle && { organization: { name: handle, fullname: `The ${handle}` } }),
  }));
  return JSON.stringify(items);
}

const omega = { id: '2511.00001', title: 'Omega, the Last Paper' };

test('each format gets its canonical name, and its bytes stay what they were', async () => {
  const { run, put, files } = arrange();
  const api = answer(omega, { id: '2511.00002', title: 'Alpha: A First Paper', upvotes: 3 });
  const bulk = `{"title":"In Bulk","published":"2025-11-28"}\r\n\n`;
  const added = await run(
    put('page.txt', plain),
    put('2025-12-02@2025-12-05 answer.json', api),
    put('ACL & others.jsonl', bulk),
  );
  expect(added).toEqual({
    code: 0,
    out: [
      'page.txt: added as 2025-12-01.txt: 3 new papers, 0 changed, 0 already known, 1 new day',
      '2025-12-02@2025-12-05 answer.json: added as 2025-12-02@2025-12-05.json: 1 new paper, 1 changed, 0 already known, 1 new day',
      'ACL & others.jsonl: added as acl-and-others.jsonl: 1 new paper, 0 changed, 0 already known, 1 new day',
      '402 addresses recorded',
    ],
    err: [],
  });
  const { 'permalinks.json': recorded = '', ...dumps } = files();
  expect(dumps).toEqual({
    'dumps/2025-12-01.txt': plain,
    'dumps/2025-12-02@2025-12-05.json': api,
    'dumps/acl-and-others.jsonl': bulk,
  });
  expect(recorded.endsWith('\n}\n')).toBe(true);
  expect(JSON.parse(recorded)).toMatchObject({
    papers: {
      'alpha-a-first-paper': { arxivId: '2511.00002', title: 'Alpha: A First Paper' },
      'beta-without-a-year': { arxivId: null },
      'gamma-has-no-comments': { arxivId: null },
      'in-bulk': { arxivId: null },
      'omega-the-last-paper': { arxivId: '2511.00001' },
    },
    days: ['2025-11-28', '2025-12-01', '2025-12-02'],
    organizations: {},
  });
});

test('an export keeps the addresses that its papers had, and a dry run shows these', async () => {
  const { run, put, files } = arrange();
  const facts = { title: 'Alpha: A First Paper', abstract: 'Of alpha.', published: null };
  const none = { authorCount: null, authors: [], organization: null, recordId: null };
  const counts = { comments: 1, upvotes: null };
  const extras = { summary: null, stars: null, media: [], thumbnail: null, authorTakesPart: null };
  const listed = {
    ...{ day: '2025-12-01', dayBasis: 'stated', dump: '2025-12-01.txt', format: 'text', line: 5 },
    ...{ position: 1, of: 1, coverage: 'whole', captured: null, curators: null, ...counts },
    differs: {},
  };
  const record = {
    ...{ version: 1, kind: 'paper', id: 'alpha-as-it-was', url: 'https://a.example/papers/x/' },
    ...{ formerIds: [], ...facts, ...none, arxivId: '2511.00002', ...counts, ...extras },
    ...{ links: { code: null, project: null }, keywords: [], topics: [], changes: [] },
    listings: [listed],
  };
  const exported = put('papers.jsonl', `${JSON.stringify(record)}\n`);
  const shown = await run('--dry-run', exported);
  expect(shown.out.filter((line) => line.includes('/papers/'))).toEqual([
    '  Alpha: A First Paper  /papers/alpha-as-it-was/',
  ]);
  await run(exported);
  const { papers } = JSON.parse(files()['permalinks.json'] ?? '') as { papers: object };
  expect(Object.keys(papers)).toEqual(['alpha-as-it-was']);
  const again = await run('--dry-run', put('more.jsonl', `${JSON.stringify(record)}\n\n`));
  expect(again.out).toEqual([
    'more.jsonl: would be added as more.jsonl: 0 new papers, 0 changed, 1 already known, 0 new days',
    '0 addresses would be recorded',
  ]);
});

test('the same bytes again, under whatever name, change nothing', async () => {
  const { run, put, files, at } = arrange();
  const page = put('page.txt', plain);
  await run(page);
  const before = files();
  expect(
    await run(page, put('2025-12-01-copy.txt', plain), at('content/dumps/2025-12-01.txt')),
  ).toEqual({
    code: 0,
    out: [
      'page.txt: already known as 2025-12-01.txt',
      '2025-12-01-copy.txt: already known as 2025-12-01.txt',
      'content/dumps/2025-12-01.txt: already known as 2025-12-01.txt',
      'all addresses are recorded',
    ],
    err: [],
  });
  expect(files()).toEqual(before);
});

test('other bytes of the same day are kept beside, with a number', async () => {
  const { run, put, files } = arrange();
  const [first, second, third] = [1, 2, 3].map((upvotes) => answer({ ...omega, upvotes }));
  const added = await run(
    ...[first, second, third].map((text, index) => put(`${index}.json`, text ?? '')),
    put('0 again.json', first ?? ''),
    put('2025-12-02@2025-12-03.json', answer({ ...omega, upvotes: 4 })),
    put('2025-12-02@2025-12-03 b.json', answer({ ...omega, upvotes: 5 })),
    put('Bulk.jsonl', '{"title":"A","abstract":"On A.","day":"2025-12-02"}'),
    put('bulk.ndjson', '{"title":"B","abstract":"On B.","day":"2025-12-02"}'),
  );
  expect(added.out.map((line) => /as (\S+?)(?::|$)/.exec(line)?.[1])).toEqual([
    '2025-12-02.json',
    '2025-12-02-2.json',
    '2025-12-02-3.json',
    '2025-12-02.json',
    '2025-12-02@2025-12-03.json',
    '2025-12-02@2025-12-03-2.json',
    'bulk.jsonl',
    'bulk-2.jsonl',
    undefined,
  ]);
  expect(files()['dumps/2025-12-02-3.json']).toBe(third);
});

test('what is not a dump is refused, with its problem, and the others are added', async () => {
  const { run, put, files, at } = arrange();
  mkdirSync(at('folder.txt'));
  const undated = plain.replace(/^Dec 1$/m, '').replace(/^Jan 9, 2024 3$/m, '');
  const added = await run(
    at('absent.txt'),
    at('folder.txt'),
    put('page.pdf', '%PDF-1.7'),
    put('undated.txt', undated),
    put('2025-12-03.json', '{"error":"no"}'),
    put('2025-12-04.json', '[]'),
    put('page.txt', plain),
  );
  expect(added.code).toBe(1);
  expect(added.err).toEqual([
    expect.stringMatching(
      /^absent\.txt: refused, it cannot be read: ENOENT: no such file or directory/,
    ) as string,
    'folder.txt: refused, it is not a file',
    'page.pdf: refused, it has no listing with a known day',
    'undated.txt: refused, it has no listing with a known day',
    '2025-12-03.json: refused, it has no listing with a known day',
    '2025-12-04.json: refused, it has no papers',
  ]);
  expect(added.out).toContainEqual(
    expect.stringMatching(/page\.pdf:1:1 error unknown-format .* api-json, /),
  );
  expect(added.out).toContainEqual(
    expect.stringMatching(/undated\.txt:\d+:1 error \S+ .*start the file name with it, such as/),
  );
  expect(added.out.slice(-2)).toEqual([
    'page.txt: added as 2025-12-01.txt: 3 new papers, 0 changed, 0 already known, 1 new day',
    '398 addresses recorded',
  ]);
  expect(Object.keys(files())).toEqual(['dumps/2025-12-01.txt', 'permalinks.json']);
});

test('without a file the addresses alone are recorded, and nothing without a paper', async () => {
  const { run, files } = arrange({ 'dumps/2025-12-01.txt': plain });
  expect(await run()).toEqual({ code: 0, out: ['398 addresses recorded'], err: [] });
  const before = files();
  expect(await run()).toEqual({ code: 0, out: ['all addresses are recorded'], err: [] });
  expect(files()).toEqual(before);

  const empty = arrange({ 'dumps/.gitkeep': '' });
  expect(await empty.run()).toEqual({
    code: 1,
    out: [],
    err: ['There are no papers in content/dumps', 'Give the dumps to add.'],
  });
  expect(Object.keys(empty.files())).toEqual(['dumps/.gitkeep']);
});

test('a paper keeps its address when an older dump shows another of the same title', async () => {
  const { run, put, files } = arrange();
  await run(put('2025-12-02.json', answer(omega)));
  const added = await run(
    put(
      '2025-12-01.json',
      answer({ ...omega, id: '2511.00003' }).replace('2025-12-02', '2025-12-01'),
    ),
  );
  expect(added.out).toEqual([
    '2025-12-01.json: added as 2025-12-01.json: 1 new paper, 0 changed, 0 already known, 1 new day',
    '2 addresses recorded',
  ]);
  expect(JSON.parse(files()['permalinks.json'] ?? '')).toMatchObject({
    papers: {
      'omega-the-last-paper': { arxivId: '2511.00001' },
      'omega-the-last-paper-2': { arxivId: '2511.00003' },
    },
  });
});

test('papers that are not published yet may change their address without being changed', async () => {
  const { run, put } = arrange();
  const added = await run(
    put('2025-12-02.json', answer(omega)),
    put(
      '2025-12-01.json',
      answer({ ...omega, id: '2511.00003' }).replace('2025-12-02', '2025-12-01'),
    ),
  );
  expect(added.out[1]).toBe(
    '2025-12-01.json: added as 2025-12-01.json: 1 new paper, 0 changed, 0 already known, 1 new day',
  );
});

test('an organization that loses its last paper keeps its address', async () => {
  const { run, put, files } = arrange();
  await run(put('a.json', answer({ ...omega, handle: 'first-lab' })));
  const later = answer({ ...omega, handle: 'other-lab' });
  expect((await run(put('2025-12-03.json', later))).code).toBe(0);
  const { organizations } = JSON.parse(files()['permalinks.json'] ?? '') as Permalinks;
  expect(Object.keys(organizations)).toEqual(['first-lab', 'other-lab']);
});

test('what a dump that is gone had published is an error, until it is back', async () => {
  const { run, put, files, at } = arrange();
  const [page, api] = [put('page.txt', plain), put('a.json', answer(omega))];
  await run(page, api);
  const before = files();
  rmSync(at('content/dumps/2025-12-02.json'));
  expect(await run()).toEqual({
    code: 1,
    out: [],
    err: [
      '2 published addresses would vanish',
      'Put the dump or the topic back. `npm run archive -- status` lists the addresses.',
    ],
  });
  expect((await run(api)).code).toBe(0);
  expect(files()).toEqual(before);
});

test('withdrawn papers are not counted, and their addresses not requested', async () => {
  const { run, put } = arrange({
    'withdrawn.json': '{"alpha-a-first-paper":{"reason":"Asked for.","day":"2025-12-03"}}',
  });
  expect(await run(put('page.txt', plain))).toMatchObject({
    code: 0,
    out: [
      'page.txt: added as 2025-12-01.txt: 2 new papers, 0 changed, 0 already known, 1 new day',
      expect.anything() as string,
    ],
  });
});

test('what a killed run left is removed, and nothing else', async () => {
  const { run, files } = arrange({
    'dumps/2025-12-01.txt': plain,
    'dumps/.2025-12-02@2025-12-03-2.json.part': '[{"pap',
    'dumps/.acl_50k-2.jsonl.part': '',
    'dumps/.my notes.txt.part': 'mine',
    'dumps/.gitkeep': '',
    '.permalinks.json.part': '{',
    '.site.json.part': 'mine',
  });
  await run();
  expect(Object.keys(files())).toEqual([
    '.site.json.part',
    'dumps/.gitkeep',
    'dumps/.my notes.txt.part',
    'dumps/2025-12-01.txt',
    'permalinks.json',
  ]);
});

describe('a dump that the owner should look at again', () => {
  const head = 'Daily Papers\n\nDec 1\n\n';
  const paper = (title: string, day = 'Nov 30') =>
    `${title}\n\nAbout ${title}, in so many words that nobody takes it for a title.\n\n• 2 authors\n·\n${day}\n\n`;

  test('is refused with the reasons, and added when they are accepted', async () => {
    const { run, put, files } = arrange();
    const broken = `${head}${paper('Alpha')}No Abstract At All\n\n• 3 authors\n·\nNov 30\n\n${paper('Gamma', 'Nov 31')}`;
    const file = put('2025-12-01.txt', broken);
    const refused = await run(file);
    expect(refused).toEqual({
      code: 1,
      out: [
        expect.stringMatching(/2025-12-01\.txt:13:1 error missing-abstract /) as string,
        expect.stringMatching(/2025-12-01\.txt:25:1 error impossible-day /) as string,
      ],
      err: [
        '2025-12-01.txt: refused, for 2 reasons:',
        '  missing-abstract: 1 error, line 13',
        '  impossible-day: 1 error, line 25',
        '  to add it all the same: npm run archive -- add --dumps content/dumps --accept missing-abstract --accept impossible-day 2025-12-01.txt',
        'There are no papers in content/dumps',
        'Give the dumps to add.',
      ],
    });
    expect(files()).toEqual({});
    const half = await run('--accept', 'missing-abstract', file);
    expect(half.err.slice(0, 2)).toEqual([
      '2025-12-01.txt: refused, for 1 reason:',
      '  impossible-day: 1 error, line 25',
    ]);
    const added = await run('--accept', 'impossible-day', '--accept', 'missing-abstract', file);
    expect([added.code, added.out.at(-2)]).toEqual([
      0,
      '2025-12-01.txt: added as 2025-12-01.txt: 3 new papers, 0 changed, 0 already known, 1 new day',
    ]);
  });

  test('has a paper of which nothing is known, or a title that the page writes itself', async () => {
    const { run, put } = arrange();
    const items = [{ title: '101', day: '2025-12-02' }].map((record) => JSON.stringify(record));
    const refused = await run(put('bulk.jsonl', items.join('\n')));
    expect(refused.err.slice(0, 4)).toEqual([
      'bulk.jsonl: refused, for 2 reasons:',
      '  bare-entry: papers with neither an abstract nor a byline nor an id, such as `101`: line 1',
      '  mark-title: titles that look like a count, a label of the page or Markdown, such as `101`: line 1',
      '  to add it all the same: npm run archive -- add --dumps content/dumps --accept bare-entry --accept mark-title bulk.jsonl',
    ]);
  });

  test('was set aside for more than a third', async () => {
    const { run, put } = arrange();
    const lines = Array.from(
      { length: 5 },
      (_, at) => `Some unknown text of the page, no. ${at}\n\n`,
    );
    const refused = await run(
      put('2025-12-01.txt', `${head}${lines.join('')}${paper('Alpha and Others')}`),
    );
    expect(refused.err[0]).toBe('2025-12-01.txt: refused, for 1 reason:');
    expect(refused.err[1]).toBe('  set-aside: 5 of 12 lines set aside');
  });

  test('shows other papers than the whole listing of its day', async () => {
    const { run, put } = arrange();
    await run(put('a.txt', `${head}${paper('Alpha', 'Nov 30, 2024')}${paper('Beta')}`));
    const other = put('b.txt', `${head}${paper('Alpha', 'Nov 30, 2024')}${paper('Gamma')}`);
    expect(await run(other)).toMatchObject({
      code: 1,
      err: [
        'b.txt: refused, for 1 reason:',
        '  other-papers: 2025-12-01 has other papers in 2025-12-01.txt, which shows that whole day',
        '  to add it all the same: npm run archive -- add --dumps content/dumps --accept other-papers b.txt',
      ],
    });
    const fuller = `${head}${paper('Alpha', 'Nov 30, 2024')}${paper('Beta')}${paper('Gamma')}`;
    expect((await run(put('c.txt', fuller))).code).toBe(0);
  });

  test('is no other when it is a page of a week, which nothing makes acceptable', async () => {
    const { run, put } = arrange();
    const week = put('2025-12-01.txt', `Daily Papers\n\nWeek 48\n\n${paper('Alpha')}`);
    const refused = await run('--accept', 'week-page', week, put('page.txt', plain));
    expect(refused.code).toBe(1);
    expect(refused.err).toEqual(['2025-12-01.txt: refused, it has no listing with a known day']);
    expect(refused.out.at(-1)).toBe('398 addresses recorded');
  });
});

describe('--dry-run', () => {
  test('shows papers, addresses and topics, and changes nothing', async () => {
    const { run, put, files, at } = arrange();
    const page = put('page.txt', plain);
    const shown = await run('--dry-run', page, put('2025-12-02.json', '[]'));
    expect(shown).toEqual({
      code: 1,
      out: [
        'page.txt: would be added as 2025-12-01.txt: 3 new papers, 0 changed, 0 already known, 1 new day',
        '  paper                  address                         topics',
        '  ---------------------  ------------------------------  ------',
        '  Alpha: A First Paper   /papers/alpha-a-first-paper/',
        '  Beta Without a Year    /papers/beta-without-a-year/',
        '  Gamma Has No Comments  /papers/gamma-has-no-comments/',
        '398 addresses would be recorded',
      ],
      err: ['2025-12-02.json: refused, it has no papers'],
    });
    expect([files(), existsSync(at('content'))]).toEqual([{}, false]);
    await run(page);
    const before = files();
    expect((await run('--dry-run', page)).out).toEqual([
      'page.txt: already known as 2025-12-01.txt',
      '0 addresses would be recorded',
    ]);
    expect(files()).toEqual(before);
  });
});

test('no character of a dump reaches the terminal as a command', async () => {
  const { run, put } = arrange();
  const title = 'A \u001b[31mred\u202e title';
  const file = put('2025-12-01.txt', `Dec 1\n\n${title}\n\nA \u001b]0;x\u0007 text\n`);
  const { out, err } = await run(file);
  expect([...out, ...err].join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
});

describe.skipIf(!hasRealDumps)(`the real dumps ${needsRealDumps}`, () => {
  test('one after the other', async () => {
    const { run, files } = arrange();
    const names = filesIn(realDumps);
    const added = await run(...names.map((name) => join(realDumps, name)));
    expect(added.out.map((line) => line.replace(/^.*: (?=added)/, ''))).toEqual([
      'added as 2025-12-01.txt: 40 new papers, 0 changed, 0 already known, 1 new day',
      'added as 2025-11-10.txt: 30 new papers, 0 changed, 4 already known, 1 new day',
      'added as 2025-12-31.txt: 28 new papers, 0 changed, 4 already known, 1 new day',
      'added as 2025-10-20.txt: 55 new papers, 0 changed, 3 already known, 1 new day',
      'added as 2025-11-19.txt: 17 new papers, 0 changed, 13 already known, 1 new day',
      '572 addresses recorded',
    ]);
    expect(files()['dumps/2025-12-01.txt']).toBe(
      readFileSync(join(realDumps, names[0] ?? ''), 'utf8'),
    );
  });
});
