import { paths } from '../../values/paths.ts';
import { onePage, type PageType } from '../page-type.ts';

const nothing = () => null;

/** Pages that show nothing of the archive but its settings. */
export const pages: PageType<null>[] = [
  onePage(paths.search, nothing),
  ...[paths.notFound, paths.offline].map((path) => {
    return { ...onePage(path, nothing), isUnlisted: () => true };
  }),
];
