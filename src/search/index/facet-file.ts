import type { Topic } from '../../schema/content.ts';
import type { Organization } from '../../schema/dump.ts';
import type { Paper } from '../../schema/paper.ts';
import type { FacetFile } from '../engine/facets.ts';

/**
 * What papers can be filtered and ordered by.
 *
 * @param ids Pagefind's id of each paper, in their order.
 */
export function facetFile(
  papers: readonly Paper[],
  ids: string[],
  topics: readonly Pick<Topic, 'id' | 'title'>[],
): FacetFile {
  const organizations = new Map<string, Organization>();
  for (const { organization } of papers) {
    if (organization) organizations.set(organization.id, organization);
  }
  const used = new Set(papers.flatMap((paper) => paper.topics));
  const topicValues = topics.filter(({ id }) => used.has(id));
  const topicPlaces = new Map(topicValues.map(({ id }, at) => [id, at]));
  const organizationPlaces = new Map([...organizations.keys()].map((id, at) => [id, at]));
  return {
    ids,
    topics: topicValues.map(({ id, title }) => [id, title]),
    organizations: Array.from(organizations.values(), ({ id, name }) => [id, name]),
    topic: papers.map((paper) => paper.topics.flatMap((id) => topicPlaces.get(id) ?? [])),
    organization: papers.map(
      ({ organization }) => organizationPlaces.get(organization?.id ?? '') ?? -1,
    ),
    published: papers.map(({ published }) => (published === null ? null : dayNumber(published))),
    listed: papers.map(({ listings }) => [...new Set(listings.map(({ day }) => dayNumber(day)))]),
    code: papers.map(({ links }) => (links.code ? 1 : 0)),
    comments: papers.map(({ comments }) => comments),
    upvotes: papers.map(({ upvotes }) => upvotes),
  };
}

function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}
