import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ownCheckout } from '../checkout.ts';
import fc, { seed } from '../random.ts';
import { hasRealAnswers, needsRealAnswers, realAnswers } from '../shared.ts';
import { filesIn } from '../site-files.ts';

/** `SEQUENCES=100` runs as many as the target asks for, in about an hour. */
const SEQUENCES = Number(process.env['SEQUENCES'] ?? 2);
const LEAST_EDITS = 2;
const MOST_EDITS = 4;

const { archive } = ownCheckout();
let home = '';
afterEach(() => rmSync(home, { recursive: true, force: true }));
const at = (path: string) => join(home, path);

interface Item {
  title: string;
  paper: { title: string; summary: string; upvotes?: number };
}

/** The dumps of the content, below its folder. */
const dumpsNow = () => filesIn(at('content/dumps'));
const answers = hasRealAnswers ? readdirSync(realAnswers).toSorted() : [];

const pick = <Value>(from: readonly Value[], number: number): Value | undefined =>
  from[number % Math.max(1, from.length)];

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(at(path), change(existsSync(at(path)) ? readFileSync(at(path), 'utf8') : ''));
}

/** Changes the items of one dump. */
function editItems(number: number, change: (items: Item[]) => unknown): void {
  const dump = pick(dumpsNow(), number);
  if (dump === undefined) return;
  edit(`content/dumps/${dump}`, (text) => {
    const items = JSON.parse(text) as Item[];
    change(items);
    return JSON.stringify(items);
  });
}

function editItem(number: number, change: (item: Item) => void): void {
  editItems(number, (items) => {
    const item = pick(items, number >> 4);
    if (item) change(item);
  });
}

function editJson(path: string, change: (value: Record<string, unknown>) => unknown): void {
  edit(path, (text) => JSON.stringify(change(JSON.parse(text || '{}') as Record<string, unknown>)));
}

const topicOf = (number: number) =>
  `content/topics/${pick(readdirSync(at('content/topics')).toSorted(), number)}`;

/** Everything that an owner does to an archive; each is given a number that says to what. */
const EDITS = {
  'a day is added'(number) {
    const name = pick(answers, number) ?? '';
    cpSync(join(realAnswers, name), at(`content/dumps/${name}`));
  },
  'a day is removed'(number) {
    const dumps = dumpsNow();
    if (dumps.length > 1) rmSync(at(`content/dumps/${pick(dumps, number)}`));
  },
  'a dump moves to another folder'(number) {
    const dump = pick(dumpsNow(), number) ?? '';
    mkdirSync(at('content/dumps/older'), { recursive: true });
    const to = dump.startsWith('older/') ? dump.slice('older/'.length) : `older/${dump}`;
    renameSync(at(`content/dumps/${dump}`), at(`content/dumps/${to}`));
  },
  'the papers of a day are listed the other way round'(number) {
    editItems(number, (items) => items.reverse());
  },
  'a title is edited'(number) {
    editItem(number, (item) => {
      item.title = item.paper.title = `Diffusion and ${item.paper.title}`;
    });
  },
  'an abstract is edited'(number) {
    editItem(number, ({ paper }) => {
      paper.summary += ` It extends $x^${number}$ and arXiv:2501.00001.`;
    });
  },
  'upvotes are counted anew'(number) {
    editItem(number, ({ paper }) => {
      paper.upvotes = number;
    });
  },
  'a paper is withdrawn'(number) {
    const lines = readFileSync(at('site/data/papers.jsonl'), 'utf8').trim().split('\n');
    const { id } = JSON.parse(pick(lines, number) ?? '') as { id: string };
    editJson('content/withdrawn.json', (all) => {
      return { ...all, [id]: { reason: 'It was listed twice.', day: '2026-01-01' } };
    });
  },
  'a paper is withdrawn no more'(number) {
    editJson('content/withdrawn.json', (all) =>
      Object.fromEntries(Object.entries(all).filter((_, index) => index !== number % 2)),
    );
  },
  'the rules of a topic are edited'(number) {
    edit(topicOf(number), (text) => text.replace(/^ {2}phrases:\n/m, `$&    - 'language model'\n`));
  },
  'a topic has another title'(number) {
    edit(topicOf(number), (text) => text.replace(/^title: '?/m, `$&New `));
  },
  'the text of a topic is edited'(number) {
    edit(topicOf(number), (text) => `${text}\nIt was read again ${number} times.\n`);
  },
  'a topic is added'(number) {
    const [id, phrase] = [`topic-${number % 5}`, pick(['agent', 'video', 'reward'], number)];
    const head = `title: 'Topic ${number}'\nsummary: 'One of the new.'\nrules:\n  phrases:\n    - '${phrase}'\n`;
    writeFileSync(at(`content/topics/${id}.mdx`), `---\n${head}---\n\nOf ${phrase}s.\n`);
  },
  'a saved search is edited'(number) {
    writeFileSync(
      at(`content/searches/search-${number % 2}.json`),
      JSON.stringify({
        name: `Search ${number % 2}`,
        description: 'One of the saved searches.',
        query: pick(['agent', 'video', 'reward'], number),
      }),
    );
  },
  'a saved search is removed'(number) {
    rmSync(at(`content/searches/search-${number % 2}.json`), { force: true });
  },
  'the archive has another description'(number) {
    editJson('content/site.json', (site) => ({ ...site, description: `Number ${number}.` }));
  },
  'the feeds hold more or less'(number) {
    editJson('content/site.json', (site) => {
      return { ...site, feed: { ...(site['feed'] as object), size: 1 + (number % 40) } };
    });
  },
  'a page of the owner is edited'(number) {
    edit('content/pages/about.mdx', (text) => `${text}\nEdition ${number}.\n`);
  },
} as const satisfies Record<string, (number: number) => void>;

const kinds = Object.keys(EDITS) as (keyof typeof EDITS)[];
const sequences = fc.sample(
  fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(10_000)), {
    minLength: LEAST_EDITS,
    maxLength: MOST_EDITS,
  }),
  { numRuns: SEQUENCES, seed },
);

async function build(site: string, cache: string): Promise<void> {
  await archive(...['build', '--content', at('content'), '--out', at(site), '--cache', at(cache)]);
}

const bytesOf = (site: string) =>
  Object.fromEntries(
    filesIn(at(site)).map((path) => [path, readFileSync(join(at(site), path), 'base64')]),
  );

describe.skipIf(!hasRealAnswers)(`real answers of the API ${needsRealAnswers}`, () => {
  test.each(sequences.map((edits, index) => ({ edits, index, seed })))(
    'sequence $index of seed $seed: built after each edit, a site is what a build from nothing gives',
    async ({ edits, index }) => {
      home = mkdtempSync(join(tmpdir(), 'archive-sequence-'));
      cpSync('content', at('content'), {
        recursive: true,
        filter: (path) => !/content[/\\](?:dumps|permalinks\.json)/.test(path),
      });
      mkdirSync(at('content/dumps'));
      for (const day of [0, 1]) EDITS['a day is added'](index * 7 + day);
      await build('site', 'cache');
      for (const [kind, number] of edits) {
        EDITS[kind](number);
        await build('site', 'cache');
      }
      await build('anew', 'cache-anew');
      expect(bytesOf('site'), edits.map(([kind]) => kind).join(', ')).toEqual(bytesOf('anew'));
    },
  );
});
