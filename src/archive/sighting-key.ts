import type { Sighting } from '../schema/paper.ts';

/** What tells a sighting from all others of an archive. */
export function sightingKey({ day, position, dump }: Pick<Sighting, 'day' | 'position' | 'dump'>) {
  return `${day} ${position} ${dump}`;
}
