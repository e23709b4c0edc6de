import {
  existsSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { daysBetween } from '../../src/fetch/arguments.ts';
import { digestsIn, filesIn } from '../site-files.ts';
import { ACTIONS, succeed, type Host, type Machine } from '../workflow/actions.ts';
import { runWorkflow, type OnStep, type Ran } from '../workflow/run-workflow.ts';
import { nameOf, readWorkflow } from '../workflow/workflow.ts';
import { arrange, say, type Answer } from './daily-papers-server.ts';

const FILE = '.github/workflows/publish.yml';
const workflow = readWorkflow(FILE);
const jobs = Object.entries(workflow.jobs);

const folder = mkdtempSync(join(tmpdir(), 'archive-publish-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (path: string) => join(folder, path);

const host: Host = { origin: at('origin.git'), folder: at('host'), keepsTimes: true };
const machine: Machine = {
  workspace: at('work/archive'),
  packages: at('packages'),
  env: {
    HOME: at('home'),
    GIT_CONFIG_NOSYSTEM: '1',
    NODE_COMPILE_CACHE: at('compiled'),
    NODE_ENV: undefined,
    NODE_OPTIONS: `--import ${pathToFileURL('tests/preload/clock.ts').href}`,
    NOW: '2025-12-09T05:17:00Z',
  },
};
const git = (cwd: string, ...words: string[]) =>
  succeed(['git', ...words], {
    cwd,
    env: {
      ...machine.env,
      GIT_AUTHOR_NAME: 'Owner',
      GIT_AUTHOR_EMAIL: 'owner@user.example',
      GIT_COMMITTER_NAME: 'Owner',
      GIT_COMMITTER_EMAIL: 'owner@user.example',
    },
  });
const inOrigin = (...words: string[]) => git(host.origin, ...words);

/** What is not part of the project, or not needed to publish. */
const LEFT_OUT = ['.git', 'node_modules', 'dist', '.cache', '.astro', 'tests', 'docs'];
/** One of five days and a single topic, so that there is less to build. */
const DUMP = '2025-12-01.txt';
const TOPIC = `---
title: 'Linear Attention'
summary: 'Sequence models whose cost grows linearly with length.'
rules:
  phrases:
    - 'linear attention'
---

Attention without a softmax.
`;

/** Puts the project, as it is here, into a repository of an owner who publishes it. */
beforeAll(async () => {
  const project = at('project');
  cpSync('.', project, {
    recursive: true,
    filter: (path) => {
      const [top = '', second, file] = relative('.', path).split(sep);
      if (top === 'content' && (second === 'dumps' || second === 'topics'))
        return file === undefined || file === DUMP;
      return !LEFT_OUT.includes(top);
    },
  });
  const settings = JSON.parse(readFileSync('content/site.json', 'utf8')) as object;
  const url = 'https://user.github.io/archive/';
  const published = JSON.stringify({ ...settings, url, host: 'github-pages' });
  writeFileSync(join(project, 'content/site.json'), published);
  writeFileSync(join(project, 'content/topics/linear-attention.mdx'), TOPIC);
  for (const name of ['home', 'host', 'work']) mkdirSync(at(name));
  await succeed(['git', 'init', '--quiet', '--bare', '--initial-branch=main', host.origin]);
  await inOrigin('config', 'uploadpack.allowAnySHA1InWant', 'true');
  await git(project, 'init', '--quiet', '--initial-branch=main');
  await git(project, 'add', '--all');
  await git(project, 'commit', '--quiet', '--message', 'Begin');
  await git(project, 'push', '--quiet', host.origin, 'main');
  rmSync(project, { recursive: true });
  await succeed(['cp', '-al', 'node_modules', machine.packages]);
  rmSync(join(machine.packages, '.archive-lock'), { force: true });
});

/** The answer of the API for a day of two papers. */
const listingOf = (day: string): Answer =>
  say(
    200,
    JSON.stringify(
      ['Sparse Attention at Dawn', 'A Benchmark for Morning Robots'].map((title, index) => ({
        paper: {
          id: `2512.0${day.slice(-2)}0${index}`,
          title: `${title}, ${day}`,
          summary: 'We study large language models and robots.',
          submittedOnDailyAt: `${day}T00:00:00.000Z`,
          upvotes: 3 + index,
        },
      })),
    ),
  );

/** So many that the archive is built in two parts. */
const PAPERS_OF_HALF = '30';

const seen = new Set<string>();
let runs = 0;

/** Runs the workflow as on the morning after a day, of which the API has what is given. */
async function publish(
  today: string,
  answers: Record<string, Answer>,
  vars: Record<string, string> = {},
  damage?: OnStep,
) {
  const days = daysBetween('2025-11-25', '2025-12-15');
  const answerOf = (day: string) => answers[day] ?? say(200, '[]');
  const { from, asked } = await arrange(
    Object.fromEntries(days.map((day) => [day, [answerOf(day)]])),
  );
  machine.env['NOW'] = `${today}T05:17:00Z`;
  runs += 1;
  /** Of each part, the files of its site that are not those that came out of the cache. */
  const anew: string[][] = [];
  let before = new Map<string, number>();
  const ran = await runWorkflow(workflow, host, machine, {
    vars: { PUBLISH: 'on', PAPERS_FROM: from, ...vars },
    runId: runs,
    onStep: (name, when, on) => {
      damage?.(name, when, on);
      if (!name.startsWith('build: Build')) return;
      const places = placesIn(join(on.workspace, 'dist'));
      if (when === 'after')
        anew.push([...places].flatMap(([path, ino]) => (before.get(path) === ino ? [] : path)));
      before = places;
    },
  });
  for (const step of ran.steps) seen.add(step);
  return { ran, asked, anew, site: existsSync(at('host/site')) ? digestsIn(at('host/site')) : {} };
}

function placesIn(site: string): Map<string, number> {
  const found = existsSync(site) ? filesIn(site) : [];
  return new Map(found.map((path) => [path, statSync(join(site, path)).ino]));
}

/** The site that a build from nothing gives of what is in the repository. */
async function plainBuild(): Promise<Record<string, string>> {
  await ACTIONS['actions/checkout@v6']?.(host, machine, {});
  const words = ['scripts/archive.ts', 'build', '--out', at('plain'), '--cache', at('plain-cache')];
  await succeed([process.execPath, ...words], { cwd: machine.workspace, env: machine.env });
  const digests = digestsIn(at('plain'));
  for (const name of ['plain', 'plain-cache']) rmSync(at(name), { recursive: true });
  return digests;
}

const ALL_WELL = { gather: 'success', build: 'success', join: 'skipped', deploy: 'success' };
const WITH_PARTS = { ...ALL_WELL, join: 'success' };
const head = () => inOrigin('rev-parse', 'main');
const filesOfHead = async () =>
  (await inOrigin('show', '--name-only', '--format=', 'main')).split('\n');

/** Files of which two sites have not the same. */
function differences(one: Record<string, string>, other: Record<string, string>): string[] {
  return Object.keys(other).filter((path) => one[path] !== other[path]);
}

/** Why a run did not go well, for a test that fails. */
const logOf = ({ printed }: Ran) => [...printed].map((step) => step.join('\n')).join('\n\n');

let site: Record<string, string> = {};

test('without a cache: addresses are recorded, and the site is built and published', async () => {
  const { ran, asked, site: published } = await publish('2025-12-08', {});
  expect(ran.jobs, logOf(ran)).toEqual(ALL_WELL);
  expect(asked()).toEqual(daysBetween('2025-12-01', '2025-12-07'));
  expect(await filesOfHead()).toEqual(['content/permalinks.json']);
  expect(await inOrigin('log', '--format=%s, %an', 'main')).toBe(
    'Add new listings, github-actions[bot]\nBegin, Owner',
  );
  site = published;
});

test('with a cache: a new listing is committed, and only what it changes is rendered', async () => {
  const {
    ran,
    anew,
    site: published,
  } = await publish('2025-12-09', {
    '2025-12-08': listingOf('2025-12-08'),
  });
  expect(ran.jobs, logOf(ran)).toEqual(ALL_WELL);
  expect(await filesOfHead()).toEqual([
    'content/dumps/2025-12-08@2025-12-09.json',
    'content/permalinks.json',
  ]);
  expect(anew).toEqual([differences(site, published)]);
  expect(anew[0]?.length).toBeLessThan(filesIn(at('host/site')).length / 2);
  expect(Object.keys(published)).toContain('days/2025-12-08/index.html');
  site = published;
  expect(site).toEqual(await plainBuild());
});

test('with nothing new and an API that fails: nothing is committed, and what is there is published', async () => {
  const before = await head();
  host.keepsTimes = false;
  const failing = Object.fromEntries(
    daysBetween('2025-12-02', '2025-12-07').map((day) => [day, say(404, '')]),
  );
  const { ran, anew, asked, site: published } = await publish('2025-12-09', failing);
  expect(ran.jobs, logOf(ran)).toEqual(ALL_WELL);
  // The day that was fetched is known.
  expect(asked()).toEqual(Object.keys(failing));
  expect(ran.printed.get('gather: Warn')).toMatch(/^::warning title=Not every day was fetched::/);
  expect(await head()).toBe(before);
  expect(ran.printed.get('build: Build')).toContain('Nothing has changed: ');
  expect(anew).toEqual([[]]);
  expect(published).toEqual(site);
});

test('a site with a problem is not published', async () => {
  const { ran, site: published } = await publish('2025-12-09', {}, {}, (name, when, on) => {
    if (name === 'build: Verify' && when === 'before') rmSync(join(on.workspace, 'dist/feed.xml'));
  });
  expect(ran.jobs).toEqual({ ...ALL_WELL, build: 'failure', deploy: 'skipped' });
  expect(ran.printed.get('build: Verify')).toContain('feed.xml: is missing\n');
  expect(published).toEqual(site);
});

test('in parts and without a cache: the same site', async () => {
  const before = await head();
  rmSync(at('host/caches'), { recursive: true });
  const { ran, site: published } = await publish(
    '2025-12-09',
    {},
    { PAPERS_OF_PART: PAPERS_OF_HALF },
  );
  expect(ran.jobs, logOf(ran)).toEqual(WITH_PARTS);
  expect(ran.printed.get('build: Build a part')).toMatch(/part 1 of 2[^]*part 2 of 2/);
  expect(await head()).toBe(before);
  expect(published).toEqual(site);
});

test('in parts and with a cache: each part renders only what changed', async () => {
  const {
    ran,
    anew,
    site: published,
  } = await publish(
    '2025-12-10',
    { '2025-12-09': listingOf('2025-12-09') },
    { PAPERS_OF_PART: PAPERS_OF_HALF },
  );
  expect(ran.jobs, logOf(ran)).toEqual(WITH_PARTS);
  expect(await filesOfHead()).toEqual([
    'content/dumps/2025-12-09@2025-12-10.json',
    'content/permalinks.json',
  ]);
  // The worker is made when parts are joined, and each part says of itself what it has.
  const changed = differences(site, published).filter((path) => path !== 'sw.js');
  expect([...new Set(anew.flat())].toSorted()).toEqual([...changed, 'part.json'].toSorted());
  expect(anew.map((paths) => paths.includes('part.json'))).toEqual([true, true]);
  expect(published).toEqual(await plainBuild());
});

test('where it is not switched on, nothing is done', async () => {
  const { ran } = await publish('2025-12-10', {}, { PUBLISH: '' });
  expect(ran.jobs).toEqual({
    gather: 'skipped',
    build: 'skipped',
    join: 'skipped',
    deploy: 'skipped',
  });
});

test('every step was run', () => {
  const steps = jobs.flatMap(([id, job]) => job.steps.map((step) => nameOf(id, step)));
  expect([...seen].toSorted()).toEqual([...new Set(steps)].toSorted());
});

test('each job has a limit of time and its own permissions, and pushes only where it may', () => {
  expect(workflow.permissions).toEqual({});
  expect(jobs.map(([id, job]) => [id, job.permissions])).toEqual([
    ['gather', { contents: 'write' }],
    ['build', { contents: 'read' }],
    ['join', { contents: 'read' }],
    ['deploy', { pages: 'write', 'id-token': 'write' }],
  ]);
  for (const [, job] of jobs) {
    expect(job['timeout-minutes']).toBeLessThanOrEqual(120);
    for (const { uses, with: inputs } of job.steps) {
      if (!uses?.startsWith('actions/checkout@')) continue;
      expect(inputs?.['persist-credentials']).toBe(
        job.permissions?.['contents'] === 'write' ? undefined : false,
      );
    }
  }
});

test('no script has an expression in it: what comes from outside comes by variables', () => {
  for (const name of ['ci', 'digest', 'publish']) {
    const { jobs: all } = readWorkflow(`.github/workflows/${name}.yml`);
    const scripts = Object.values(all).flatMap(({ steps }) =>
      steps.flatMap(({ run }) => run ?? []),
    );
    expect(scripts.filter((script) => script.includes('${{') || script.includes('\n'))).toEqual([]);
  }
});
