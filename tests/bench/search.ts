/**
 * What a search costs its reader, in Chromium, beside other engines: bytes over the wire until the
 * first ten results of a word, and how long results take to be painted after a key was pressed:
 * `node tests/bench/search.ts FILE [PAPERS…]`, FILE being bulk records (see `ingest.ts`).
 *
 * What it makes is kept in `.cache/bench/search`; with `--reuse` the next run takes it as it is.
 * `--part wire`, `others` or `keys` does no more than that part.
 */
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../browser/chromium.ts';
import { requireEngines } from '../engines/engines.ts';
import { filesAt, firstOf, StaticHost } from './search/host.ts';
import { PLACES, pressKeys, slowdownOf } from './search/keystrokes.ts';
import { makeArchive, type BenchArchive } from './search/make-archive.ts';
import { measureOthers } from './search/others.ts';
import { keystrokeLines, otherLine, OTHERS_HEADING, wireLines } from './search/report.ts';
import { openSearch, typeInDialog, type Wire } from './search/wire.ts';

const WORK = resolve('.cache/bench/search');
const WORDS = ['attention', 'diffusion', 'robot', 'benchmark', 'quantization', 'model', 'speech'];
/** An index that is one file costs the same for each word. */
const WORDS_OF_OTHERS = WORDS.slice(0, 3);
const SLOWDOWN = 4;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { reuse: { type: 'boolean', default: false }, part: { type: 'string' } },
});
const [file = '', ...asked] = positionals;
const sizes = asked.length > 0 ? asked.map(Number) : [5000, 50_000];
const isWanted = (part: string) => values.part === undefined || values.part === part;
if (isWanted('others')) requireEngines();

const browser = await launch();
const load = () => `load average ${loadavg()[0]?.toFixed(1)}`;

async function measureWire(host: StaticHost): Promise<void> {
  const opened: Wire[] = [];
  const typed: Wire[] = [];
  for (const word of WORDS) {
    opened.push(await openSearch(browser, host, `/search/?q=${word}`, PLACES['search page'].list));
    typed.push(await typeInDialog(browser, host, word));
  }
  console.log(`\nBytes until ten results on the search page (${load()}):`);
  console.log(wireLines(WORDS, opened).join('\n'));
  console.log('\nBytes from / on, while a word is typed in the dialog:');
  console.log(wireLines(WORDS, typed).join('\n'));
}

async function measureOtherEngines(folder: string, documents: string): Promise<void> {
  console.log(`\n${OTHERS_HEADING}`);
  const others = measureOthers(browser, folder, documents, WORDS_OF_OTHERS, values.reuse);
  for await (const other of others) console.log(otherLine(other));
}

async function measureKeys(host: StaticHost): Promise<void> {
  const { page, worker } = await slowdownOf(browser, host, SLOWDOWN);
  const told = `the page's thread is ${page.toFixed(1)} times slower, a worker ${worker.toFixed(1)} times`;
  console.log(`\nCPU throttled ${SLOWDOWN} times: ${told}`);
  for (const [name, place] of Object.entries(PLACES)) {
    for (const slowdown of [1, SLOWDOWN]) {
      const strokes = await pressKeys(browser, host, place, slowdown);
      console.log(`\n${name}, throttled ${slowdown} times (${load()}):`);
      console.log(keystrokeLines(strokes, SLOWDOWN).join('\n'));
    }
  }
}

async function serve({ site, index }: BenchArchive): Promise<StaticHost> {
  return StaticHost.start(firstOf(filesAt('/pagefind/', index), filesAt('/', site)));
}

try {
  for (const papers of sizes) {
    const archive = await makeArchive(WORK, file, papers, values.reuse);
    console.log(`\n== ${papers} papers`);
    const host = await serve(archive);
    if (isWanted('wire')) await measureWire(host);
    if (isWanted('others')) {
      await measureOtherEngines(join(WORK, String(papers), 'others'), archive.documents);
    }
    // A key costs the most in the largest archive.
    if (isWanted('keys') && papers === Math.max(...sizes)) await measureKeys(host);
    host.close();
  }
} finally {
  await browser.close();
}
