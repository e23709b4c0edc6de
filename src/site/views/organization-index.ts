import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import type { NameIndex } from './letter-pages.ts';

export const ORGANIZATIONS: NameIndex = {
  title: 'Organizations',
  path: paths.organizations,
  letterPath: paths.organizationLetter,
  names: ({ model }) =>
    Array.from(model.organizations.values(), ({ id, name }) => {
      const { length } = lookup(model.papersOfOrganization, id);
      return { name, path: paths.organization(id), count: length };
    }),
  word: (name) => name,
};
