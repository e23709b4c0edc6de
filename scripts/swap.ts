/**
 * A program of its own: puts the folder `staging` in the place of `folder`, which becomes `old`. No
 * file system exchanges two folders at once through Node, so it is two renames; a signal to the
 * build, or to all of its processes, does not reach between them.
 */
import { existsSync, renameSync } from 'node:fs';

const [folder = '', staging = '', old = ''] = process.argv.slice(2);
const isReplaced = existsSync(folder);
if (isReplaced) renameSync(folder, old);
try {
  renameSync(staging, folder);
} catch (error) {
  if (isReplaced) renameSync(old, folder);
  throw error;
}
