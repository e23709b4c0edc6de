import type { Organization, Paper } from '../../schema.ts';
import type { Catalog } from '../catalog.ts';
import { keyed } from '../cache-key.ts';
import { cardOf, type Card } from './card.ts';
import { newestFirst } from './newest-first.ts';

/** Everything an organization's page shows. */
export interface OrganizationView {
  organization: Organization;
  /** Newest first. */
  cards: Card[];
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
    const cards = newestFirst(papers.get(organization.id) ?? []).map((paper) =>
      cardOf(paper, catalog),
    );
    const view: OrganizationView = { organization, cards };
    return keyed({ id: organization.id }, view);
  });
}
