import { compareText } from '../../values/compare.ts';
import { ALL_FILTERS, byName, filtersOf, type Facet, type Filter } from '../filters-of.ts';
import { rowOf, type FacetFile, type Row } from './row.ts';
import type { SearchState } from './state.ts';

/** How many papers each value of each facet has. */
export type Counts = Record<Facet, Map<string, number>>;

/** What is known of the papers of the shards that are loaded. */
export class Facets {
  readonly #rows = new Map<string, Row>();
  /** The label of each value, of the facets whose values are shown by name. */
  readonly labels = byName(filtersOf('named'), () => new Map<string, string>());

  /**
   * Takes in the papers of a shard.
   *
   * @param prefix what stands before Pagefind's ids in those of the shard's results.
   */
  add(file: FacetFile, prefix: string): void {
    for (const { name, list } of filtersOf('named')) {
      for (const [id, label] of file[list]) this.labels[name].set(id, label);
    }
    for (const [at, id] of file.ids.entries()) this.#rows.set(prefix + id, rowOf(file, at));
  }

  /** What is known of a paper, by the id of a result. */
  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** The papers that a state's filters let through, in their order. */
  filter<Found extends { id: string }>(found: readonly Found[], state: SearchState): Found[] {
    const tests = testsOf(state);
    if (tests.length === 0) return [...found];
    return found.filter(({ id }) => {
      const row = this.#rows.get(id);
      return row !== undefined && tests.every(({ passes }) => passes(row));
    });
  }

  /**
   * How many of the papers there would be for each value of a facet, if that value were chosen
   * instead of the present one.
   */
  count(found: readonly { id: string }[], state: SearchState): Counts {
    const facets = filtersOf('named', 'span');
    const counts: Counts = byName(facets, () => new Map<string, number>());
    const tests = testsOf(state);
    for (const { id } of found) {
      const row = this.#rows.get(id);
      if (row === undefined) continue;
      const [failed, another] = tests.filter(({ passes }) => !passes(row));
      if (another) continue;
      for (const { name } of facets) {
        if (failed && failed.name !== name) continue;
        const ofFacet = counts[name];
        for (const value of row.values[name]) ofFacet.set(value, (ofFacet.get(value) ?? 0) + 1);
      }
    }
    return counts;
  }

  /** The papers by a key, the greatest first; what is equal in it keeps its order. */
  sort<Found extends { id: string }>(found: readonly Found[], key: (row: Row) => string): Found[] {
    const keyOf = (id: string) => {
      const row = this.#rows.get(id);
      return row ? key(row) : '';
    };
    return found
      .map((paper) => ({ paper, key: keyOf(paper.id) }))
      .sort((a, b) => compareText(b.key, a.key))
      .map(({ paper }) => paper);
  }
}

interface Test {
  name: Filter['name'];
  passes: (row: Row) => boolean;
}

function testsOf(state: SearchState): Test[] {
  return ALL_FILTERS.filter(({ name }) => state[name]).map((filter) => ({
    name: filter.name,
    passes: testOf(filter, state),
  }));
}

/** What a filter asks of a paper. */
function testOf(filter: Filter, state: SearchState): Test['passes'] {
  switch (filter.kind) {
    case 'named':
    case 'span':
      return ({ values }) => values[filter.name].includes(state[filter.name]);
    case 'flag':
      return (row) => row[filter.name];
    case 'least':
      return (row) => (row[filter.name] ?? 0) >= state[filter.name];
    case 'day': {
      const { first, last, days } = filter.within;
      const [from, to] = [state[first], state[last] || '9999'];
      return (row) => row[days].some((day) => day >= from && day <= to);
    }
  }
}
