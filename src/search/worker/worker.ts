/**
 * The search, in a thread of its own: what it finds in a large archive takes longer to hand over
 * than a key takes to be pressed, so that only what is shown leaves the thread.
 */
import { find } from '../engine/find.ts';
import type { Found } from '../engine/find-all.ts';
import { PAGE_SIZE } from '../engine/page-size.ts';
import { countPapers, Shards } from '../engine/shards.ts';
import type { SearchState } from '../engine/state.ts';
import { byName, filtersOf } from '../filters-of.ts';
import { browserSource } from './browser-source.ts';
import type { Answer, Calls, Choice, Item, Question } from './protocol.ts';

/** Answers may take their time. */
type Async<Call> = Call extends (...parameters: infer Parameters) => infer Result
  ? (...parameters: Parameters) => Promise<Result>
  : never;

let opened: Promise<Shards> | undefined;
let newest = 0;
let latest: Found | undefined;

const answers: { [Method in keyof Calls]: Async<Calls[Method]> } = {
  find: async (state, whole, count) => {
    newest += 1;
    const search = newest;
    const run = async () => {
      const shards = await index();
      return { shards, found: await find(shards, state, whole, Math.min(count, PAGE_SIZE)) };
    };
    let { shards, found } = await run();
    if (found.results.length === 0 && !(await shards.isCurrent())) {
      // The archive was built anew, and of its old index nothing can be loaded any more.
      opened = undefined;
      ({ shards, found } = await run());
    }
    if (search === newest) latest = found;
    return {
      search,
      total: found.results.length,
      complete: found.complete,
      items: await itemsOf(found, 0, count),
      isWhole: found.isWhole,
      searched: found.searched,
      papers: countPapers(shards.all),
      mended: found.mended,
      words: found.words,
    };
  },
  more: async (search, from, to) => (search === newest && latest ? itemsOf(latest, from, to) : []),
  choices: async (search) => {
    const counts = search === newest ? await latest?.count() : undefined;
    const { labels } = (await index()).facets;
    return byName(filtersOf('named', 'span'), (filter): Choice[] => {
      const labelOf = filter.kind === 'named' ? labels[filter.name] : new Map<string, string>();
      return Array.from(counts?.[filter.name] ?? [], ([value, count]) => ({
        value,
        label: labelOf.get(value) ?? value,
        count,
      }));
    });
  },
  totals: async (states: SearchState[]) => {
    const shards = await index();
    const totals: number[] = [];
    for (const state of states) totals.push((await find(shards, state, true)).complete);
    return totals;
  },
};

/** The index, which is opened when it is first asked for, and again when that failed. */
function index(): Promise<Shards> {
  const base = new URL(location.href).searchParams.get('base') ?? '/';
  opened ??= Shards.open(base, browserSource).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

function itemsOf(found: Found, from: number, to: number): Promise<Item[]> {
  return Promise.all(
    found.results.slice(from, to).map(async ({ id, data }) => {
      const { url, excerpt, meta } = await data();
      const row = found.row(id);
      return { url, excerpt, meta, comments: row?.comments ?? null, upvotes: row?.upvotes ?? null };
    }),
  );
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const { call, method, parameters } = data;
  const answer = answers[method] as (...given: unknown[]) => Promise<unknown>;
  answer(...parameters).then(
    (result) => reply({ call, result }),
    (error: unknown) => reply({ call, error: String(error) }),
  );
});

function reply(answer: Answer): void {
  postMessage(answer);
}
