import { hash } from 'node:crypto';

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
 * Deals pages out by their names, so that parts cost about the same, and a page stays with its part
 * when others come: there it can be kept from the last build.
 *
 * @param share null for all pages.
 * @returns says of a page, by its file from the root of the site, whether it is of the share.
 */
export function dealer(share: Share | null): (file: string) => boolean {
  if (share === null) return () => true;
  const { part, of } = share;
  return (file) => hash('sha256', file, 'buffer').readUInt32BE() % of === part - 1;
}

/** The most jobs of a matrix (docs.github.com/actions, workflow syntax). */
const MOST_PARTS = 256;

/**
 * Into how many parts a build is divided.
 *
 * @param papers how many the archive has.
 * @param most the most papers for a part to be worth a machine of its own.
 */
export function partsFor(papers: number, most: number): number {
  return Math.min(MOST_PARTS, Math.max(1, Math.ceil(papers / most)));
}
