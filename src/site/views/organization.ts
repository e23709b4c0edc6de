import type { ArchivePaper, Model } from '../../model/model.ts';
import type { Organization } from '../../schema/dump.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { PageType } from '../page-type.ts';
import { countByYear, type YearCount } from '../../archive/newest-first.ts';
import { listView, type ListView } from './list.ts';
import type { TopicLink } from './topic-links.ts';

/** Everything an organization's page shows. */
export interface OrganizationView extends ListView {
  organization: Organization;
  /** Topics of its papers, most papers first. */
  topics: TopicShare[];
  years: YearCount[];
}

/** A topic, and how many papers of a selection have it. */
export interface TopicShare extends TopicLink {
  count: number;
}

export const pages: PageType<OrganizationView> = {
  route: '/organizations/[id]',
  ids: ({ model }) => model.organizations.keys(),
  path: (id) => paths.organization(id),
  view({ model }, id) {
    const papers = lookup(model.papersOfOrganization, id);
    return {
      organization: lookup(model.organizations, id),
      topics: topicShares(papers, model),
      years: countByYear(papers),
      ...listView(lookup(model.organizationLists, id), model),
    };
  },
};

/** The topics of some papers, most papers first, then by title. */
function topicShares(papers: ArchivePaper[], model: Model): TopicShare[] {
  const counts = new Map<string, number>();
  for (const { topics } of papers) {
    for (const id of topics) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  // The model has topics in the order of their titles.
  return [...model.topics.values()]
    .flatMap(({ id, title }) => {
      const count = counts.get(id);
      return count === undefined ? [] : [{ id, title, count }];
    })
    .toSorted((a, b) => b.count - a.count);
}
