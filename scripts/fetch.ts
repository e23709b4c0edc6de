import { resolve } from 'node:path';
import type { Command } from 'commander';
import { counted } from '../src/site/counted.ts';
import { dumpsFolder } from '../src/site/folders.ts';
import { site } from '../src/site/site.ts';
import { daysBetween, parseBaseUrl, parseDay, parseMilliseconds } from './fetch/arguments.ts';
import { nextName, openCaptures, type Captures } from './fetch/captures.ts';
import { createClient, type Outcome } from './fetch/client.ts';
import { withProgress } from './progress.ts';

interface FetchOptions {
  to?: string;
  dumps: string;
  from: string;
  again?: true;
  pause: number;
  timeout: number;
}

/** What became of the days: how many are `saved`, `known`, without a listing (`none`), … */
type Tally = Record<'saved' | 'known' | 'none' | 'failed' | 'left', number>;

/** Adds `archive fetch`: saves the API's answers as dumps. */
export function addFetch(program: Command): void {
  program
    .command('fetch')
    .description('save what the Daily Papers API says of a day, or of many, as dumps')
    .argument('<day>', 'day to fetch, such as 2025-11-19', parseDay)
    .option('--to <day>', 'fetch every day up to this one', parseDay)
    .option('--dumps <folder>', 'folder of dumps', dumpsFolder())
    .option('--from <url>', 'where the API is', parseBaseUrl, 'https://huggingface.co')
    .option('--again', 'ask for days already here too; save an answer that differs beside the old')
    .option('--pause <ms>', 'milliseconds between two requests', parseMilliseconds, 1000)
    .option('--timeout <ms>', 'milliseconds for one request', parseMilliseconds, 30_000)
    .action(async (first: string, options: FetchOptions, command: Command) => {
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
  options: FetchOptions,
  say: (how: string) => void,
): Promise<Tally> {
  const captures = await openCaptures(resolve(options.dumps));
  const userAgent = `DailyPapersArchive/1 (+${new URL(site.url).href})`;
  const ask = createClient({ ...options, userAgent, onWait: say });
  const tally: Tally = { saved: 0, known: 0, none: 0, failed: 0, left: 0 };
  for (const [index, day] of days.entries()) {
    const isKnown = (await captures.of(day)).length > 0;
    if (isKnown && !options.again) {
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

/** Saves a listing that is new, and prints what became of the day. */
async function record(day: string, outcome: Outcome, captures: Captures): Promise<keyof Tally> {
  if (outcome.kind === 'failed' || outcome.kind === 'closed') {
    console.error(`${day}: ${outcome.reason}`);
    return 'failed';
  }
  if (outcome.kind === 'none') {
    console.log(`${day}: no listing`);
    return 'none';
  }
  const known = await captures.of(day);
  const latest = known.at(-1);
  if (latest !== undefined && (await captures.read(latest)).equals(outcome.body)) {
    console.log(`${day}: the same as in ${latest}`);
    return 'known';
  }
  const name = nextName(day, known, new Date().toISOString().slice(0, 10));
  await captures.save(name, outcome.body);
  const difference = latest === undefined ? '' : `, which differs from ${latest}`;
  console.log(`${day}: ${counted(outcome.papers, 'paper')} in ${name}${difference}`);
  return 'saved';
}

/**
 * The totals in words.
 *
 * @example summaryOf({ saved: 3, known: 1, none: 0, failed: 1, left: 0 })
 * // 'Fetched 3 days, 1 known already, 1 failed'
 */
export function summaryOf({ saved, known, none, failed, left }: Tally): string {
  const rest = [
    [none, 'without a listing'],
    [known, 'known already'],
    [failed, 'failed'],
    [left, 'not asked for'],
  ] as const;
  const parts = rest.filter(([count]) => count > 0).map(([count, text]) => `${count} ${text}`);
  return [`Fetched ${counted(saved, 'day')}`, ...parts].join(', ');
}
