import type { Archive, Paper } from '../schema/paper.ts';
import { compareText } from '../values/compare.ts';

/** A fact of a paper that a dump showed differently from the dump before. */
export interface FactChange {
  paper: string;
  field: 'title' | 'abstract' | 'comments' | 'upvotes';
  from: string | number;
  /** Absent for texts: the paper has them. */
  to?: number;
}

/** What one dump added to the archive, and what it changed. */
export interface DumpChanges {
  dump: string;
  day: string;
  /** Ids of papers that no dump had shown before, in the dump's order. */
  added: string[];
  changed: FactChange[];
  /** How many papers it showed that were known already. */
  known: number;
}

/** What each dump added and changed, in the order of their days; bulk metadata have one per day. */
export function dumpChanges({ papers }: Pick<Archive, 'papers'>): DumpChanges[] {
  const byDump = new Map<string, DumpChanges & { positions: Map<string, number> }>();
  const changesOf = (dump: string, day: string) => {
    const key = `${day} ${dump}`;
    const known = byDump.get(key);
    if (known) return known;
    const nothing: DumpChanges = { dump, day, added: [], changed: [], known: 0 };
    const created = { ...nothing, positions: new Map<string, number>() };
    byDump.set(key, created);
    return created;
  };
  for (const paper of papers) {
    const [first, ...later] = paper.listings;
    if (!first) continue;
    const start = changesOf(first.dump, first.day);
    start.added.push(paper.id);
    start.positions.set(paper.id, first.position);
    for (const { dump, day } of later) changesOf(dump, day).known += 1;
    for (const { dump, day, ...change } of factChanges(paper))
      changesOf(dump, day).changed.push(change);
  }
  const inOrder = [...byDump.values()].toSorted(
    (a, b) => compareText(a.day, b.day) || compareText(a.dump, b.dump),
  );
  return inOrder.map(({ positions, ...changes }) => ({
    ...changes,
    added: changes.added.toSorted((a, b) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0)),
  }));
}

/** How the facts of a paper moved, oldest first. */
export function factChanges(paper: Paper): (FactChange & { dump: string; day: string })[] {
  const ofTexts = paper.changes.map(({ dump, day, field, was }) => ({
    dump,
    day,
    paper: paper.id,
    field,
    from: was,
  }));
  const ofCounts = (['comments', 'upvotes'] as const).flatMap((field) => {
    let before: number | null = null;
    return paper.listings.flatMap(({ dump, day, [field]: now }) => {
      if (now === null) return [];
      const from = before;
      before = now;
      return from === null || from === now
        ? []
        : [{ dump, day, paper: paper.id, field, from, to: now }];
    });
  });
  return [...ofTexts, ...ofCounts].toSorted((a, b) => compareText(a.day, b.day));
}
