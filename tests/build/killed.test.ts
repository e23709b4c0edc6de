import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { publish } from '../../src/build/publish.ts';
import { filesIn } from '../site-files.ts';

const BUILDS = 6;
const ADDS = 24;
/** They take a minute where nothing else runs. */
const TIMEOUT_MS = 300_000;

const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
console.log(`SEED=${seed} for the moments of ${BUILDS + ADDS} kills`);
/** From 0 to 1, one for each run; some runs end before they are killed. */
const moments = fc
  .sample(fc.noBias(fc.nat(10_000)), { seed, numRuns: 4 * (BUILDS + ADDS) })
  .map((moment) => moment / 10_000);

const folder = mkdtempSync(join(tmpdir(), 'archive-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (path: string) => join(folder, path);

/** Starts a run of Node. */
function start(...words: string[]) {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said = child.stderr.setEncoding('utf8').toArray();
  const closed = once(child, 'close');
  const finish = async () => {
    const [code] = (await closed) as [number | null];
    expect(code, (await said).join('')).toBe(0);
  };
  return { child, closed, finish };
}

type Run = ReturnType<typeof start>;

/** Kills a run. */
async function kill({ child, closed }: Run): Promise<'killed' | 'finished'> {
  child.kill('SIGKILL');
  const [, signal] = (await closed) as [number | null, string | null];
  return signal === 'SIGKILL' ? 'killed' : 'finished';
}

/** How many milliseconds a run takes. */
async function timed(run: Run): Promise<number> {
  const started = performance.now();
  await run.finish();
  return performance.now() - started;
}

/** One digest of all files of a folder and their names. */
function digestOf(path: string): string {
  const hash = createHash('sha256');
  for (const name of filesIn(path)) {
    const bytes = readFileSync(join(path, name));
    hash.update(`${name} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

test(
  'a killed build leaves the old site or the new one, and the next build succeeds',
  { timeout: TIMEOUT_MS },
  async () => {
    const page = readFileSync('tests/fixtures/text/plain/dump.txt', 'utf8');
    const sites = ['Alpha', 'Omega'].map((word) => {
      mkdirSync(at(`${word}/dumps`), { recursive: true });
      writeFileSync(at(`${word}/dumps/2025-12-01.txt`), page.replaceAll('Alpha', word));
      const build = () => {
        const folders = [
          '--dumps',
          at(`${word}/dumps`),
          '--out',
          at('site'),
          '--cache',
          at('cache'),
        ];
        return start('scripts/archive.ts', 'build', ...folders);
      };
      return { build, digest: '', takes: 0 };
    });
    for (const site of sites) {
      site.takes = await timed(site.build());
      site.digest = digestOf(at('site'));
    }
    const [alpha, omega] = sites;
    if (!alpha || !omega) throw new Error('two sites');
    expect(alpha.digest).not.toBe(omega.digest);

    const tally = { killed: 0, finished: 0, old: 0, new: 0 };
    for (let round = 0; tally.killed < BUILDS; round += 1) {
      const moment = moments.shift() ?? 0;
      const [before, next] = round % 2 === 0 ? [omega, alpha] : [alpha, omega];
      const run = next.build();
      if (round % 4 < 2) {
        await setTimeout(moment * next.takes);
      } else {
        // The last moments, when the search index is written and the folders change places.
        while (!existsSync(at('.site.new/pagefind')) && run.child.exitCode === null) {
          await setTimeout(1);
        }
        await setTimeout(moment * 60);
      }
      const outcome = await kill(run);
      tally[outcome] += 1;
      const found = digestOf(at('site'));
      expect([before.digest, next.digest]).toContain(found);
      if (outcome === 'finished') continue;
      tally[found === before.digest ? 'old' : 'new'] += 1;

      await next.build().finish();
      expect(digestOf(at('site'))).toBe(next.digest);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    }
    console.log('builds', tally);
  },
);

/** Adds all inputs; the command alone, for to load Astro takes longer than what it does. */
function add(content: string, inputs: string[]): Run {
  const program = [
    `import { Command } from 'commander';`,
    `import { addAdd } from ${JSON.stringify(pathToFileURL('scripts/add.ts').href)};`,
    `const program = new Command();`,
    `addAdd(program);`,
    `await program.parseAsync();`,
  ].join('\n');
  const words = ['add', '--dumps', join(content, 'dumps'), ...inputs];
  return start('--input-type=module', '--eval', program, '--', ...words);
}

/** Answers of the API and bulk metadata, large enough for a kill to come while one is written. */
function writeInputs(): string[] {
  mkdirSync(at('inputs'));
  const put = (name: string, text: string) => {
    writeFileSync(at(`inputs/${name}`), text);
    return at(`inputs/${name}`);
  };
  const summary = 'What the paper is about, in many words. '.repeat(25);
  const answers = Array.from({ length: 8 }, (_, index) => {
    const papers = Array.from({ length: 40 }, (_paper, number) => ({
      paper: {
        id: `25${10 + index}.${10_000 + number}`,
        title: `Paper ${index} ${number}`,
        summary,
      },
    }));
    return put(`2025-11-${10 + index}.json`, JSON.stringify(papers));
  });
  const record = (number: number) =>
    JSON.stringify({ title: `Bulk ${number}`, published: '2025-11-28', abstract: summary });
  const bulk = put('bulk.jsonl', Array.from({ length: 2_000 }, (_, n) => record(n)).join('\n'));
  return [...answers.slice(0, 4), bulk, ...answers.slice(4)];
}

test(
  'a killed add leaves whole dumps and a whole record, and the next one completes it',
  { timeout: TIMEOUT_MS },
  async () => {
    const inputs = writeInputs();
    const [first = ''] = inputs;
    const known = new Set(inputs.map((path) => readFileSync(path).toString('latin1')));
    const record = (content: string) => readFileSync(join(content, 'permalinks.json'), 'utf8');
    const [before, after, content] = [at('before'), at('after'), at('content')];
    await add(before, [first]).finish();
    cpSync(before, after, { recursive: true });
    const takes = await timed(add(after, inputs));
    const whole = digestOf(after);
    expect(filesIn(after)).toHaveLength(inputs.length + 1);

    const tally = { killed: 0, finished: 0, none: 0, some: 0, all: 0, recorded: 0, halves: 0 };
    while (tally.killed < ADDS) {
      const moment = moments.shift() ?? 0;
      rmSync(content, { recursive: true, force: true });
      cpSync(before, content, { recursive: true });
      const run = add(content, inputs);
      await setTimeout(moment * takes);
      tally[await kill(run)] += 1;

      const files = readdirSync(join(content, 'dumps'));
      const dumps = files.filter((name) => !name.startsWith('.'));
      for (const name of dumps) {
        const bytes = readFileSync(join(content, 'dumps', name)).toString('latin1');
        expect(known.has(bytes), name).toBe(true);
      }
      expect([record(before), record(after)]).toContain(record(content));
      tally.recorded += Number(record(content) === record(after));
      tally.halves += files.length - dumps.length;
      const added = dumps.length - 1;
      tally[added === 0 ? 'none' : added < inputs.length - 1 ? 'some' : 'all'] += 1;

      await add(content, inputs).finish();
      expect(digestOf(content)).toBe(whole);
    }
    console.log('adds', tally);
  },
);

test.each([
  ['before the first rename', ['site'], ['.site.new']],
  ['between the two', ['.site.old'], ['.site.new']],
  ['after the second', ['.site.old'], ['site']],
])('a run that was killed %s is put right by the next', async (_, old, fresh) => {
  const root = mkdtempSync(join(folder, 'publish-'));
  const write = (name: string, text: string) => {
    mkdirSync(join(root, name, 'data'), { recursive: true });
    writeFileSync(join(root, name, 'data/papers.jsonl'), text);
  };
  for (const name of old) write(name, 'old');
  for (const name of fresh) write(name, 'new');
  const data = () => readFileSync(join(root, 'site/data/papers.jsonl'), 'utf8');

  const failed = publish(join(root, 'site'), () => Promise.reject(new Error('no luck')));
  await expect(failed).rejects.toThrow('no luck');
  expect(data()).toBe(fresh[0] === 'site' ? 'new' : 'old');

  await publish(join(root, 'site'), (staging) => {
    expect(readdirSync(staging)).toEqual([]);
    mkdirSync(join(staging, 'data'));
    writeFileSync(join(staging, 'data/papers.jsonl'), 'next');
    return Promise.resolve();
  });
  expect(data()).toBe('next');
  expect(readdirSync(root)).toEqual(['site']);
});
