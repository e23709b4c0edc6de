import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Topic } from '../../schema/content.ts';
import { queryOf, stateFrom, type SearchState } from '../engine/state.ts';
import { isAddressName } from '../../values/address-name.ts';
import { ConfigError } from '../../values/config-error.ts';
import { parseJson } from '../../project/parse-config.ts';
import { paths } from '../../values/paths.ts';
import type { Search } from '../../model/model.ts';
import { inOrderOfNames } from '../../values/in-order-of-names.ts';
import { BuiltSearch } from './built-search.ts';
import { SavedSearch } from './saved-search.ts';

/**
 * Reads the saved searches, in the order of their ids.
 *
 * @param folder absolute path; it need not be there.
 * @throws ConfigError for one that does not fit the schema, whose name is no address, or whose topic
 *   is none of those given.
 */
export async function readSavedSearches(
  folder: string,
  topics: readonly Pick<Topic, 'id'>[],
): Promise<Map<string, SavedSearch>> {
  if (!existsSync(folder)) return new Map();
  const ids = new Set(topics.map(({ id }) => id));
  const searches = new Map<string, SavedSearch>();
  for (const name of (await readdir(folder)).toSorted()) {
    const where = `content/searches/${name}`;
    const id = basename(name, '.json');
    if (!name.endsWith('.json') || !isAddressName(id)) {
      const hint =
        'Name it in lower-case letters, digits and hyphens, such as linear-attention.json.';
      throw new ConfigError(`The name of ${where} is no address of a saved search`, hint);
    }
    const search = parseJson(SavedSearch, await readFile(join(folder, name), 'utf8'), where);
    const { topic } = search.filters;
    if (topic !== undefined && !ids.has(topic)) {
      const hint = 'Name the id of a topic: the name of its file in content/topics.';
      throw new ConfigError(`${where} filters by the topic ${topic}, which is none`, hint);
    }
    searches.set(id, search);
  }
  return searches;
}

/**
 * Runs saved searches over a built index.
 *
 * @param folder absolute path of the folder in which the index is at its place in the site.
 * @returns what each finds in a browser, by name.
 */
export async function runSavedSearches(
  folder: string,
  searches: ReadonlyMap<string, SavedSearch>,
): Promise<Search[]> {
  const found: Search[] = [];
  if (searches.size === 0) return found;
  const built = new BuiltSearch(folder);
  try {
    for (const [id, { name, description, query, filters }] of searches) {
      const state = stateOf(query, filters);
      const { urls, complete } = await built.find(state);
      const papers = urls.slice(0, complete).map(paperId);
      found.push({ id, name, description, address: queryOf(state), papers });
    }
  } finally {
    await built.close();
  }
  return inOrderOfNames(found, ({ name }) => name);
}

/** A saved search as the address of the search page says it. */
function stateOf(query: string, filters: SavedSearch['filters']): SearchState {
  const parameters = Object.entries(filters).map(([name, value]) => [
    name,
    value === true ? '1' : String(value),
  ]);
  return stateFrom(new URLSearchParams([['q', query], ['sort', 'listed'], ...parameters]));
}

/** The id of the paper that a path is of. */
function paperId(path: string): string {
  return path.slice(paths.paper('').length - 1, -1);
}
