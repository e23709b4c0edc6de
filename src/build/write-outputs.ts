import type { Published } from '../model/published.ts';
import { OUTPUTS } from './outputs.ts';
import type { Tree } from './tree.ts';

/**
 * Puts every export into a site.
 *
 * @param say told what is being made.
 */
export function writeOutputs(published: Published, tree: Tree, say: (what: string) => void): void {
  for (const { title, documents } of OUTPUTS) {
    say(title);
    for (const { path, content } of documents(published)) tree.put(path.slice(1), content());
  }
}
