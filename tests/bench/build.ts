/**
 * What a build costs beside Hugo with a page for each paper and Pagefind over its pages, both from
 * nothing, in one run; what a day more changes; and how large the site is:
 * `npm run bench:build -- FILE 5000 20000`, with a file of records as JSON Lines. More papers than the
 * file has are its records again, under other ids and titles. It needs Debian's `time` and `hugo`.
 */
import { hash } from 'node:crypto';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesIn } from '../site-files.ts';
import { writeHugoSite, type Record } from './build/hugo-site.ts';
import { measure, together, type Cost } from './build/measure.ts';

const [file = '', ...sizes] = process.argv.slice(2);
/** Papers of a day. */
const DAY = 60;

const records = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; title: string; day: string | null });

/** Some records as a dump. From the second time on, a record has another id and title. */
function dump(from: number, to: number, day?: string): string {
  const lines = Array.from({ length: to - from }, (_, at) => {
    const index = from + at;
    const record = records[index % records.length];
    const round = Math.floor(index / records.length);
    const again = { id: `${record?.id}-${round}`, title: `${record?.title} ${round}` };
    return JSON.stringify({ ...record, ...(round > 0 && again), ...(day && { day }) });
  });
  return `${lines.join('\n')}\n`;
}

/** By path: a digest of each file of a site. */
function digestsOf(site: string): Map<string, string> {
  return new Map(
    filesIn(site).map((path) => [path, hash('sha256', readFileSync(join(site, path)))]),
  );
}

const number = (value: number, digits = 0) =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });

function row(name: string, { cpu, wall, peak }: Cost, beside: Cost): void {
  const words = [
    name.padEnd(30),
    `${number(cpu, 1)} CPU s`.padStart(13),
    `${number(wall, 1)} s`.padStart(9),
    `${number(peak / 1e6)} MB`.padStart(9),
    `${number(cpu / beside.cpu, 2)} ×`.padStart(8),
    `${number(wall / beside.wall, 2)} × wall`.padStart(13),
  ];
  console.log(words.join(''));
}

function bench(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
  const [content, site] = [join(folder, 'content'), join(folder, 'dist')];
  try {
    cpSync('content', content, { recursive: true, filter: (path) => !path.endsWith('/dumps') });
    mkdirSync(join(content, 'dumps'));
    writeFileSync(join(content, 'dumps/papers.jsonl'), dump(0, count));
    const build = () =>
      measure(folder, [process.execPath, 'scripts/archive.ts', 'build', '--content', content]);
    const cold = build();
    const nothing = build();
    const before = digestsOf(site);
    const days = records.flatMap(({ day }) => day ?? []).toSorted();
    const next = new Date(`${days.at(-1) ?? '2026-01-01'}T00:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    const day = next.toISOString().slice(0, 10);
    writeFileSync(join(content, `dumps/${day}.jsonl`), dump(count, count + DAY, day));
    const more = build();
    const after = digestsOf(site);
    const topic = join(content, 'topics/reasoning.mdx');
    const text = readFileSync(topic, 'utf8');
    writeFileSync(topic, text.replace('  phrases:\n', "  phrases:\n    - 'verifier'\n"));
    const rules = build();

    const hugo = join(folder, 'hugo');
    const papers = readFileSync(join(site, 'data/papers.jsonl'), 'utf8').trim().split('\n');
    writeHugoSite(
      hugo,
      papers.map((line) => JSON.parse(line) as Record),
    );
    const pages = measure(folder, ['hugo', '--quiet'], hugo);
    const pagefind = join(process.cwd(), 'node_modules/.bin/pagefind');
    const index = measure(folder, [pagefind, '--site', 'public', '--silent'], hugo);
    const beside = together(pages, index);

    console.log(`\n${number(count)} papers`);
    row('Hugo', pages, beside);
    row('Pagefind', index, beside);
    row('cold', cold, beside);
    row('nothing changed', nothing, beside);
    row(`a day of ${DAY} more`, more, beside);
    row('rules of a topic edited', rules, beside);
    console.log(`${number((cold.cpu / count) * 1000, 1)} CPU ms a paper, cold`);
    tellChanges(before, after);
    tellSize(site, count);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tellChanges(before: Map<string, string>, after: Map<string, string>): void {
  const changed = [...after].filter(([path, digest]) => before.get(path) !== digest);
  const gone = [...before.keys()].filter((path) => !after.has(path));
  const ofSearch = changed.filter(([path]) => path.startsWith('pagefind/'));
  const search = [...after.keys()].filter((path) => path.startsWith('pagefind/'));
  console.log(
    `a day: ${number(changed.length)} files new or other, ${number(gone.length)} gone; of the search ${number(ofSearch.length)} of ${number(search.length)}`,
  );
}

function tellSize(site: string, count: number): void {
  const files = filesIn(site).map((path) => ({ path, bytes: readFileSync(join(site, path)) }));
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  console.log(
    `site: ${number(files.length)} files, ${number(total / 1e6)} MB: ${number(files.length / count, 2)} files and ${number(total / count / 1000, 1)} kB a paper`,
  );
  const kinds = Map.groupBy(files, ({ path }) => path.split('/')[0] ?? '');
  const bySize = Array.from(kinds, ([kind, some]) => {
    return {
      kind,
      count: some.length,
      size: some.reduce((sum, { bytes }) => sum + bytes.length, 0),
    };
  }).toSorted((a, b) => b.size - a.size);
  for (const { kind, count: some, size } of bySize.slice(0, 12)) {
    console.log(
      `  ${kind.padEnd(16)}${number(some).padStart(9)}${number(size / 1e6, 1).padStart(10)} MB`,
    );
  }
  const html = files.filter(({ path }) => path.endsWith('.html'));
  const largest = html.toSorted((a, b) => b.bytes.length - a.bytes.length).slice(0, 20);
  const heaviest = largest
    .map(({ path, bytes }) => ({
      path,
      zipped: gzipSync(bytes).length,
      elements: elementsIn(bytes),
    }))
    .toSorted((a, b) => b.zipped - a.zipped)[0];
  if (heaviest) {
    const { path, zipped, elements } = heaviest;
    console.log(
      `heaviest page: ${path}, ${number(zipped / 1000, 1)} kB gzipped, ${number(elements)} elements`,
    );
  }
  const papers = html.filter(
    ({ path, bytes }) => path.startsWith('papers/') && bytes.length > 1000,
  );
  const sizesOf = papers.map(({ bytes }) => bytes.length).toSorted((a, b) => a - b);
  console.log(`median page of a paper: ${number(sizesOf[sizesOf.length >> 1] ?? 0)} bytes`);
}

function elementsIn(bytes: Buffer): number {
  return bytes.toString().match(/<[a-z]/gi)?.length ?? 0;
}

for (const size of sizes.length > 0 ? sizes : ['5000']) bench(Number(size));
