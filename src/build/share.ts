/** What one of several machines builds of a site. */
export interface Share {
  /** From 1. */
  part: number;
  /** How many parts there are. */
  of: number;
}

/** A share as the command line has it: `1/3`; null for all of a site. */
export function shareText(share: Share | null): string | null {
  return share && `${share.part}/${share.of}`;
}

/**
 * Deals pages out in turn, so that parts cost about the same: pages of one kind come together.
 *
 * @param share null for all pages.
 * @returns says, page after page, whether it is of the share.
 */
export function dealer(share: Share | null): () => boolean {
  if (share === null) return () => true;
  let dealt = 0;
  return () => {
    dealt += 1;
    return dealt % share.of === share.part % share.of;
  };
}
