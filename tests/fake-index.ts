import type { Paper } from '../src/schema.ts';
import type { Pagefind, PagefindModule, PagefindResult } from '../src/search/engine/pagefind.ts';
import { Shards, type IndexFile, type Source } from '../src/search/engine/shards.ts';
import { facetFile } from '../src/site/search/facet-file.ts';
import { searchRecord, type SearchRecord } from '../src/site/search/records.ts';
import { wordFile } from '../src/site/search/word-file.ts';

type InstanceOptions = Parameters<PagefindModule['createInstance']>[0];

interface Indexed {
  record: SearchRecord;
  id: string;
  score: number;
}

/** A shard of a made-up index. */
export interface FakeShard {
  /** Name of its folder. */
  name: string;
  papers: Paper[];
  /** How many papers it says it has; those that it has when absent. */
  size?: number;
  /** Pagefind's ids; those of the papers when absent. */
  ids?: string[];
  /** How well its papers match, whatever is searched for; 1 when absent. */
  score?: number;
}

/** A made-up index, opened. */
export interface FakeIndex {
  shards: Shards;
  /** What `index.json` says from now on. */
  file: IndexFile;
  /** What was loaded, in order: Pagefind itself, or `text`, `facets`, `words` or `data` of what. */
  loads: string[];
  /** What Pagefind was asked. */
  searches: (string | null)[];
  /** The options with which Pagefind and its other indexes were opened. */
  opened: unknown[];
  /** What cannot be loaded, as `loads` has it. */
  broken: Set<string>;
}

/**
 * Opens an index whose Pagefind does the least that the search needs of it. It finds papers with all
 * words, or words that begin so; of a word that a shard does not know the longest beginning that is
 * one of its words; and leaves a word out of which it knows none. Or it finds a phrase in quotation
 * marks. Results are in the order of the shards.
 */
export async function openFakeIndex(all: FakeShard[], base = '/archive/'): Promise<FakeIndex> {
  const loads: string[] = [];
  const searches: (string | null)[] = [];
  const opened: unknown[] = [];
  const broken = new Set<string>();
  const ids = all.map((shard) => shard.ids ?? shard.papers.map(({ id }) => id));
  const shared = [...new Set(ids.flat().filter((id, at, those) => those.indexOf(id) !== at))];
  const files = new Map<string, unknown>();
  const file: IndexFile = {
    shared,
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
  for (const [at, { name, papers }] of all.entries()) {
    const own = (ids[at] ?? []).map((id, place) =>
      shared.includes(id) ? `${id} /papers/${papers[place]?.id}/` : id,
    );
    const topics = [...new Set(papers.flatMap((paper) => paper.topics))].toSorted();
    const labelled = topics.map((id) => ({ id, title: id.replaceAll('-', ' ') }));
    files.set(`facets ${name}`, facetFile(papers, own, labelled));
    files.set(`words ${name}`, wordFile(papers));
  }

  const read = (path: string) => {
    const name = path.replace(`${base}pagefind/`, '');
    if (name !== 'index.json') loads.push(name);
    if (broken.has(name)) return Promise.reject(new TypeError(`404 for ${name}`));
    return Promise.resolve(files.get(name));
  };
  const load = (basePath: string): Indexed[] => {
    const name = basePath.replace(`${base}pagefind/`, '').replace(/\/$/, '');
    loads.push(`text ${name}`);
    if (broken.has(`text ${name}`)) throw new TypeError(`404 for ${name}`);
    const at = all.findIndex((shard) => shard.name === name);
    const { papers } = all[at] ?? { papers: [] };
    return papers.map((paper, place) => ({
      record: searchRecord(paper, 'en', `/papers/${paper.id}/`),
      id: ids[at]?.[place] ?? '',
      score: all[at]?.score ?? 1,
    }));
  };
  const createInstance = (first: InstanceOptions): Pagefind => {
    opened.push(first);
    const loaded = [load(first.basePath)];
    return {
      mergeIndex: async (basePath, options) => {
        opened.push(options);
        loaded.push(await Promise.resolve(basePath).then(load));
      },
      search: (text) => {
        searches.push(text);
        const results = loaded.flatMap((records) => {
          const knows = wordsOf(records.map(({ record }) => textOf(record)).join(' '));
          return records.flatMap(({ record, id, score }): PagefindResult[] => {
            const fields = fieldsWith(record, text, knows);
            if (fields === null) return [];
            const { url, content, meta } = record;
            const data = () => {
              loads.push(`data ${id}`);
              return Promise.resolve({ url, raw_url: url, excerpt: content, content, meta });
            };
            return [{ id, score, matchedMetaFields: fields, data }];
          });
        });
        return Promise.resolve({ results });
      },
    };
  };
  const source: Source = {
    json: read,
    text: read as Source['text'],
    module: (path) => {
      const name = path.replace(`${base}pagefind/`, '');
      loads.push(name);
      if (broken.has(name)) return Promise.reject(new TypeError(`404 for ${name}`));
      return Promise.resolve({ createInstance });
    },
  };
  const shards = await Shards.open(base, source);
  return { shards, file, loads, searches, opened, broken };
}

/** The metadata fields in which a text is found; null where the record has it not. */
function fieldsWith(record: SearchRecord, text: string | null, knows: string[]): string[] | null {
  if (text === null) return [];
  const has = testOf(text, knows);
  const isPhrase = text.startsWith('"');
  const texts = isPhrase ? [record.content, ...Object.values(record.meta)] : [textOf(record)];
  if (!texts.some(has)) return null;
  const fields = Object.entries(record.meta).flatMap(([name, value]) => (has(value) ? [name] : []));
  // Pagefind tells but the first place of a phrase.
  if (!isPhrase) return fields;
  return has(record.content) ? [] : fields.slice(0, 1);
}

function testOf(text: string, knows: string[]): (text: string) => boolean {
  const phrase = /^"(.*)"$/.exec(text)?.[1];
  if (phrase !== undefined) {
    return (other) => ` ${wordsOf(other).join(' ')} `.includes(` ${wordsOf(phrase).join(' ')} `);
  }
  const starts = wordsOf(text).flatMap((word) => {
    if (knows.some((known) => known.startsWith(word))) return [word];
    const beginnings = knows.filter((known) => word.startsWith(known));
    return beginnings.toSorted((a, b) => b.length - a.length).slice(0, 1);
  });
  if (starts.length === 0) return () => false;
  return (other) => starts.every((start) => wordsOf(other).some((word) => word.startsWith(start)));
}

function textOf({ content, meta }: SearchRecord): string {
  return [content, ...Object.values(meta)].join('\n');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}-]+/gu) ?? [];
}
