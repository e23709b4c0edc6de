import type { Command } from 'commander';
import { compareText } from '../../src/values/compare.ts';
import { dumpReport } from '../../src/dumps/dump-report.ts';
import type { ParsedDump } from '../../src/dumps/read-dump.ts';
import { PARTIAL_REASONS } from '../../src/archive/day-listings.ts';
import { gapsBetween, type Gap } from '../../src/archive/gaps.ts';
import { lookup } from '../../src/values/lookup.ts';
import { counted } from '../../src/values/counted.ts';
import { foldersOf, type FolderFlags } from '../../src/project/folders.ts';
import type { Model } from '../../src/model/model.ts';
import { print, printJson } from '../../src/terminal/printable.ts';
import { addContentOptions } from '../../src/terminal/options.ts';
import { withArchive } from '../../src/terminal/with-archive.ts';

/** Merge problems that are two statements against each other; others are oddities of one dump. */
const CONFLICTS: ReadonlySet<string> = new Set([
  'shared-title',
  'doubtful-merge',
  'listed-before-publication',
  'another-day',
]);

const SHOWN_ADDRESSES = 10;

interface Conflict {
  severity: 'error' | 'warning';
  rule: string;
  count: number;
}

interface Addresses {
  count: number;
  first: string[];
}

interface Status {
  papers: number;
  days: {
    count: number;
    first: string | null;
    last: string | null;
    whole: number;
    partial: number;
    bulk: number;
  };
  /** Bulk metadata does not cover a day: it has no listing. */
  gaps: Gap[];
  partialDays: string[];
  /** Why each of them is partial, in words. */
  partialBecause: Record<string, string>;
  conflicts: Conflict[];
  unrecorded: Addresses;
  vanished: Addresses;
}

/** Adds `archive status`: says what the archive covers and what it lacks. */
export function addStatus(program: Command): void {
  addContentOptions(program.command('status'))
    .description('show what the archive covers and what is missing')
    .option('--json', 'print one JSON document')
    .action(async ({ json, ...flags }: FolderFlags & { json?: true }) => {
      const status = await withArchive('Reading dumps', foldersOf(flags), statusOf);
      if (json) printJson(status);
      else print(textOf(status));
    });
}

function statusOf({ reading, ledger, partialReasons }: Model): Status {
  const { archive, dumps } = reading;
  const days = archive.days.toReversed();
  const datesOf = (...kinds: string[]) =>
    days.filter(({ coverage }) => kinds.includes(coverage)).map(({ date }) => date);
  const partialDays = datesOf('partial');
  const partialBecause: Record<string, string> = {};
  for (const day of partialDays) {
    partialBecause[day] = PARTIAL_REASONS[lookup(partialReasons, day)];
  }
  return {
    papers: archive.papers.length,
    days: {
      count: days.length,
      first: days[0]?.date ?? null,
      last: days.at(-1)?.date ?? null,
      whole: datesOf('whole').length,
      partial: partialDays.length,
      bulk: datesOf('bulk').length,
    },
    gaps: gapsBetween(datesOf('whole', 'partial')),
    partialDays,
    partialBecause,
    conflicts: conflictsOf(dumps),
    unrecorded: firstOf(ledger.unrecorded),
    vanished: firstOf(ledger.vanished),
  };
}

/** Errors, and contradictions between dumps, by rule: errors first. */
function conflictsOf(dumps: ParsedDump[]): Conflict[] {
  const messages = dumps
    .flatMap((dump) => dumpReport(dump).messages)
    .filter(({ severity, rule }) => severity === 'error' || CONFLICTS.has(rule));
  return [...Map.groupBy(messages, ({ severity, rule }) => `${severity} ${rule}`).values()]
    .flatMap(([first, ...others]) =>
      first ? { severity: first.severity, rule: first.rule, count: others.length + 1 } : [],
    )
    .toSorted((a, b) => compareText(a.severity, b.severity) || compareText(a.rule, b.rule));
}

function firstOf(addresses: string[]): Addresses {
  return { count: addresses.length, first: addresses.slice(0, SHOWN_ADDRESSES) };
}

function textOf(status: Status): string {
  const { papers, days, gaps, partialDays, partialBecause, conflicts } = status;
  const { unrecorded, vanished } = status;
  const covered = days.count === 0 ? '' : ` from ${days.first} to ${days.last}`;
  const kinds = `${days.whole} whole, ${days.partial} partial, ${days.bulk} only in bulk metadata`;
  const missing = gaps.reduce((sum, { weekdays }) => sum + weekdays, 0);
  const disputed = conflicts.reduce((sum, { count }) => sum + count, 0);
  const addresses = ({ count }: Addresses) => counted(count, 'address', 'addresses');
  const notRecorded = `${addresses(unrecorded)} not recorded yet (\`npm run archive -- add\` records them)`;
  const gone = `${addresses(vanished)} published before but missing now (a build stops until they are back)`;
  return [
    counted(papers, 'paper'),
    `${counted(days.count, 'day')}${covered}: ${kinds}`,
    ...section(`${counted(missing, 'weekday')} without a dump`, gaps.map(gapText)),
    ...section(
      counted(partialDays.length, 'partial day'),
      partialDays.map((day) => `${day} (${partialBecause[day]})`),
    ),
    ...section(
      counted(disputed, 'conflict'),
      conflicts.map(({ severity, rule, count }) => `${counted(count, severity)} ${rule}`),
    ),
    ...section(
      unrecorded.count === 0 ? 'all addresses are recorded' : notRecorded,
      addressLines(unrecorded),
    ),
    ...section(
      vanished.count === 0 ? 'all recorded addresses are there' : gone,
      addressLines(vanished),
    ),
  ].join('\n');
}

/** A heading, with its lines if it has any. */
function section(heading: string, lines: string[]): string[] {
  return lines.length === 0 ? [heading] : [`${heading}:`, ...lines.map((line) => `  ${line}`)];
}

function gapText({ from, to, weekdays }: Gap): string {
  return `${from === to ? from : `${from} to ${to}`} (${counted(weekdays, 'weekday')})`;
}

function addressLines({ count, first }: Addresses): string[] {
  return count > first.length ? [...first, `and ${count - first.length} more`] : first;
}
