import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { ParsedDump } from '../src/archive/formats/index.ts';
import { mergeDumps } from '../src/archive/merge-dumps.ts';
import type { Listing } from '../src/schema.ts';
import { ConfigError } from '../src/site/config-error.ts';
import { counted } from '../src/site/counted.ts';
import { dumpsFolder } from '../src/site/folders.ts';
import { readDumpFile, readDumps } from '../src/site/read-dumps.ts';
import { countProblems, messagesInOrder, problemLines, severityOf } from './problems.ts';
import { withProgress } from './progress.ts';

/** Adds `archive check`: parses dumps and prints their problems. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('parse dumps and print their problems')
    .argument('[path...]', 'dumps, or folders of dumps', [dumpsFolder()])
    .option('--json', 'print one JSON document')
    .action(async (paths: string[], { json }: { json?: true }) => {
      const dumps = await withProgress('Reading dumps', (say) => readAll(paths, say));
      const { papers, days, organizations } = mergeDumps(dumps);
      const totals = {
        papers: papers.length,
        days: days.length,
        organizations: organizations.length,
      };
      console.log(
        json ? JSON.stringify({ dumps: dumps.map(reportOf), ...totals }) : textOf(dumps, totals),
      );
      if (countProblems(dumps).errors > 0) process.exitCode = 1;
    });
}

async function readAll(paths: string[], say: (text: string) => void): Promise<ParsedDump[]> {
  const dumps: ParsedDump[] = [];
  for (const path of paths) {
    const found = await stat(path).catch((cause: unknown) => {
      const error = new ConfigError(`${path} cannot be read`, 'Name dumps, or folders of dumps.');
      throw Object.assign(error, { cause });
    });
    if (found.isDirectory()) {
      dumps.push(...(await readDumps(path, (done, all) => say(`${done} of ${all}`))));
    } else {
      dumps.push(await readDumpFile(path, basename(path)));
    }
  }
  return dumps;
}

function reportOf({ file, source, format, listings, lines }: ParsedDump) {
  // Bulk metadata speaks of many days, and has none of its own.
  const [listing, ...others] = listings;
  const isOfOneDay = others.length === 0;
  return {
    file: source,
    format,
    day: (isOfOneDay && listing?.day) || null,
    dayBasis: (isOfOneDay && listing?.dayBasis) || null,
    entries: countEntries(listings),
    lines,
    messages: messagesInOrder(file).map((message) => ({
      severity: severityOf(message),
      rule: message.ruleId,
      line: message.line,
      column: message.column,
      reason: message.reason,
    })),
  };
}

function textOf(
  dumps: ParsedDump[],
  totals: { papers: number; days: number; organizations: number },
): string {
  const { errors, warnings } = countProblems(dumps);
  const entries = countEntries(dumps.flatMap(({ listings }) => listings));
  const found = [
    counted(dumps.length, 'dump'),
    counted(totals.days, 'day'),
    counted(entries, 'entry', 'entries'),
    counted(totals.papers, 'paper'),
    counted(totals.organizations, 'organization'),
  ];
  const problems = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  return [...problemLines(dumps), `${found.join(', ')}; ${problems}`].join('\n');
}

function countEntries(listings: Listing[]): number {
  return listings.reduce((sum, { entries }) => sum + entries.length, 0);
}
