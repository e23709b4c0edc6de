import { join } from 'node:path';
import type { PageType } from '../page-type.ts';

/** The owner's own pages, which show nothing but their text. */
export const pages: PageType<null> = {
  route: '/[page]',
  ids: ({ model }) => model.reading.pages,
  path: (id) => `/${id}/`,
  text: ({ project }, id) => join(project.content, 'pages', `${id}.mdx`),
  view: () => null,
};
