import type { VFile } from 'vfile';
import { addressOf } from '../values/address.ts';
import { readItems } from './api/items.ts';
import type { LineCount } from './line-count.ts';
import { report, type Place } from './problem.ts';
import { capturedDay, statedDay, statesPeriod } from './stated-day.ts';
import type { Content, Format } from './format.ts';
import { DAY_STEM, namedByDay } from './named-by-day.ts';
import { createPlaces, type Places } from './places.ts';

const BY_DAY = namedByDay('.json');

/** The answer of `GET https://huggingface.co/api/daily_papers?date=YYYY-MM-DD`. */
export const apiJson = {
  name: 'api-json',
  description: 'an answer of the API (*.json)',
  endings: ['.json'],
  // What authors and arXiv state.
  ranks: { text: 2, published: 2 },
  naming: {
    ...BY_DAY,
    // A name that starts with a day would pass for that day's answer.
    stemOf: (listing, given) =>
      listing.coverage === 'scattered'
        ? `days-${addressOf(given, 'answer')}`
        : BY_DAY.stemOf(listing, given),
    stem: new RegExp(`${DAY_STEM.source}|^days-[\\w-]+$`),
  },
  read(file) {
    const pieces: string[] = [];
    return {
      lines: (text) => pieces.push(text),
      end: () => readAnswer(file, pieces),
    };
  },
} as const satisfies Format;

function readAnswer(file: VFile, pieces: string[]): Content {
  const text = pieces.join('\n');
  const places = createPlaces(text);
  const lines = pieces.length === 0 ? { total: 0, blank: 0 } : places.lines;
  const rejectAll = (rule: string, place: Place, reason: string): Content => {
    report(file, 'error', rule, place, reason);
    return { listings: [], lines: countOf(lines, lines.total - lines.blank) };
  };

  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    // Its own message has no place; the tolerant parser knows the first place that is wrong.
    return rejectAll('invalid-json', places.ofError(), 'Unexpected text, expected JSON');
  }
  if (!Array.isArray(answer)) {
    return rejectAll(
      'unexpected-answer',
      { line: 1, column: 1 },
      'Unexpected answer, expected a list of papers',
    );
  }

  const { listings, leftOut } = readItems(file, answer, {
    places,
    stated: statedDay(file),
    captured: capturedDay(file),
    isOfPeriod: statesPeriod(file),
  });
  const reported = new Set(leftOut.flatMap((index) => places.linesOfItem(index)));
  return { listings, lines: countOf(lines, reported.size) };
}

function countOf({ total, blank }: Places['lines'], reported: number): LineCount {
  return { total, blank, preamble: 0, entry: total - blank - reported, reported };
}
