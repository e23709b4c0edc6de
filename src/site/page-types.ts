import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PageType } from './page-type.ts';

const VIEWS = join(import.meta.dirname, 'views');

/** The pages of every route: a view that has pages of its own gives them by the name `pages`. */
export async function pageTypes(): Promise<PageType<unknown>[]> {
  const modules = await Promise.all(
    readdirSync(VIEWS)
      .toSorted()
      .map(
        (name) =>
          import(join(VIEWS, name)) as Promise<{ pages?: PageType<unknown> | PageType<unknown>[] }>,
      ),
  );
  return modules.flatMap(({ pages }) => pages ?? []);
}
