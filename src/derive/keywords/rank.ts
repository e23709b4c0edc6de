import { compareText } from '../../values/compare.ts';
import type { Candidate } from './candidate.ts';

/** How often papers with keywords have a phrase as a keyword, and in their text. */
export interface Use {
  given: number;
  written: number;
}

/**
 * About half of the shown keywords are ones that people would give; below this score, one in seven.
 */
const LEAST_SCORE = -2;

/**
 * How much speaks for a candidate, as the logarithm of odds. The weights are those of a logistic
 * regression over 3,145 papers that have keywords, rounded (see `tests/eval/keywords.ts`).
 */
function scoreOf(candidate: Candidate, use: Use): number {
  const { times, place, words, text, isDefined, isName } = candidate;
  let score = 0.8 * Math.log2(Math.max(times, 0.7)) + 0.4 * place;
  score += 0.8 * Math.log2((use.given + 0.5) / (Math.max(use.written, use.given) + 3));
  if (text.includes('-')) score += 0.2;
  if (words === 1) score -= 0.6;
  if (words >= 4) score -= 0.8;
  if (isDefined) score += 1.7;
  if (isName) score += 0.5;
  if (words > 1 && /^[\p{L}-]+ing\s/u.test(text)) score -= 1;
  return score;
}

/** The best candidates of a text, best first. */
export function best(
  candidates: Iterable<Candidate>,
  useOf: (key: string) => Use,
  most: number,
): Candidate[] {
  return [...candidates]
    .map((candidate) => ({ candidate, score: scoreOf(candidate, useOf(candidate.key)) }))
    .toSorted((a, b) => b.score - a.score || compareText(a.candidate.key, b.candidate.key))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** The best candidates that neither hold nor are part of one another. */
export function choose(
  candidates: Candidate[],
  useOf: (key: string) => Use,
  most: number,
): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of best(candidates, useOf, candidates.length)) {
    if (chosen.length === most) break;
    if (scoreOf(candidate, useOf(candidate.key)) < LEAST_SCORE) break;
    const { key } = candidate;
    if (isPart(candidate, candidates) && useOf(key).given === 0) continue;
    if (chosen.every((other) => !other.key.includes(key) && !key.includes(other.key))) {
      chosen.push(candidate);
    }
  }
  return chosen;
}

/** Whether a phrase stands only within a longer one. */
function isPart({ key, times }: Candidate, candidates: Candidate[]): boolean {
  return candidates.some(
    (other) => other.key.length > key.length && other.times >= times && other.key.includes(key),
  );
}
