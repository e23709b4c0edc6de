import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { refuseUnpublishable } from '../model/ledger.ts';
import { openArchive, storeFile } from '../model/open-archive.ts';
import type { Model } from '../model/model.ts';
import type { Published } from '../model/published.ts';
import { removeStore, Store } from '../model/store.ts';
import type { Project } from '../project/project.ts';
import { sayCount, withProgress } from '../terminal/progress.ts';
import { linkFolder } from '../values/link-folder.ts';
import { withLock } from '../values/lock.ts';
import { paths } from '../values/paths.ts';
import { makeIndex } from './make-index.ts';
import { publish } from './publish.ts';
import { renderPages } from './render-pages.ts';
import { writeOfflineWorker } from './write-offline-worker.ts';
import { writeOutputs } from './write-outputs.ts';

/** How a build is done. */
interface Options {
  /** Whether nothing of the last build is used. */
  full?: boolean | undefined;
  /** Called once the dumps are read. */
  onRead?: (model: Model) => void;
}

/**
 * Builds an archive: reads the dumps, makes the search index, renders the pages, writes the
 * exports, and only then puts all of it in the place of the last build.
 *
 * @throws ConfigError when there is not a single paper, or the content is not valid.
 */
export async function build(project: Project, { full, onRead }: Options = {}): Promise<Model> {
  if (full) await clearCache(project);
  const store = new Store(storeFile(project));
  try {
    const model = await withProgress('Reading dumps', (say) =>
      openArchive(project, store, { onRead: sayCount(say) }),
    );
    onRead?.(model);
    refuseUnpublishable(model.reading, project.dumps);
    await publish(project.out, (staging) =>
      withLock(lockOf(project), () => fill(staging, { project, model })),
    );
    store.dropUnused();
    return model;
  } finally {
    store.close();
  }
}

/** Removes what earlier builds left in the cache, and nothing else: the folder may be anybody's. */
async function clearCache(project: Project): Promise<void> {
  removeStore(storeFile(project));
  for (const name of ['pages', 'search']) {
    await rm(join(project.cache, name), { recursive: true, force: true });
  }
}

/** Astro keeps parts of a running build beside the program's files, whatever folders are named. */
function lockOf({ root }: Project): string {
  return `${root}/node_modules/.archive-build`;
}

/** Writes all of a site into an empty folder. */
async function fill(staging: string, published: Published): Promise<void> {
  const { project, model } = published;
  const index = await withProgress('Making the search index', (say) =>
    makeIndex(published, sayCount(say)),
  );
  model.searches = index.searches;
  await withProgress('Rendering pages', () => renderPages(published, staging));
  await withProgress('Writing exports', (say) => writeOutputs(staging, published, say));
  await linkFolder(index.folder, `${staging}${paths.searchIndex}`);
  await writeOfflineWorker(staging, project.root);
}
