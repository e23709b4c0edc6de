import type { Entry } from '../../schema/dump.ts';
import {
  ArchiveRecord,
  RECORD_VERSION,
  type EntryFacts,
  type ListedRecord,
  type PaperRecord,
  type SourceFacts,
} from '../../schema/record.ts';
import { cleanLine } from '../../values/clean-text.ts';
import { compareText } from '../../values/compare.ts';
import { getOrPut } from '../../values/get-or-put.ts';
import { quote } from '../../values/quote.ts';
import type { Complain, JsonObject } from '../fields.ts';
import { MAX_TITLE_LENGTH } from '../fields.ts';
import type { Carried, ReadListing } from '../format.ts';
import { cleanFacts } from './clean-facts.ts';

/** A listing while its entries are gathered, by their places. */
interface Gathered {
  source: SourceFacts;
  entries: Map<number, Entry>;
}

/** Whether a line is of an export of an archive: bulk metadata have no `kind` and version. */
export function isOfExport(record: JsonObject): boolean {
  return typeof record['kind'] === 'string' && typeof record['version'] === 'number';
}

/**
 * Reads the lines of `data/papers.jsonl`. They give the listings of the archive that was exported
 * again, each with its dump and all that its entries say, so that they merge as they did there, with
 * each other and with any later dump.
 */
export function createExportReader() {
  const listings = new Map<string, Gathered>();
  const carried: Carried = { addresses: { papers: {}, organizations: {} }, withdrawn: new Map() };
  let isEmpty = true;

  const gathered = ({ day, dump, ...rest }: SourceFacts): Gathered => {
    const source = { ...rest, day, dump: cleanLine(dump) };
    return getOrPut(listings, `${day} ${source.dump}`, () => ({ source, entries: new Map() }));
  };

  /** @returns whether any sighting of the paper was read. */
  const readPaper = (paper: PaperRecord, reject: Complain): boolean => {
    const facts = cleanFacts(factsOf(paper));
    let isRead = false;
    for (const listed of paper.listings) {
      const entry = entryOf(facts, listed);
      const { entries } = gathered(listed);
      const place = `place ${listed.position} of ${quote(cleanLine(listed.dump))}`;
      if (entry.title === '' || entry.title.length > MAX_TITLE_LENGTH) {
        reject('missing-title', `Unexpected entry at ${place}, expected a title`);
      } else if (entries.has(listed.position)) {
        reject('repeated-place', `Unexpected second paper at ${place}, expected one`);
      } else {
        entries.set(listed.position, entry);
        isRead = true;
      }
    }
    if (!isRead) return false;
    const { id, arxivId, recordId } = paper;
    const { papers } = carried.addresses;
    papers[id] ??= { arxivId, recordId: recordId && cleanLine(recordId), title: facts.title };
    for (const { id: former, ...known } of paper.formerIds) {
      papers[former] ??= { ...known, title: cleanLine(known.title) };
    }
    return true;
  };

  return {
    /**
     * @param line its 1-based number.
     * @param reject is told why it, or a sighting of it, was left out.
     * @returns whether something of it was read.
     */
    read(json: JsonObject, line: number, reject: Complain): boolean {
      isEmpty = false;
      if (json['version'] !== RECORD_VERSION) {
        const reason = `Unexpected version ${String(json['version'])} of an exported record, expected ${RECORD_VERSION}`;
        reject('unknown-version', `${reason}: a newer program reads it`);
        return false;
      }
      const parsed = ArchiveRecord.safeParse(json);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const at = quote(cleanLine(issue?.path.join('.') ?? ''));
        reject(
          'invalid-record',
          `Unexpected value at ${at} of an exported record: ${issue?.message}`,
        );
        return false;
      }
      const record = parsed.data;
      if (record.kind === 'paper') return readPaper(record, reject);
      if (record.kind === 'listing') gathered(record);
      if (record.kind === 'organization') {
        carried.addresses.organizations[record.id] ??= cleanLine(record.name);
      }
      if (record.kind === 'withdrawn') {
        const reason = cleanLine(record.reason);
        carried.withdrawn.set(record.id, { reason, day: record.day, line });
      }
      return true;
    },
    /** What all lines say together; nothing is carried where there was none. */
    end(): { listings: ReadListing[]; carried: Carried | null } {
      const inOrder = [...listings.values()].toSorted(
        ({ source: a }, { source: b }) => compareText(a.day, b.day) || compareText(a.dump, b.dump),
      );
      return { listings: inOrder.map(listingOf), carried: isEmpty ? null : carried };
    },
  };
}

/** What a paper says of each of its entries, unless that differs. */
function factsOf({ stars, ...paper }: PaperRecord): EntryFacts {
  return { ...paper, stars: stars?.count ?? null };
}

function entryOf(facts: EntryFacts, { comments, upvotes, line, differs }: ListedRecord): Entry {
  return { ...facts, ...cleanFacts(differs), comments, upvotes, line };
}

function listingOf({ source, entries }: Gathered): ReadListing {
  const { day, dayBasis, coverage, captured, curators, dump, format } = source;
  const inOrder = [...entries].toSorted(([a], [b]) => a - b);
  const places = inOrder.map(([place]) => place);
  return {
    coverage,
    day,
    dayBasis,
    captured,
    curators: curators === null ? null : cleanLine(curators) || null,
    entries: inOrder.map(([, entry]) => entry),
    origin: { dump, format, places, of: Math.max(source.of, places.at(-1) ?? 0) },
  };
}
