import { topicAddresses } from '../archive/topic-addresses.ts';
import type { Moved } from '../schema/ledger.ts';
import { paths } from '../values/paths.ts';
import { movedOrganizations } from '../archive/permalinks.ts';
import type { Reading } from './read-archive.ts';

/**
 * Every address that leads to another: old ones of papers and organizations, and aliases of topics.
 */
export function movedAddresses({
  archive,
  topics,
  addresses,
}: Pick<Reading, 'archive' | 'topics' | 'addresses'>): Moved[] {
  const ofPapers = archive.papers.flatMap(({ id, formerIds }) =>
    formerIds.map((former) => ({ from: paths.paper(former), to: paths.paper(id) })),
  );
  const ofOrganizations = [...movedOrganizations(addresses, archive)].map(([from, to]) => ({
    from: paths.organization(from),
    to: to === null ? paths.organizations : paths.organization(to),
  }));
  const ofTopics = topics.flatMap((topic) =>
    topicAddresses(topic)
      .slice(1)
      .map((alias) => ({ from: paths.topic(alias), to: paths.topic(topic.id) })),
  );
  return [...ofPapers, ...ofOrganizations, ...ofTopics];
}
