import type { Entry } from '../schema/dump.ts';

/** What a dump says that knows none of the facts that answers of the API have besides. */
export const NO_EXTRAS: Pick<
  Entry,
  'summary' | 'stars' | 'media' | 'thumbnail' | 'authorTakesPart'
> = {
  summary: null,
  stars: null,
  media: [],
  thumbnail: null,
  authorTakesPart: null,
};
