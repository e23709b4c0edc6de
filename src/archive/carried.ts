import type { Carried } from '../dumps/format.ts';
import type { Permalinks } from '../schema/ledger.ts';
import { titleKey } from '../values/title-key.ts';
import { idsOf } from './permalinks.ts';

type Known = Permalinks['papers'][string];

/**
 * The recorded addresses with those that exports of archives carry. A paper that has an address on
 * record gets no other: it would lead away from where it was published here.
 */
export function withCarried(recorded: Permalinks, carried: Iterable<Carried>): Permalinks {
  const identities = new Set(Object.values(recorded.papers).flatMap(identitiesOf));
  const papers = new Map(Object.entries(recorded.papers));
  const organizations = new Map(Object.entries(recorded.organizations));
  for (const { addresses } of carried) {
    for (const [id, known] of Object.entries(addresses.papers)) {
      const isKnown = papers.has(id) || identitiesOf(known).some((one) => identities.has(one));
      if (!isKnown) papers.set(id, known);
    }
    for (const [id, name] of Object.entries(addresses.organizations)) {
      if (!organizations.has(id)) organizations.set(id, name);
    }
  }
  if (papers.size === 0 && organizations.size === 0) return recorded;
  return {
    ...recorded,
    papers: Object.fromEntries(papers),
    organizations: Object.fromEntries(organizations),
  };
}

/** The ids of a paper on record, or its title where it has none. */
function identitiesOf(known: Known): string[] {
  const ids = idsOf(known);
  return ids.length > 0 ? ids : [`title:${titleKey(known.title)}`];
}
