/**
 * How long all feeds of an archive take: 50,000 papers (or as many as are asked for) in 50 topics,
 * 1,500 organizations and 2 saved searches, made of the abstracts of `../shared/corpus`; and how
 * many documents another day rewrites: `npm run bench:feeds -- 110000`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { daysAfter } from '../../src/outputs/feeds/listed.ts';
import type { FeedSources } from '../../src/outputs/feeds/sources.ts';
import type { Model } from '../../src/model/model.ts';
import { feedOutputs } from '../../src/outputs/feeds/feed-output.ts';
import { byId } from '../../src/values/by-id.ts';
import { asShown, makePaper, makeProject, makeTopic } from '../make.ts';
import { parse } from '../parse.ts';
import { filesIn } from '../site-files.ts';

const [TOPICS, ORGANIZATIONS, PER_DAY] = [50, 1500, 50];
const count = Number(process.argv[2] ?? 50_000);
const corpus = '../shared/corpus/hf-api';

const entries = readdirSync(corpus)
  .toSorted()
  .map((name) => join(corpus, name))
  .flatMap((path) => parse(path, readFileSync(path)).listings)
  .flatMap((listing) => listing.entries);

const organizations = Array.from({ length: ORGANIZATIONS }, (_, at) => {
  return { id: `org-${at}`, handle: `org-${at}`, name: `Organization ${at}` };
});

const dateOf = (day: number) => daysAfter('2023-05-04', day);

const papers = Array.from({ length: count }, (_, at) => {
  const entry = entries[at % entries.length];
  if (!entry) throw new Error(`No papers in ${corpus}`);
  const { title, abstract, authors, arxivId } = entry;
  const topics = [at % TOPICS, (at * 7 + 3) % TOPICS].map((topic) => `topic-${topic}`);
  const facts = { title, abstract, authors, arxivId, topics: [...new Set(topics)] };
  const paper = makePaper(`paper-${at}`, [dateOf(Math.floor(at / PER_DAY))], facts);
  // As few organizations have most papers.
  const organization = organizations[Math.floor(((at * 0.618) % 1) ** 3 * ORGANIZATIONS)] ?? null;
  // Two in five have ten or more, one in 25 a hundred.
  const upvotes = Math.floor(4 / (1 - ((at * 0.7548) % 1)));
  const listings = paper.listings.map((one) => ({ ...one, upvotes }));
  return asShown({ ...paper, organization, upvotes, listings });
});

function sourcesOf(size: number): FeedSources {
  const some = papers.slice(0, size);
  const byDay = Map.groupBy(some, ({ listings }) => listings[0]?.day ?? '');
  const days = [...byDay].map(([date, listed]) => {
    const facts = { coverage: 'whole', curators: null, dumps: [] } as const;
    return { date, papers: listed.map(({ id }) => id), ...facts, dumps: [] };
  });
  const found = some.filter((_, at) => at % 40 === 0).map(({ id }) => id);
  return {
    papers: byId(some),
    days: days.toReversed(),
    topics: byId(
      Array.from({ length: TOPICS }, (_, at) =>
        makeTopic(`topic-${at}`, { title: `Topic ${at}`, summary: 'A topic.' }),
      ),
    ),
    organizations: byId(organizations),
    searches: ['one', 'two'].map((id) => {
      return { id, name: id, description: id, address: '', papers: found };
    }),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
const project = makeProject('https://papers.example/');

function timed(name: string, size: number): Map<string, string> {
  const out = join(folder, name);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const sources = sourcesOf(size);
  let [documents, bytes] = [0, 0];
  for (const output of feedOutputs) {
    for (const { path, content } of output.documents({ model: sources as Model, project })) {
      const written = content();
      mkdirSync(dirname(join(out, path)), { recursive: true });
      writeFileSync(join(out, path), written);
      documents += 1;
      bytes += written.length;
    }
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const { user, system } = process.cpuUsage(cpu);
  const busy = ((user + system) / 1e6).toFixed(1);
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  const megabytes = (bytes / 1e6).toFixed(0);
  console.log(
    `${size} papers: ${documents} documents, ${megabytes} MB in ${seconds} s (${busy} s of the processor), peak ${peak} MB`,
  );
  const digests = filesIn(out).map((path): [string, string] => {
    const content = readFileSync(join(out, path));
    return [path, createHash('sha256').update(content).digest('base64')];
  });
  rmSync(out, { recursive: true });
  return new Map(digests);
}

try {
  const before = timed('before', count - PER_DAY);
  const after = timed('after', count);
  const changed = [...after].filter(([path, digest]) => before.get(path) !== digest);
  const archives = changed.filter(
    ([path]) => path.includes('/archive/') || path.startsWith('archive/'),
  );
  const months = Map.groupBy(archives, ([path]) => /\d{4}-\d{2}(?=\.)/.exec(path)?.[0] ?? '');
  console.log(
    `a day more: ${changed.length} documents differ, ${archives.length} of them archives:`,
    Object.fromEntries(Array.from(months, ([month, some]) => [month, some.length])),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
