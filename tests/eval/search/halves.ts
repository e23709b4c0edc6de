import { createHash } from 'node:crypto';

/** The halves of a corpus: the engine is tuned with one, and its figures are those of the other. */
export type Half = 'tuned' | 'held out';

/** The half that a paper is in, whatever else the corpus has. */
export function halfOf(id: string): Half {
  const [byte = 0] = createHash('sha256').update(id).digest();
  return byte % 2 === 0 ? 'tuned' : 'held out';
}
