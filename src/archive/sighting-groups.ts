import type { FormatName } from '../dumps/formats.ts';
import type { Entry } from '../schema/dump.ts';
import type { Sighting } from '../schema/paper.ts';
import type { MergeProblem } from './merge-problem.ts';
import { getOrPut } from '../values/get-or-put.ts';
import { quote } from '../values/quote.ts';
import { titleKey } from '../values/title-key.ts';

/** An entry with the sighting that it is evidence of. */
export interface Seen {
  entry: Entry;
  sighting: Sighting;
  format: FormatName;
  /** Its place among all sightings: by day, then dump, then position. */
  order: number;
}

/** Sightings of one paper. An identifier joins them, or a title. */
interface Group {
  seen: Seen[];
  /** The group that this one turned out to be a part of. */
  partOf: Group | null;
}

/** Who has a title: groups with an arXiv id, groups with another id, and sightings with none. */
interface Bearers {
  arxiv: Set<Group>;
  record: Set<Group>;
  plain: Seen[];
}

/**
 * Groups sightings by paper. Two are of the same paper when they share an arXiv id, or another
 * archive's id, or when their titles agree and at most one id of each kind is known by that title.
 * Papers with different ids of one kind stay apart, and are reported when they share a title; a
 * sighting without any id then goes to the one with an arXiv id that was seen first, or where there
 * is none to the first with another id.
 *
 * @param seen in order.
 * @returns the groups in the order of their first sighting, each in order.
 */
export function groupSightings(seen: Seen[]): { groups: Seen[][]; problems: MergeProblem[] } {
  const byId = new Map<string, Group>();
  const byTitle = new Map<string, Bearers>();
  for (const item of seen) {
    const { title, arxivId, recordId } = item.entry;
    const key = titleKey(title);
    const bearers = getOrPut(byTitle, key, () => ({
      arxiv: new Set<Group>(),
      record: new Set<Group>(),
      plain: [],
    }));
    const id = arxivId ?? recordId;
    if (id === null) {
      bearers.plain.push(item);
    } else {
      const kind = arxivId === null ? 'record' : 'arxiv';
      const group = getOrPut(byId, `${kind}:${id}`, () => ({ seen: [], partOf: null }));
      group.seen.push(item);
      bearers[kind].add(group);
    }
  }

  const groups = [...byId.values()];
  const problems: MergeProblem[] = [];
  for (const [key, { arxiv, record, plain }] of byTitle) {
    for (const sharing of [arxiv, record]) problems.push(...sharedTitle(key, [...sharing]));
    const [ofArxiv] = arxiv;
    const [ofRecord] = record;
    if (ofArxiv && ofRecord && arxiv.size === 1 && record.size === 1) ofRecord.partOf ??= ofArxiv;
    const home = ofArxiv ?? ofRecord;
    if (home) for (const item of plain) home.seen.push(item);
    else groups.push({ seen: plain, partOf: null });
  }
  for (const { seen: part, partOf } of groups) {
    if (partOf) for (const item of part) partOf.seen.push(item);
  }
  const whole = groups.filter(({ partOf }) => !partOf).map((group) => group.seen);
  for (const group of whole) group.sort((a, b) => a.order - b.order);
  whole.sort((a, b) => firstOrder(a) - firstOrder(b));
  return { groups: whole, problems };
}

function sharedTitle(key: string, [first, ...others]: Group[]): MergeProblem[] {
  const bearing = (group: Group | undefined) =>
    group?.seen.find(({ entry }) => titleKey(entry.title) === key);
  const earlier = bearing(first);
  return others.flatMap((group) => {
    const later = bearing(group);
    if (!earlier || !later) return [];
    const idOf = ({ arxivId, recordId }: Entry) => arxivId ?? recordId;
    return {
      rule: 'shared-title',
      at: later.sighting,
      cause: earlier.sighting,
      reason: `Unexpected title ${quote(later.entry.title)} of ${idOf(later.entry)}, expected a title other than that of ${idOf(earlier.entry)}; they stay two papers`,
    };
  });
}

function firstOrder([first]: Seen[]): number {
  return first?.order ?? 0;
}
