import type { Organization } from '../../schema/dump.ts';
import type { Paper } from '../../schema/paper.ts';
import type { Catalog } from '../catalog.ts';
import { keyed } from './cache-key.ts';
import { cardOf, type Card } from './card.ts';
import { byYear } from './newest-first.ts';
import type { TopicLink } from './topic-links.ts';

/** Everything an organization's page shows. */
export interface OrganizationView {
  organization: Organization;
  count: number;
  /** Topics of its papers, most papers first. */
  topics: TopicShare[];
  /** Years of publication, newest first, the unknown last; papers newest first. */
  years: { year: string | null; cards: Card[] }[];
}

/** A topic, and how many papers of a selection have it. */
export interface TopicShare extends TopicLink {
  count: number;
}

/** An organization in a list of organizations. */
export interface OrganizationCount extends Organization {
  count: number;
}

function papersByOrganization({ papers }: Catalog): Map<string, Paper[]> {
  const known = [...papers.values()].filter(({ organization }) => organization);
  return Map.groupBy(known, ({ organization }) => organization?.id ?? '');
}

/** All organizations with their number of papers, by name. */
export function organizationCounts(catalog: Catalog): OrganizationCount[] {
  const papers = papersByOrganization(catalog);
  return Array.from(catalog.organizations.values(), (organization) => ({
    ...organization,
    count: papers.get(organization.id)?.length ?? 0,
  }));
}

/** The static paths of all organizations. */
export function organizationPaths(catalog: Catalog) {
  const papers = papersByOrganization(catalog);
  return Array.from(catalog.organizations.values(), (organization) => {
    const own = papers.get(organization.id) ?? [];
    const view: OrganizationView = {
      organization,
      count: own.length,
      topics: topicShares(own, catalog),
      years: Array.from(byYear(own), ([year, listed]) => ({
        year,
        cards: listed.map((paper) => cardOf(paper, catalog)),
      })),
    };
    return keyed({ id: organization.id }, view);
  });
}

/** The topics of some papers, most papers first, then by title. */
function topicShares(papers: Paper[], catalog: Catalog): TopicShare[] {
  const counts = new Map<string, number>();
  for (const { topics } of papers) {
    for (const id of topics) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  // The catalog has topics in the order of their titles.
  return [...catalog.topics.values()]
    .flatMap(({ id, data: { title } }) => {
      const count = counts.get(id);
      return count === undefined ? [] : [{ id, title, count }];
    })
    .toSorted((a, b) => b.count - a.count);
}
