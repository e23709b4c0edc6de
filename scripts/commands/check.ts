import { stat } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { dumpReport } from '../../src/dumps/dump-report.ts';
import type { ParsedDump } from '../../src/dumps/read-dump.ts';
import { mergeDumps } from '../../src/archive/merge-dumps.ts';
import { ConfigError } from '../../src/values/config-error.ts';
import { counted } from '../../src/values/counted.ts';
import { foldersOf, type FolderFlags } from '../../src/project/folders.ts';
import { readDumpFile, readDumps } from '../../src/model/read-dumps.ts';
import { textLines, textReports } from '../../src/terminal/text-report.ts';
import { print, printJson } from '../../src/terminal/printable.ts';
import { addContentOptions } from '../../src/terminal/options.ts';
import { countProblems, problemLines } from '../../src/terminal/problems.ts';
import { sayCount, withProgress } from '../../src/terminal/progress.ts';

interface CheckFlags extends FolderFlags {
  json?: true;
  text?: true;
}

/** Adds `archive check`: parses dumps and prints their problems. */
export function addCheck(program: Command): void {
  addContentOptions(program.command('check'))
    .description('parse dumps and print their problems')
    .argument('[path...]', 'dumps, or folders of dumps (default: the dumps in the content folder)')
    .option('--json', 'print one JSON document')
    .option(
      '--text',
      'list the pieces of lost TeX that are repaired, and what still looks like TeX',
    )
    .action(async (named: string[], { json, text, ...flags }: CheckFlags) => {
      const paths = named.length > 0 ? named : [foldersOf(flags).dumps];
      const dumps = await withProgress('Reading dumps', (say) => readAll(paths, say));
      const { papers, days, organizations } = mergeDumps(dumps);
      const totals = {
        papers: papers.length,
        days: days.length,
        organizations: organizations.length,
      };
      const texts = text ? textReports(dumps) : undefined;
      if (json) printJson({ dumps: dumps.map(dumpReport), ...totals, texts });
      else print([...linesOf(dumps, totals), ...(texts ? textLines(texts) : [])].join('\n'));
      if (countProblems(dumps).errors > 0) process.exitCode = 1;
    });
}

async function readAll(paths: string[], say: (text: string) => void): Promise<ParsedDump[]> {
  const dumps = new Map<string, ParsedDump>();
  for (const path of new Set(paths.map((each) => resolve(each)))) {
    const found = await stat(path).catch((cause: unknown) => {
      const message = `${relative('', path)} cannot be read`;
      throw new ConfigError(message, 'Give dumps, or folders of dumps.', cause);
    });
    if (found.isDirectory()) {
      const read = await readDumps(path, { onRead: sayCount(say) });
      for (const dump of read) dumps.set(dump.file.path, dump);
    } else if (!dumps.has(path)) {
      dumps.set(path, await readDumpFile(path, basename(path)));
    }
  }
  return [...dumps.values()];
}

function linesOf(
  dumps: ParsedDump[],
  totals: { papers: number; days: number; organizations: number },
): string[] {
  const { errors, warnings } = countProblems(dumps);
  const entries = dumps.reduce((sum, dump) => sum + dumpReport(dump).entries, 0);
  const found = [
    counted(dumps.length, 'dump'),
    counted(totals.days, 'day'),
    counted(entries, 'entry', 'entries'),
    counted(totals.papers, 'paper'),
    counted(totals.organizations, 'organization'),
  ];
  const problems = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  return [...problemLines(dumps), `${found.join(', ')}; ${problems}`];
}
