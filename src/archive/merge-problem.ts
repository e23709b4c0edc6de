import type { Sighting } from '../schema/paper.ts';

/** Two dumps, or two facts of one, that contradict each other. It is a warning: both are kept. */
export interface MergeProblem {
  rule: string;
  reason: string;
  /** Where it shows. */
  at: Pick<Sighting, 'dump' | 'line'>;
  /** The other sighting, where there is one. */
  cause: Pick<Sighting, 'dump' | 'line'> | null;
}
