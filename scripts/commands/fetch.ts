import type { Command } from 'commander';
import { counted } from '../../src/values/counted.ts';
import { openProject, type ProjectFlags } from '../../src/project/project.ts';
import { addContentOptions } from '../../src/terminal/options.ts';
import {
  daysBetween,
  parseBaseUrl,
  parseDayOrAgo,
  parseMilliseconds,
} from '../../src/fetch/arguments.ts';
import { hasFinal, nextName, openCaptures, type Captures } from '../../src/fetch/captures.ts';
import { createClient, type Outcome } from '../../src/fetch/client.ts';
import { summaryOf, type Tally } from '../../src/fetch/tally.ts';
import { withProgress } from '../../src/terminal/progress.ts';

interface FetchFlags extends ProjectFlags {
  to?: string;
  from: string;
  again?: true;
  pause: number;
  timeout: number;
}

/** Adds `archive fetch`: saves the API's answers as dumps. */
export function addFetch(program: Command): void {
  addContentOptions(program.command('fetch'))
    .description('save the answers of the Daily Papers API for one day, or for many, as dumps')
    .argument('<day>', 'day to fetch, such as 2025-11-19, yesterday or 7-days-ago', parseDayOrAgo)
    .option('--to <day>', 'fetch every day up to this one', parseDayOrAgo)
    .option('--from <url>', 'where the API is', parseBaseUrl, 'https://huggingface.co')
    .option(
      '--again',
      'also ask for days that are already known; a different answer is saved beside the old one',
    )
    .option('--pause <ms>', 'milliseconds between two requests', parseMilliseconds, 1000)
    .option('--timeout <ms>', 'milliseconds for one request', parseMilliseconds, 30_000)
    .action(async (first: string, options: FetchFlags, command: Command) => {
      const { to: last = first } = options;
      if (last < first) {
        const expected = `Give a day that is not before ${first}.`;
        command.error(`error: option '--to <day>' argument '${last}' is invalid. ${expected}`);
      }
      const tally = await withProgress('Fetching', (say) =>
        fetchDays(daysBetween(first, last), options, say),
      );
      console.log(summaryOf(tally));
      if (tally.failed > 0) process.exitCode = 1;
    });
}

/** Fetches one day after the other, and prints a line for each that it asks for. */
async function fetchDays(
  days: string[],
  options: FetchFlags,
  say: (how: string) => void,
): Promise<Tally> {
  const { dumps, settings } = openProject(options);
  const captures = await openCaptures(dumps);
  const userAgent = `DailyPapersArchive/1 (+${new URL(settings.url).href})`;
  const ask = createClient({ ...options, userAgent, onWait: say });
  const tally: Tally = { saved: 0, unchanged: 0, known: 0, none: 0, failed: 0, left: 0 };
  for (const [index, day] of days.entries()) {
    if (!options.again && hasFinal(day, await captures.of(day))) {
      tally.known += 1;
      continue;
    }
    say(`${day}, ${index + 1} of ${days.length}`);
    const outcome = await ask(day);
    tally[await record(day, outcome, captures)] += 1;
    if (outcome.kind === 'closed') {
      tally.left = days.length - index - 1;
      break;
    }
  }
  return tally;
}

/**
 * Saves a listing that is new, or that is the first one asked for after its day, and prints what
 * became of the day.
 */
async function record(day: string, outcome: Outcome, captures: Captures): Promise<keyof Tally> {
  if (outcome.kind === 'failed' || outcome.kind === 'closed') {
    console.error(`${day}: ${outcome.reason}`);
    return 'failed';
  }
  const isOver = outcome.askedOn > day;
  const advice = isOver ? '' : '; the day is not over, fetch it again later';
  if (outcome.kind === 'none') {
    console.log(`${day}: no listing${advice}`);
    return 'none';
  }
  const known = await captures.of(day);
  const latest = known.at(-1);
  const isSame = latest !== undefined && (await captures.read(latest)).equals(outcome.body);
  // The first after the end of the day is kept in any case: it tells that nothing came later.
  if (isSame && (!isOver || hasFinal(day, known))) {
    console.log(`${day}: the same as in ${latest}${advice}`);
    return 'unchanged';
  }
  const name = nextName(day, known, outcome.askedOn);
  await captures.save(name, outcome.body);
  const comparison = latest && `, ${isSame ? 'the same as in' : 'which differs from'} ${latest}`;
  console.log(`${day}: ${counted(outcome.papers, 'paper')} in ${name}${comparison ?? ''}${advice}`);
  return 'saved';
}
