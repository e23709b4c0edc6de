import type { InlineBuilder } from './inline.ts';
import type { OnRepair } from './lost-tex.ts';
import type { PhrasingContent } from './nodes.ts';

/** A part of a paragraph while it is read: all of it, or what one group or argument holds. */
export interface Run {
  /** The whole paragraph: all places are offsets in it. */
  source: string;
  /** The partner of each brace of the paragraph. */
  braces: ReadonlyMap<number, number>;
  /** Where the part ends. */
  end: number;
  /** What has been read of it. */
  out: InlineBuilder;
  onRepair: OnRepair;
  /** Reads what stands between two places as a part of its own. */
  readInside(start: number, end: number): PhrasingContent[];
}
