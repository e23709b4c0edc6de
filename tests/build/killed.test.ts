import { createHash } from 'node:crypto';
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
import { afterAll, expect, test } from 'vitest';
import { publish } from '../../src/build/publish.ts';
import { ownCheckout } from '../checkout.ts';
import { countChanges, killAt, runNode } from '../programs.ts';
import fc, { seed } from '../random.ts';
import { filesIn } from '../site-files.ts';

/** How many builds are killed while they fill a folder, and as many where it comes to its place. */
const BUILDS = 3;

const { script } = ownCheckout();
const folder = mkdtempSync(join(tmpdir(), 'archive-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (path: string) => join(folder, path);

/** One digest of all files of a folder and their names. */
function digestOf(path: string): string {
  const hash = createHash('sha256');
  for (const name of filesIn(path)) {
    const bytes = readFileSync(join(path, name));
    hash.update(`${name} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

async function finish(words: string[]): Promise<void> {
  const { code, stderr } = await runNode(words);
  expect(code, stderr).toBe(0);
}

/** Two sites that are built at one place, each with the words that build it. */
function twoSites() {
  const page = readFileSync('tests/fixtures/text/plain/dump.txt', 'utf8');
  return ['Alpha', 'Omega'].map((word) => {
    mkdirSync(at(`${word}/dumps`), { recursive: true });
    writeFileSync(at(`${word}/dumps/2025-12-01.txt`), page.replaceAll('Alpha', word));
    const folders = ['--dumps', at(`${word}/dumps`), '--out', at('site'), '--cache', at('cache')];
    const words = [script, 'build', ...folders];
    return { words, digest: '', changes: [] as string[] };
  }) as [Site, Site];
}

interface Site {
  words: string[];
  digest: string;
  /** What a build changes that finds the other site in its place. */
  changes: string[];
}

/** Numbers of changes: any before the new folder comes to its place, and those where it does, in turn. */
function momentsOf({ changes }: Site): number[] {
  const swap = 1 + changes.findLastIndex((change) => change.endsWith(` ${at('site')}`));
  expect(swap).toBeGreaterThan(1);
  const before = fc.sample(fc.noBias(fc.integer({ min: 1, max: swap })), BUILDS);
  return before.flatMap((moment, index) => [moment, swap - 1 + (index % 3)]);
}

test('a killed build leaves the old site or the new one, and the next build succeeds', async () => {
  const [alpha, omega] = twoSites();
  for (const site of [alpha, omega, alpha]) {
    const { code, stderr, changes } = await countChanges(site.words);
    expect(code, stderr).toBe(0);
    Object.assign(site, { changes, digest: digestOf(at('site')) });
  }
  expect(alpha.digest).not.toBe(omega.digest);

  const moments = momentsOf(omega);
  console.log(`FUZZ_SEED=${seed}: builds are killed at their changes ${moments.join(', ')}`);
  for (const [round, moment] of moments.entries()) {
    const [before, next] = round % 2 === 0 ? [alpha, omega] : [omega, alpha];
    const killed = await killAt(moment, next.words);
    // Between two renames the old one lies beside its place.
    const found = digestOf(existsSync(at('site')) ? at('site') : at('.site.old'));
    expect([before.digest, next.digest], `killed at ${killed}`).toContain(found);

    await finish(next.words);
    expect(digestOf(at('site'))).toBe(next.digest);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual(['.site.old']);
  }
});

function addWords(content: string, inputs: string[]): string[] {
  return [script, 'add', '--dumps', join(content, 'dumps'), ...inputs];
}

/** Answers of the API and bulk metadata; the latter are written in many pieces. */
function writeInputs(): string[] {
  mkdirSync(at('inputs'));
  const put = (name: string, text: string) => {
    writeFileSync(at(`inputs/${name}`), text);
    return at(`inputs/${name}`);
  };
  const answers = Array.from({ length: 4 }, (_, index) => {
    const id = `25${10 + index}.10000`;
    return put(
      `2025-11-${10 + index}.json`,
      JSON.stringify([{ paper: { id, title: `Paper ${index}` } }]),
    );
  });
  const abstract = 'What the paper is about, in many words. '.repeat(25);
  const record = (number: number) =>
    JSON.stringify({ title: `Bulk ${number}`, published: '2025-11-28', abstract });
  const bulk = put('bulk.jsonl', Array.from({ length: 500 }, (_, n) => record(n)).join('\n'));
  return [...answers.slice(0, 2), bulk, ...answers.slice(2)];
}

test('a killed add leaves whole dumps and a whole record, and the next one completes it', async () => {
  const inputs = writeInputs();
  const [first = ''] = inputs;
  const known = new Set(inputs.map((path) => readFileSync(path, 'latin1')));
  const record = (content: string) => readFileSync(join(content, 'permalinks.json'), 'utf8');
  const [before, after, content] = [at('before'), at('after'), at('content')];
  await finish(addWords(before, [first]));
  cpSync(before, after, { recursive: true });
  await finish(addWords(after, inputs));
  const whole = digestOf(after);
  expect(filesIn(after)).toHaveLength(inputs.length + 1);

  /** How many whole dumps there were after each kill, and how many that were not. */
  const added: number[] = [];
  const halves: number[] = [];
  for (let change = 1; ; change += 1) {
    rmSync(content, { recursive: true, force: true });
    cpSync(before, content, { recursive: true });
    if ((await killAt(change, addWords(content, inputs))) === null) break;

    const files = readdirSync(join(content, 'dumps'));
    const dumps = files.filter((name) => !name.startsWith('.'));
    for (const name of dumps) {
      const bytes = readFileSync(join(content, 'dumps', name), 'latin1');
      expect(known.has(bytes), name).toBe(true);
    }
    expect(record(content)).toBe(record(before));
    added.push(dumps.length - 1);
    halves.push(files.length - dumps.length);

    await finish(addWords(content, inputs));
    expect(digestOf(content)).toBe(whole);
  }
  expect(added).toEqual([0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  expect(halves).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
});

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

  const fails = () => Promise.reject(new Error('no luck'));
  const failed = publish(join(root, 'site'), { canReuse: false, fill: fails });
  await expect(failed).rejects.toThrow('no luck');
  expect(data()).toBe(fresh[0] === 'site' ? 'new' : 'old');

  const fill = (staging: string) => {
    expect(readdirSync(staging)).toEqual([]);
    mkdirSync(join(staging, 'data'));
    writeFileSync(join(staging, 'data/papers.jsonl'), 'next');
    return Promise.resolve();
  };
  await publish(join(root, 'site'), { canReuse: false, fill });
  expect(data()).toBe('next');
  expect(readdirSync(root)).toEqual(['.site.old', 'site']);
});

test('the site that was replaced is filled by the next run, and else removed', async () => {
  const root = mkdtempSync(join(folder, 'publish-'));
  const filled: string[][] = [];
  const run = (canReuse: boolean) =>
    publish(join(root, 'site'), {
      canReuse,
      fill(staging) {
        filled.push(readdirSync(staging));
        mkdirSync(join(staging, 'data'), { recursive: true });
        writeFileSync(join(staging, 'data/papers.jsonl'), 'same');
        writeFileSync(join(staging, `run-${filled.length}`), '');
        return Promise.resolve();
      },
    });
  for (const canReuse of [true, true, true, false]) await run(canReuse);
  expect(filled).toEqual([[], [], ['data', 'run-1'], []]);
  expect(readdirSync(join(root, 'site'))).toEqual(['data', 'run-4']);
  expect(readdirSync(join(root, '.site.old'))).toEqual(['data', 'run-1', 'run-3']);
});
