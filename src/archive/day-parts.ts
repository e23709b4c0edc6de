/** A page shows as many papers of a day. A longer day, as bulk metadata has it, has more pages. */
export const DAY_PART = 200;

/** How many pages a day of so many papers has. */
export function dayParts(papers: number): number {
  return Math.max(1, Math.ceil(papers / DAY_PART));
}

/** The page, from 1, with a place of a day, from 0. */
export function dayPartWith(place: number): number {
  return Math.floor(place / DAY_PART) + 1;
}
