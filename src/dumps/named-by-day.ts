import type { Naming } from './format.ts';

/**
 * The name, without its ending, of a dump that shows one day: `<listing day>@<day of capture>`, or
 * `<listing day>` where that is not known, and perhaps a number.
 */
export const DAY_STEM = /^(\d{4}-\d{2}-\d{2})(?:@(\d{4}-\d{2}-\d{2}))?(?:-(\d+))?$/;

/**
 * Names dumps by the day that they show, and the day on which they were taken.
 *
 * @param ending of the names, with its dot.
 */
export function namedByDay(ending: string): Naming {
  return {
    ending,
    stemOf: ({ day, captured }) => (captured === null ? day : `${day}@${captured}`),
    stem: DAY_STEM,
  };
}
