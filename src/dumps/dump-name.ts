import { FORMATS, type DatedListing } from './formats.ts';

/**
 * The name under which a dump is kept: as its format names it, with a number from 2 where that name
 * is taken.
 *
 * @param listing any of its listings.
 */
export function dumpName(listing: DatedListing, isTaken: (name: string) => boolean): string {
  const { relayed } = listing;
  const format = relayed?.format ?? listing.format;
  const naming = FORMATS.find(({ name }) => name === format)?.naming;
  if (!naming) throw new Error(`No format is named ${format}`);
  const source = relayed?.by ?? listing.source;
  const stem = naming.stemOf(listing, source.replace(/^.*\/|\.[^./]*$/g, ''));
  let name = `${stem}${naming.ending}`;
  for (let count = 2; isTaken(name); count += 1) name = `${stem}-${count}${naming.ending}`;
  return name;
}

/** Whether `dumpName` may have given a name. */
export function isDumpName(name: string): boolean {
  return FORMATS.some(
    ({ naming: { ending, stem } }) =>
      name.endsWith(ending) && stem.test(name.slice(0, -ending.length)),
  );
}
