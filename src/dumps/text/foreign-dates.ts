import { englishMonth } from '../../values/calendar-day.ts';

/** Languages into which browsers translate pages, by how many people read them so. */
const LANGUAGES =
  'fr zh de es ja ko pt ru it nl pl tr uk vi id cs ar fa hi th el he sv da nb fi hu ro bg ms zh-TW'.split(
    ' ',
  );
const FIELDS: readonly Intl.DateTimeFormatOptions[] = (['short', 'long'] as const).flatMap(
  (month) => [
    { month, day: 'numeric' },
    { month, day: 'numeric', year: 'numeric' },
    { month, year: 'numeric' },
  ],
);
/** A date has few words; anything longer is a title. */
const MOST_WORDS = 5;
const LONGEST_DATE = 40;

/** How dates are written in other languages. */
interface Shapes {
  /** Whole dates, with each number as 0. */
  dates: ReadonlySet<string>;
  /** Names of months. */
  months: ReadonlySet<string>;
}

let shapes: Shapes | undefined;

/**
 * Whether a text is a date in a language other than English, perhaps with a number behind it.
 *
 * @example isForeignDate('11 févr. 2025') // true
 * @example isForeignDate('6月5日 12') // true
 */
export function isForeignDate(text: string): boolean {
  const words = text.split(' ');
  if (beginsInEnglish(text)) return false;
  if (words.length > MOST_WORDS || !/\p{Nd}/u.test(text) || !/\p{L}/u.test(text)) return false;
  if (text.length > LONGEST_DATE) return false;
  shapes ??= shapesOfAll();
  const { dates, months } = shapes;
  if (dates.has(shapeOf(text)) || dates.has(shapeOf(words.slice(0, -1).join(' ')))) return true;
  const names = words.map(nameOf).filter((word) => /\p{L}/u.test(word));
  // `de` in Portuguese and Spanish: a date has one other word, or two.
  const others = names.filter((word) => !months.has(word));
  return names.length > others.length && others.every((word) => word.length <= 2);
}

/** A date that begins with an English month is a broken English one. */
function beginsInEnglish(text: string): boolean {
  const [first = ''] = nameOf(text).split(' ', 1);
  return englishMonth(first.charAt(0).toUpperCase() + first.slice(1)) !== null;
}

function shapesOfAll(): Shapes {
  const dates = new Set<string>();
  const months = new Set<string>();
  for (const language of LANGUAGES) {
    for (const fields of FIELDS) {
      const format = new Intl.DateTimeFormat(language, { ...fields, timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2026, month, 5));
        dates.add(shapeOf(parts.map(({ value }) => value).join('')));
        const name = nameOf(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (/\p{L}/u.test(name)) months.add(name);
      }
    }
  }
  return { dates, months };
}

function shapeOf(text: string): string {
  return nameOf(text).replace(/\p{Nd}+/gu, '0');
}

/** Without case, points, and marks of direction. */
function nameOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.,\u200E\u200F]/g, '')
    .trim();
}
