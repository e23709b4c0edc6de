/** The facts that a result shows of its paper, and by which it is not found. */
export interface ResultFacts {
  /** `YYYY-MM-DD` */
  published: string | null;
  authorCount: number | null;
}

/** One for each digit. Pagefind searches all metadata, and finds no word in these characters. */
const MARKS = '!#%&*,/:;?';

/** Writes facts so that no search finds a paper by them. */
export function sealFacts({ published, authorCount }: ResultFacts): string {
  return [published?.replaceAll('-', '') ?? '', authorCount ?? '']
    .join(' ')
    .replace(/\d/g, (digit) => MARKS[Number(digit)] ?? '');
}

/** Reads what `sealFacts` wrote. */
export function openFacts(sealed: string): ResultFacts {
  const [published = '', count = ''] = sealed
    .replace(/\S/g, (mark) => String(MARKS.indexOf(mark)))
    .split(' ');
  return {
    published: published ? published.replace(/(....)(..)(..)/, '$1-$2-$3') : null,
    authorCount: count ? Number(count) : null,
  };
}
