import type { Listing } from '../dumps/formats.ts';
import type { Entry } from '../schema/dump.ts';
import { compareText } from '../values/compare.ts';
import { getOrPut } from '../values/get-or-put.ts';
import { sameJson } from '../values/same-json.ts';

/** The 1-based place of an entry in its dump. */
export function placeOf({ relayed }: Pick<Listing, 'relayed'>, index: number): number {
  return relayed?.places[index] ?? index + 1;
}

/** How many entries a dump has of the day of a listing. */
export function sizeOf({ relayed, entries }: Pick<Listing, 'relayed' | 'entries'>): number {
  return relayed?.of ?? entries.length;
}

/**
 * Gives every listing a dump and a day of its own, where exports of archives hand listings on: one
 * that is there already, from its dump or from another export, is left out; another that has only the
 * name of its dump in common gets the name of the export before it.
 */
export function settleListings(listings: Listing[]): Listing[] {
  if (listings.every(({ relayed }) => !relayed)) return listings;
  const settled = listings.filter(({ relayed }) => !relayed);
  const known = new Map<string, Listing[]>();
  const keyOf = ({ day, source }: Listing) => `${day} ${source}`;
  for (const listing of settled) getOrPut(known, keyOf(listing), () => []).push(listing);
  const relayed = listings
    .flatMap((listing) => (listing.relayed ? [{ listing, by: listing.relayed.by }] : []))
    .toSorted((a, b) => compareText(keyOf(a.listing), keyOf(b.listing)) || compareText(a.by, b.by));
  for (const { listing, by } of relayed) {
    const others = getOrPut(known, keyOf(listing), () => []);
    if (others.some((other) => hasAllOf(other, listing))) continue;
    const own = others.length === 0 ? listing : { ...listing, source: `${by}:${listing.source}` };
    others.push(listing);
    settled.push(own);
  }
  return settled;
}

/** Whether a listing has every entry of another, each at its place. */
function hasAllOf(listing: Listing, other: Listing): boolean {
  const entries = new Map(listing.entries.map((entry, index) => [placeOf(listing, index), entry]));
  return other.entries.every((entry, index) => {
    const same = entries.get(placeOf(other, index));
    return same !== undefined && isSame(same, entry);
  });
}

function isSame(a: Entry, b: Entry): boolean {
  return (Object.keys(a) as (keyof Entry)[]).every((name) => sameJson(a[name], b[name]));
}
