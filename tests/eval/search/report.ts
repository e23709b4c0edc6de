import type { Score } from './score.ts';

const NAME = 34;
const NUMBER = 8;
const HEADINGS = ['queries', 'S@1', 'MRR', 'empty', 'p50 ms', 'p95 ms', 'worst'];

export const SCORE_HEADING = line('', HEADINGS);

/** What an engine scores in a class. */
export function scoreLine(name: string, { queries, success, reciprocalRank, empty, times }: Score) {
  return line(name, [
    String(queries),
    ...[success, reciprocalRank, empty].map((share) => share.toFixed(3)),
    ...[times.median, times.slow, times.worst].map((time) => time.toFixed(0)),
  ]);
}

/** What an engine scores in all classes, by their queries. */
export function allLine(scores: readonly Score[]): string {
  const queries = scores.reduce((sum, one) => sum + one.queries, 0);
  const mean = (of: (one: Score) => number) =>
    scores.reduce((sum, one) => sum + of(one) * one.queries, 0) / queries;
  const shares = [
    mean((one) => one.success),
    mean((one) => one.reciprocalRank),
    mean((one) => one.empty),
  ];
  return line('all', [String(queries), ...shares.map((share) => share.toFixed(3))]);
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(NAME) + cells.map((cell) => cell.padStart(NUMBER)).join('');
}
