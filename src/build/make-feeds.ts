import { compareText } from '../values/compare.ts';
import type { FoundSearch } from '../schema/content.ts';
import { writeFeeds } from './write-feeds.ts';
import type { ReadArchive } from '../model/read-archive.ts';
import { site } from '../project/settings.ts';
import { publicAddress, type AddressOptions } from '../project/public-address.ts';

/**
 * Writes the feeds of an archive into its built site.
 *
 * @param folder absolute path of the site.
 * @param found what the saved searches find, by id.
 */
export function makeFeeds(
  { archive, topics }: ReadArchive,
  options: AddressOptions,
  folder: string,
  found: Record<string, FoundSearch>,
): void {
  const { origin, base } = publicAddress(options);
  const sources = {
    papers: new Map(archive.papers.map((paper) => [paper.id, paper])),
    days: archive.days,
    topics: topics.toSorted((a, b) => compareText(a.id, b.id)),
    organizations: archive.organizations,
    searches: Object.entries(found)
      .map(([id, search]) => ({ id, ...search }))
      .toSorted((a, b) => compareText(a.id, b.id)),
  };
  const permalink = (path: string) => new URL(`${base}${path.slice(1)}`, origin).href;
  writeFeeds(folder, sources, site, permalink);
}
