import { createHash } from 'node:crypto';

/** The halves of a corpus: the engine is tuned with one, and its figures are those of the other. */
const HALVES = ['tuned', 'held out'] as const;
export type Half = (typeof HALVES)[number];

/** The half that a paper is in, whatever else the corpus has. */
export function halfOf(id: string): Half {
  const [byte = 0] = createHash('sha256').update(id).digest();
  return byte % 2 === 0 ? 'tuned' : 'held out';
}
