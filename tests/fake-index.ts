import type { ArchivePaper } from '../src/model/model.ts';
import type { Pagefind, PagefindModule, PagefindResult } from '../src/search/engine/pagefind.ts';
import { Shards, type IndexFile, type Source } from '../src/search/engine/shards.ts';
import { facetFile } from '../src/search/index/facet-file.ts';
import { searchRecord, type SearchRecord } from '../src/search/index/records.ts';
import { wordFile } from '../src/search/index/word-file.ts';

type InstanceOptions = Parameters<PagefindModule['createInstance']>[0];

/** A shard of a made-up index. */
export interface FakeShard {
  /** Name of its folder. */
  name: string;
  papers: ArchivePaper[];
  /** How many papers it says it has; those that it has when absent. */
  size?: number;
  /** Pagefind's ids; those of the papers when absent. */
  ids?: string[];
  /** How well its papers match, whatever is searched for; 1 when absent. */
  score?: number;
}

/** What is asked of a made-up Pagefind, in order. */
interface Asked {
  /** Pagefind itself, or `text`, `facets`, `words` or `data` of what. */
  loads: string[];
  searches: (string | null)[];
}

/** A made-up index, opened. */
export interface FakeIndex extends Asked {
  shards: Shards;
  /** What `index.json` says from now on. */
  file: IndexFile;
  /** The options with which the Pagefind of each shard was opened. */
  opened: InstanceOptions[];
  /** What cannot be loaded, as `loads` has it. */
  broken: Set<string>;
}

/**
 * Opens an index whose Pagefind does the least that the search needs of it. Of all shards one program
 * is started: two that are opened before it runs are an error.
 */
export async function openFakeIndex(all: FakeShard[], base = '/archive/'): Promise<FakeIndex> {
  const asked: Asked = { loads: [], searches: [] };
  const { loads } = asked;
  const opened: InstanceOptions[] = [];
  const broken = new Set<string>();
  const files = new Map<string, unknown>();
  const file: IndexFile = {
    shards: all.map(({ name, papers, size }) => {
      const days = papers.flatMap(({ listings }) => listings.map(({ day }) => day)).toSorted();
      return {
        folder: name,
        papers: size ?? papers.length,
        from: days[0] ?? '',
        to: days.at(-1) ?? '',
        facets: `facets ${name}`,
        words: `words ${name}`,
        files: `files ${name}`,
      };
    }),
  };
  files.set('index.json', file);
  for (const { name, papers, ids } of all) {
    const topics = [...new Set(papers.flatMap((paper) => paper.topics))].toSorted();
    const labelled = topics.map((id) => ({ id, title: id.replaceAll('-', ' ') }));
    files.set(`facets ${name}`, facetFile(papers, ids ?? papers.map(({ id }) => id), labelled));
    files.set(`words ${name}`, wordFile(papers));
  }

  const load = async <Loaded>(name: string, loaded: Loaded): Promise<Loaded> => {
    loads.push(name);
    await new Promise((resolve) => setImmediate(resolve));
    if (broken.has(name)) throw new TypeError(`404 for ${name}`);
    return loaded;
  };
  const read = (path: string) => {
    const name = path.replace(`${base}pagefind/`, '');
    if (name !== 'index.json') return load(name, files.get(name));
    return broken.has(name) ? Promise.reject(new TypeError('404')) : Promise.resolve(file);
  };

  let program: 'none' | 'starts' | 'runs' = 'none';
  const createInstance = (options: InstanceOptions): Pagefind => {
    if (program === 'starts') throw new Error('The program is started twice');
    if (program === 'none') program = 'starts';
    opened.push(options);
    const name = options.basePath.replace(`${base}pagefind/`, '').replace(/\/$/, '');
    const shard = all.find((one) => one.name === name) ?? { papers: [] };
    const loading = load(`text ${name}`, fakePagefind(shard, asked)).then(
      (pagefind) => {
        program = 'runs';
        return pagefind;
      },
      (error: unknown) => {
        if (program === 'starts') program = 'none';
        throw error;
      },
    );
    return { search: async (text) => (await loading).search(text) };
  };
  const source: Source = {
    json: read,
    text: read as Source['text'],
    module: (path) => load(path.replace(`${base}pagefind/`, ''), { createInstance }),
  };
  const shards = await Shards.open(base, source);
  return { shards, file, opened, broken, ...asked };
}

/**
 * A Pagefind that finds the papers of one shard, in their order: those with all words, or words that
 * begin so; of a word that the shard does not know the longest beginning that is one of its words;
 * and leaves out a word that it does not know. Or it finds a phrase in quotation marks.
 */
export function fakePagefind(
  { papers, ids, score = 1 }: Pick<FakeShard, 'papers' | 'ids' | 'score'>,
  { loads, searches }: Asked,
): Pagefind {
  const records = papers.map((paper, at) => ({
    record: searchRecord(paper, 'en', `/papers/${paper.id}/`),
    id: ids?.[at] ?? paper.id,
  }));
  const known = records.flatMap(({ record }) => wordsOf(textOf(record)));
  return {
    search: (text) => {
      searches.push(text);
      const results = records.flatMap(({ record, id }): PagefindResult[] => {
        const fields = fieldsWith(record, text, known);
        if (fields === null) return [];
        const { url, content, meta } = record;
        const data = () => {
          loads.push(`data ${id}`);
          return Promise.resolve({ url, raw_url: url, excerpt: content, content, meta });
        };
        return [{ id, score, matchedMetaFields: fields, data }];
      });
      return Promise.resolve({ results });
    },
  };
}

/** The metadata fields in which a text is found; null where the record has it not. */
function fieldsWith(record: SearchRecord, text: string | null, known: string[]): string[] | null {
  if (text === null) return [];
  const has = testOf(text, known);
  const isPhrase = text.startsWith('"');
  const texts = isPhrase ? [record.content, ...Object.values(record.meta)] : [textOf(record)];
  if (!texts.some(has)) return null;
  const fields = Object.entries(record.meta).flatMap(([name, value]) => (has(value) ? [name] : []));
  // Pagefind tells but the first place of a phrase.
  if (!isPhrase) return fields;
  return has(record.content) ? [] : fields.slice(0, 1);
}

function testOf(text: string, known: string[]): (text: string) => boolean {
  const asked = joinedWordsOf(text.replaceAll('"', ''));
  if (asked.length === 0) return () => false;
  if (text.startsWith('"')) {
    return (other) =>
      [joinedWordsOf(other), partsOf(other)].some((words) =>
        ` ${words.join(' ')} `.includes(` ${asked.join(' ')} `),
      );
  }
  const starts = asked.flatMap((word) => {
    if (known.some((one) => one.startsWith(word))) return [word];
    const beginnings = known.filter((one) => word.startsWith(one));
    return beginnings.toSorted((a, b) => b.length - a.length).slice(0, 1);
  });
  if (starts.length === 0) return () => false;
  return (other) => starts.every((start) => wordsOf(other).some((word) => word.startsWith(start)));
}

function textOf({ content, meta }: SearchRecord): string {
  return [content, ...Object.values(meta)].join('\n');
}

/** The words of a text as Pagefind has them: `multi-head` as `multihead`, and in its parts. */
function wordsOf(text: string): string[] {
  return [...joinedWordsOf(text), ...partsOf(text)];
}

function joinedWordsOf(text: string): string[] {
  return text.split(/\s+/).map(joined).filter(Boolean);
}

function joined(word: string): string {
  return partsOf(word).join('');
}

function partsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
