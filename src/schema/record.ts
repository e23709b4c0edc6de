import { z } from 'zod';
import { ArxivId, CalendarDay, Coverage, DayBasis, Entry } from './dump.ts';
import { Withdrawal } from './ledger.ts';
import { Paper, Sighting } from './paper.ts';

/** The version of `data/papers.jsonl`; a change that an older reader would misread raises it. */
export const RECORD_VERSION = 1 as const;

/** The last part of an address. */
const Slug = z
  .string()
  .max(200)
  .regex(/^[a-z0-9_]+(?:-[a-z0-9_]+)*$/);

const version = z.literal(RECORD_VERSION);

/** Which dump a listing comes from, and what it says of the day besides its papers. */
const Source = z.object({
  day: CalendarDay,
  dayBasis: DayBasis.nullable(),
  dump: z.string().min(1),
  /** The format of the dump: it says how far its facts are trusted. */
  format: z.string().min(1),
  coverage: Coverage,
  captured: CalendarDay.nullable(),
  curators: z.string().nullable(),
  /** How many entries the dump has of the day, those of withdrawn papers included. */
  of: z.int().nonnegative(),
});

/** What an entry says of its paper, its counts apart. */
const EntryFacts = Entry.omit({ comments: true, upvotes: true, line: true });

/** The names of these facts. */
export const FACTS = EntryFacts.keyof().options;

/** A sighting with all that its entry says otherwise than the paper. */
const ListedRecord = Sighting.extend(Source.shape).extend({ differs: EntryFacts.partial() });

/** An address that the paper had before, with what is on record of it. */
const FormerId = z.object({
  id: Slug,
  arxivId: ArxivId.nullable(),
  recordId: z.string().nullable(),
  title: z.string(),
});

/** A paper. */
export const PaperRecord = z.object({
  version,
  kind: z.literal('paper'),
  ...Paper.shape,
  id: Slug,
  /** Its permalink. */
  url: z.url(),
  formerIds: z.array(FormerId),
  /** Every sighting, oldest first. */
  listings: z.array(ListedRecord).min(1),
});

/** A listing of which no paper is left. */
const ListingRecord = Source.extend({ version, kind: z.literal('listing') });

/** An address of an organization that has no papers any more, with the name on record. */
const OrganizationRecord = z.object({
  version,
  kind: z.literal('organization'),
  id: Slug,
  name: z.string().min(1),
});

/** A paper that was withdrawn: nothing is said of it but its address, the day and the reason. */
const WithdrawnRecord = Withdrawal.extend({ version, kind: z.literal('withdrawn'), id: Slug });

/** A line of `data/papers.jsonl`. */
export const ArchiveRecord = z
  .discriminatedUnion('kind', [PaperRecord, ListingRecord, OrganizationRecord, WithdrawnRecord])
  .meta({
    title: 'A line of papers.jsonl',
    description:
      'Papers in the order of their ids, then what belongs to no paper. A line is a JSON document.',
  });

/** The facts of an entry that a record can state. */
export type EntryFacts = z.infer<typeof EntryFacts>;
export type ListedRecord = z.infer<typeof ListedRecord>;
export type SourceFacts = z.infer<typeof Source>;
export type PaperRecord = z.infer<typeof PaperRecord>;
export type ArchiveRecord = z.infer<typeof ArchiveRecord>;
