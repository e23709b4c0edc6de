import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../src/fetch/arguments.ts';
import { openProject } from '../../src/project/project.ts';
import { killAt, run, runNode, WITH_CLOCK } from '../programs.ts';
import {
  arrange,
  listing,
  listingOf,
  say,
  sayForEver,
  sayHalf,
  saysNothing,
  type Answer,
} from './daily-papers-server.ts';

/** The day on which all runs are made, in UTC; they begin at noon. */
const TODAY = '2026-01-05';
/** What the name of a dump that such a run saves says after the listing day. */
const SAVED = `@${TODAY}.json`;

const FETCH = [...WITH_CLOCK, 'scripts/archive.ts', 'fetch'];
const AT_NOON = { NOW: `${TODAY}T12:00:00Z` };

/** Runs `archive fetch`, whatever comes of it. */
async function fetchDays(...words: string[]) {
  return fetchDaysIn({}, ...words);
}

/** @param env variables beside those of this process. */
async function fetchDaysIn(env: NodeJS.ProcessEnv, ...words: string[]) {
  const { code, stdout, stderr } = await runNode([...FETCH, ...words], {
    env: { ...AT_NOON, ...env },
  });
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');
  // The first line is the progress line.
  return { code, out: lines(stdout), errors: lines(stderr).slice(1) };
}

test.each([
  [
    ['2025-02-30'],
    "error: command-argument value '2025-02-30' is invalid for argument 'day'. Give a day of the calendar as YYYY-MM-DD, such as 2025-11-19, or today, yesterday or 7-days-ago.\n",
  ],
  [
    ['2025-01-02', '--to', '25-1-1'],
    "error: option '--to <day>' argument '25-1-1' is invalid. Give a day of the calendar as YYYY-MM-DD, such as 2025-11-19, or today, yesterday or 7-days-ago.\n",
  ],
  [
    ['2025-01-02', '--to', '2025-01-01'],
    "error: option '--to <day>' argument '2025-01-01' is invalid. Give a day that is not before 2025-01-02.\n",
  ],
  [
    ['2025-01-02', '--from', 'here'],
    "error: option '--from <url>' argument 'here' is invalid. Give an http or https URL, such as https://huggingface.co.\n",
  ],
])('archive fetch %j is an error', async (words, message) => {
  expect(await runNode(['scripts/archive.ts', 'fetch', ...words])).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining(message) as string,
  });
});

test('a day is saved byte by byte under its name, with one polite request', async () => {
  const name = `2025-11-19${SAVED}`;
  const { words, files, requests, folder } = await arrange({
    '2025-11-19': [say(200, listing('A'))],
  });
  expect(await fetchDays('2025-11-19', ...words)).toEqual({
    code: 0,
    out: [`2025-11-19: 2 papers in ${name}`, 'Fetched 1 day'],
    errors: [],
  });
  expect(files()).toEqual({ [name]: listing('A') });
  expect(readFileSync(join(folder, name))).toEqual(Buffer.from(listing('A')));
  expect(requests).toMatchObject([
    {
      url: '/api/daily_papers?date=2025-11-19',
      userAgent: `DailyPapersArchive/1 (+${new URL(openProject().settings.url).href})`,
      accept: 'application/json',
    },
  ]);
});

test('days are named by how long ago they were', async () => {
  const { words, asked } = await arrange(
    Object.fromEntries(daysBetween('2026-01-02', TODAY).map((day) => [day, [say(200, '[]')]])),
  );
  expect(await fetchDays('3-days-ago', '--to', 'yesterday', ...words)).toMatchObject({ code: 0 });
  expect(asked()).toEqual(['2026-01-02', '2026-01-03', '2026-01-04']);
});

test('every kind of answer in one run', async () => {
  const { words, files, requests, asked, load } = await arrange({
    '2025-11-01': [say(200, listing('good'))],
    '2025-11-02': [say(429, 'Slow down'), say(200, listing('429'))],
    '2025-11-03': [say(500, ''), say(502, '<h1>Bad gateway</h1>'), say(200, listing('500'))],
    '2025-11-04': [say(500, 'always')],
    '2025-11-05': [sayHalf(listing('half')), say(200, listing('half'))],
    '2025-11-06': [say(200, '<!doctype html><p>Sign in</p>', { 'Content-Type': 'text/html' })],
    '2025-11-07': [say(200, '[]')],
    '2025-11-08': [say(404, '{"error":"no such day"}')],
    '2025-11-09': [say(302, '', { Location: '/moved' })],
    '/moved': [say(200, listing('moved'))],
    '2025-11-10': [say(503, '', { 'Retry-After': '0' }), say(200, listing('503'))],
    '2025-11-11': [say(200, '{"error":"no array"}')],
    '2025-11-12': [(response) => response.destroy(), say(200, listing('cut off'))],
    '2025-11-13': [say(302, '', { Location: '/circle' })],
    '/circle': [say(302, '', { Location: '/circle' })],
    '2025-11-14': [say(200, listingOf('2025-11-13'))],
    '2025-11-15': [say(200, listingOf('2025-11-15'))],
  });
  expect(await fetchDays('2025-11-01', '--to', '2025-11-15', ...words)).toEqual({
    code: 1,
    out: [
      `2025-11-01: 2 papers in 2025-11-01${SAVED}`,
      `2025-11-02: 2 papers in 2025-11-02${SAVED}`,
      `2025-11-03: 2 papers in 2025-11-03${SAVED}`,
      `2025-11-05: 2 papers in 2025-11-05${SAVED}`,
      '2025-11-07: no listing',
      `2025-11-09: 2 papers in 2025-11-09${SAVED}`,
      `2025-11-10: 2 papers in 2025-11-10${SAVED}`,
      `2025-11-12: 2 papers in 2025-11-12${SAVED}`,
      `2025-11-15: 2 papers in 2025-11-15${SAVED}`,
      'Fetched 8 days, 1 without a listing, 6 failed',
    ],
    errors: [
      '2025-11-04: unexpected status 500, expected 200; gave up after 5 tries',
      '2025-11-06: unexpected media type text/html, expected application/json',
      '2025-11-08: unexpected status 404, expected 200',
      '2025-11-11: unexpected object, expected a JSON array',
      '2025-11-13: unexpected redirect after 20 others, expected an answer',
      '2025-11-14: unexpected listing of 2025-11-13, expected 2025-11-14',
    ],
  });
  expect(files()).toEqual({
    [`2025-11-01${SAVED}`]: listing('good'),
    [`2025-11-02${SAVED}`]: listing('429'),
    [`2025-11-03${SAVED}`]: listing('500'),
    [`2025-11-05${SAVED}`]: listing('half'),
    [`2025-11-09${SAVED}`]: listing('moved'),
    [`2025-11-10${SAVED}`]: listing('503'),
    [`2025-11-12${SAVED}`]: listing('cut off'),
    [`2025-11-15${SAVED}`]: listingOf('2025-11-15'),
  });
  expect(asked()).toEqual([
    '2025-11-01',
    ...Array<string>(2).fill('2025-11-02'),
    ...Array<string>(3).fill('2025-11-03'),
    ...Array<string>(5).fill('2025-11-04'),
    ...Array<string>(2).fill('2025-11-05'),
    '2025-11-06',
    '2025-11-07',
    '2025-11-08',
    '2025-11-09',
    '/moved',
    ...Array<string>(2).fill('2025-11-10'),
    '2025-11-11',
    ...Array<string>(2).fill('2025-11-12'),
    '2025-11-13',
    // As many redirects as the Fetch standard allows.
    ...Array<string>(20).fill('/circle'),
    '2025-11-14',
    '2025-11-15',
  ]);
  expect(load.most).toBe(1);
  expect(new Set(requests.map(({ userAgent }) => userAgent)).size).toBe(1);
});

describe('what is refused is not stored, and the day is asked for again', () => {
  const json = { 'Content-Type': 'application/json' };
  const paper = { id: '2511.00001', title: 'T' };
  const on = (day: string) => ({ paper: { ...paper, submittedOnDailyAt: `${day}T02:00:00.000Z` } });

  test.each<[string, Answer, string]>([
    [
      'a page',
      say(200, listing('A'), { 'Content-Type': 'text/html' }),
      'unexpected media type text/html, expected application/json',
    ],
    [
      'numbers',
      say(200, '[1,2,3]', json),
      'unexpected item 1, expected a paper with an id and a title',
    ],
    [
      'an item without a title',
      say(200, JSON.stringify([{ paper }, { paper: { id: '2511.00002' } }]), json),
      'unexpected item 2, expected a paper with an id and a title',
    ],
    [
      'an item without an id',
      say(200, JSON.stringify([{ paper: { title: 'T' } }]), json),
      'unexpected item 1, expected a paper with an id and a title',
    ],
    [
      'papers of several days',
      say(200, JSON.stringify(['2025-11-19', '2025-11-20', '2025-11-18'].map(on)), json),
      'unexpected listing of 2025-11-18, 2025-11-20, expected 2025-11-19',
    ],
    [
      'more than 50 MB',
      sayForEver('application/json'),
      'unexpected answer of more than 50 MB, expected a listing',
    ],
  ])('%s', async (_, refused, reason) => {
    const day = '2025-11-19';
    const { words, files, asked } = await arrange({ [day]: [refused, say(200, listing('A'))] });
    expect(await fetchDays(day, ...words)).toEqual({
      code: 1,
      out: ['Fetched 0 days, 1 failed'],
      errors: [`${day}: ${reason}`],
    });
    expect(files()).toEqual({});
    expect(await fetchDays(day, ...words)).toMatchObject({ code: 0 });
    expect(files()).toEqual({ [`${day}${SAVED}`]: listing('A') });
    expect(asked()).toEqual([day, day]);
  });

  test('a redirect to another origin, which is not asked', async () => {
    const other = await arrange({ '/elsewhere': [say(200, listing('elsewhere'))] });
    const day = '2025-11-19';
    const { words, files, from } = await arrange({
      [day]: [say(302, '', { Location: `${other.from}/elsewhere` })],
    });
    expect(await fetchDays(day, ...words)).toEqual({
      code: 1,
      out: ['Fetched 0 days, 1 failed'],
      errors: [`${day}: unexpected redirect to ${other.from}, expected an answer of ${from}`],
    });
    expect(files()).toEqual({});
    expect(other.asked()).toEqual([]);
  });
});

test('a server that asks for more than an hour is left alone', async () => {
  const { words, files, asked } = await arrange({
    '2025-11-19': [say(429, '', { 'Retry-After': '3601' })],
  });
  expect(await fetchDays('2025-11-19', '--to', '2025-11-22', ...words)).toEqual({
    code: 1,
    out: ['Fetched 0 days, 1 failed, 3 not requested'],
    errors: ['2025-11-19: unexpected status 429, expected 200; the server asks to wait 3601 s'],
  });
  expect(files()).toEqual({});
  expect(asked()).toEqual(['2025-11-19']);
});

test('a server that is not there, and one that never answers', async () => {
  const { words } = await arrange({ '2025-11-19': [saysNothing] });
  expect(await fetchDays('2025-11-19', ...words, '--timeout', '100')).toEqual({
    code: 1,
    out: ['Fetched 0 days, 1 failed'],
    errors: ['2025-11-19: no complete answer within 0.1 s; gave up after 5 tries'],
  });

  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address() as AddressInfo;
  gone.close();
  const nowhere = ['--from', `http://127.0.0.1:${port}`];
  expect(await fetchDays('2025-11-19', ...words, ...nowhere)).toEqual({
    code: 1,
    out: ['Fetched 0 days, 1 failed'],
    errors: [
      `2025-11-19: no complete answer: connect ECONNREFUSED 127.0.0.1:${port}; gave up after 5 tries`,
    ],
  });
});

test('a day that is there is not asked for; a text dump of it does not count', async () => {
  const added = `2025-11-20${SAVED}`;
  const { words, files, asked, put } = await arrange({
    '2025-11-18': [say(200, listing('new'))],
    '2025-11-19': [say(200, listing('new'))],
    '2025-11-20': [say(200, listing('new'))],
  });
  const there = {
    '2025-11-18@2025-12-01.json': 'whatever it holds',
    '2025-11-19.json': '',
    '2025-11-20.txt': 'text',
  };
  for (const [name, text] of Object.entries(there)) put(name, text);
  expect(await fetchDays('2025-11-18', '--to', '2025-11-20', ...words)).toEqual({
    code: 0,
    out: [`2025-11-20: 2 papers in ${added}`, 'Fetched 1 day, 2 already known'],
    errors: [],
  });
  expect(asked()).toEqual(['2025-11-20']);
  expect(files()).toEqual({ ...there, [added]: listing('new') });
});

test('a day that is not over is asked for again, and its answer saved when it changed', async () => {
  const day = TODAY;
  const { words, files, asked } = await arrange({
    [day]: [say(200, '[]'), ...['A', 'A', 'B'].map((title) => say(200, listing(title)))],
  });
  // Where the clock on the wall shows the next day.
  const env = { TZ: 'Etc/GMT-14' };
  const [first, second] = [`${day}@${day}.json`, `${day}@${day}-2.json`];
  const advice = 'the day is not over, fetch it again later';
  for (const lines of [
    [`${day}: no listing; ${advice}`, 'Fetched 0 days, 1 without a listing'],
    [`${day}: 2 papers in ${first}; ${advice}`, 'Fetched 1 day'],
    [`${day}: the same as in ${first}; ${advice}`, 'Fetched 0 days, 1 unchanged'],
    [`${day}: 2 papers in ${second}, which differs from ${first}; ${advice}`, 'Fetched 1 day'],
  ]) {
    expect(await fetchDaysIn(env, day, ...words)).toEqual({ code: 0, out: lines, errors: [] });
  }
  expect(files()).toEqual({ [first]: listing('A'), [second]: listing('B') });
  expect(asked()).toEqual(Array<string>(4).fill(day));
});

test('a day that is over is asked for until its end is seen, and that is kept', async () => {
  const days = daysBetween('2025-11-18', '2025-11-22');
  const { words, files, asked, put } = await arrange(
    Object.fromEntries(days.map((day) => [day, [say(200, listing('last'))]])),
  );
  const there = {
    '2025-11-18@2025-11-17.json': listing('last'),
    '2025-11-19@2025-11-19.json': listing('last'),
    '2025-11-20@2025-11-20.json': listing('first'),
    '2025-11-21@2025-11-21.json': listing('first'),
    '2025-11-21@2025-11-22.json': listing('last'),
    '2025-11-22.json': listing('last'),
  };
  for (const [name, text] of Object.entries(there)) put(name, text);
  const range = ['2025-11-18', '--to', '2025-11-22', ...words];
  const after = Object.fromEntries(
    ['2025-11-18', '2025-11-19', '2025-11-20'].map((day) => [`${day}${SAVED}`, listing('last')]),
  );

  expect(await fetchDays(...range)).toEqual({
    code: 0,
    out: [
      `2025-11-18: 2 papers in 2025-11-18${SAVED}, the same as in 2025-11-18@2025-11-17.json`,
      `2025-11-19: 2 papers in 2025-11-19${SAVED}, the same as in 2025-11-19@2025-11-19.json`,
      `2025-11-20: 2 papers in 2025-11-20${SAVED}, which differs from 2025-11-20@2025-11-20.json`,
      'Fetched 3 days, 2 already known',
    ],
    errors: [],
  });
  expect(asked()).toEqual(days.slice(0, 3));
  expect(files()).toEqual({ ...there, ...after });

  expect(await fetchDays(...range)).toEqual({
    code: 0,
    out: ['Fetched 0 days, 5 already known'],
    errors: [],
  });
  expect(asked()).toEqual(days.slice(0, 3));

  expect(await fetchDays(...range, '--again')).toEqual({
    code: 0,
    out: [
      ...days.slice(0, 3).map((day) => `${day}: the same as in ${day}${SAVED}`),
      '2025-11-21: the same as in 2025-11-21@2025-11-22.json',
      '2025-11-22: the same as in 2025-11-22.json',
      'Fetched 0 days, 5 unchanged',
    ],
    errors: [],
  });
  expect(asked()).toEqual([...days.slice(0, 3), ...days]);
  expect(files()).toEqual({ ...there, ...after });
});

test('--again keeps every different answer beside the earlier ones', async () => {
  const { words, files, asked } = await arrange({
    '2025-11-19': ['A', 'A', 'B', 'A'].map((title) => say(200, listing(title))),
  });
  const captures = [
    `2025-11-19@${TODAY}.json`,
    `2025-11-19@${TODAY}-2.json`,
    `2025-11-19@${TODAY}-3.json`,
  ] as const;
  const again = () => fetchDays('2025-11-19', ...words, '--again');
  const saved = (line: string) => ({ code: 0, out: [line, 'Fetched 1 day'], errors: [] });
  const same = (name: string) => ({
    code: 0,
    out: [`2025-11-19: the same as in ${name}`, 'Fetched 0 days, 1 unchanged'],
    errors: [],
  });
  expect(await again()).toEqual(saved(`2025-11-19: 2 papers in ${captures[0]}`));
  expect(await again()).toEqual(same(captures[0]));
  expect(files()).toEqual({ [captures[0]]: listing('A') });
  expect(await again()).toEqual(
    saved(`2025-11-19: 2 papers in ${captures[1]}, which differs from ${captures[0]}`),
  );
  expect(await again()).toEqual(
    saved(`2025-11-19: 2 papers in ${captures[2]}, which differs from ${captures[1]}`),
  );
  expect(files()).toEqual({
    [captures[0]]: listing('A'),
    [captures[1]]: listing('B'),
    [captures[2]]: listing('A'),
  });
  expect(asked()).toEqual(Array<string>(4).fill('2025-11-19'));
});

test('a folder that is not there is made; one that cannot be is an error with a hint', async () => {
  const name = `2025-11-19${SAVED}`;
  const { words, folder } = await arrange({ '2025-11-19': [say(200, listing('A'))] });
  const inside = join(folder, 'new', 'dumps');
  expect(await fetchDays('2025-11-19', ...words, '--dumps', inside)).toMatchObject({ code: 0 });
  expect(readdirSync(inside)).toEqual([name]);

  const file = join(inside, name);
  const { code, out, errors } = await fetchDays('2025-11-19', ...words, '--dumps', file);
  expect({ code, out }).toEqual({ code: 1, out: [] });
  expect(errors.slice(-2)).toEqual([
    expect.stringContaining(`The dumps folder ${file} cannot be used: EEXIST`),
    'Choose a writable folder with --dumps.',
  ]);
});

describe('a run that is stopped', () => {
  test('in the middle of a body leaves no dump, and the next one nothing else', async () => {
    const name = `2025-11-19${SAVED}`;
    // More than what waits between two programs: when all is sent, some of it has arrived.
    const large = 'x'.repeat(32_000_000);
    const { promise: isHalfway, resolve } = Promise.withResolvers<undefined>();
    const { words, files, put } = await arrange({
      '2025-11-19': [
        (response) => {
          response.writeHead(200, { 'Content-Length': 2 * large.length });
          response.write(large, () => {
            resolve(undefined);
          });
        },
        say(200, listing('small')),
      ],
    });
    const child = spawn(process.execPath, [...FETCH, '2025-11-19', ...words], {
      env: { ...process.env, ...AT_NOON },
      stdio: 'ignore',
    });
    await isHalfway;
    child.kill('SIGKILL');
    expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
    expect(files()).toEqual({});

    // What a run that is killed while it writes leaves, and what others may keep there.
    put('.2025-11-18.json.part', '[ {"pap');
    put('.2025-11-19@2025-12-01-2.json.part', '');
    put('.gitkeep', '');
    put('.notes.json.part', 'mine');
    expect(await fetchDays('2025-11-19', ...words)).toMatchObject({ code: 0, out: { length: 2 } });
    expect(files()).toEqual({
      '.gitkeep': '',
      '.notes.json.part': 'mine',
      [name]: listing('small'),
    });
  });

  // A limit on the size of files stops a run in the middle of a write, at the same byte each time.
  test.skipIf(process.platform === 'win32')(
    'by a full disk leaves no half of a dump, and the next one nothing else',
    async () => {
      const name = `2025-11-19${SAVED}`;
      const large = listing('x') + ' '.repeat(300_000);
      const { words, files, folder } = await arrange({ '2025-11-19': [say(200, large)] });
      const limited = 'ulimit -f 100; exec "$@"';
      const command = [process.execPath, ...FETCH, '2025-11-19', ...words];
      expect(await run(['sh', '-c', limited, 'sh', ...command], { env: AT_NOON })).toEqual({
        code: 1,
        stdout: '',
        stderr: expect.stringContaining(
          `${folder}/${name} cannot be written: EFBIG: file too large, write\n`,
        ) as string,
      });
      expect(Object.keys(files())).toEqual([`.${name}.part`]);
      expect(await fetchDays('2025-11-19', ...words)).toMatchObject({ code: 0 });
      expect(files()).toEqual({ [name]: large });
    },
  );

  test('at any change of the disk leaves whole dumps only, and the next one goes on from there', async () => {
    const days = daysBetween('2025-11-01', '2025-11-03');
    const { words, files, asked, folder } = await arrange(
      Object.fromEntries(days.map((day) => [day, [say(200, listing(day))]])),
    );
    const range = ['2025-11-01', '--to', '2025-11-03', ...words];
    const all = Object.fromEntries(days.map((day) => [`${day}${SAVED}`, listing(day)]));
    /** How many dumps there were after each kill. */
    const saved: number[] = [];
    for (let change = 1; ; change += 1) {
      rmSync(folder, { recursive: true });
      if ((await killAt(change, [...FETCH, ...range], { env: AT_NOON })) === null) break;
      const dumps = Object.entries(existsSync(folder) ? files() : {});
      const whole = dumps.filter(([name]) => !name.startsWith('.'));
      expect(Object.fromEntries(whole)).toEqual(
        Object.fromEntries(Object.entries(all).slice(0, whole.length)),
      );
      saved.push(whole.length);

      const before = asked().length;
      expect(await fetchDays(...range)).toMatchObject({ code: 0 });
      expect(asked().slice(before)).toEqual(days.slice(whole.length));
      expect(files()).toEqual(all);
    }
    expect(saved).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });
});
