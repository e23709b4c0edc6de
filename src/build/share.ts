/** What one of several machines builds of a site. */
export interface Share {
  /** From 1. */
  part: number;
  /** How many parts there are. */
  of: number;
}

/** A share as the command line has it: `1/3`. */
export function shareText({ part, of }: Share): string {
  return `${part}/${of}`;
}

/**
 * Deals pages out in turn, so that parts cost about the same: pages of one kind come together.
 *
 * @param share null for all pages.
 * @returns says, page after page, whether it is of the share.
 */
export function dealer(share: Share | null): () => boolean {
  let dealt = 0;
  return () => {
    dealt += 1;
    return share === null || (dealt - 1) % share.of === share.part - 1;
  };
}
