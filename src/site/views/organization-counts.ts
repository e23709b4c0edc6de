import type { Model } from '../../model/model.ts';
import type { Organization } from '../../schema/dump.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import { onePage } from '../page-type.ts';

/** An organization in a list of organizations. */
export interface OrganizationCount extends Organization {
  count: number;
}

/** All organizations with their number of papers, by name. */
export function organizationCounts({
  organizations,
  papersOfOrganization,
}: Pick<Model, 'organizations' | 'papersOfOrganization'>): OrganizationCount[] {
  return Array.from(organizations.values(), (organization) => ({
    ...organization,
    count: lookup(papersOfOrganization, organization.id).length,
  }));
}

export const pages = onePage('organizations', paths.organizations, ({ model }) =>
  organizationCounts(model),
);
