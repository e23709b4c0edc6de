import type { Model } from '../model/model.ts';
import { openArchive, storeFile } from '../model/open-archive.ts';
import { Store } from '../model/store.ts';
import type { Folders } from '../project/folders.ts';
import { sayCount, withProgress } from './progress.ts';

/**
 * Opens an archive under a progress line, and closes it when the work is done.
 *
 * @param task what is being done, e.g. `Reading dumps`.
 */
export async function withArchive<Result>(
  task: string,
  folders: Folders,
  work: (model: Model) => Result | Promise<Result>,
): Promise<Result> {
  const store = new Store(storeFile(folders));
  try {
    const model = await withProgress(task, (say) =>
      openArchive(folders, store, { onRead: sayCount(say) }),
    );
    return await work(model);
  } finally {
    store.close();
  }
}
