import type { Published } from '../model/published.ts';
import type { Document } from '../outputs/output.ts';
import { digestOfValue } from '../values/digest-of-value.ts';
import { OUTPUTS } from './outputs.ts';
import type { Tree } from './tree.ts';

/**
 * Puts every export into a site; those that show what they showed are kept from the last build.
 *
 * @param common a digest of what all documents show.
 * @param say told what is being made.
 */
export function writeOutputs(
  published: Published,
  tree: Tree,
  common: string,
  say: (what: string) => void,
): void {
  for (const { title, documents } of OUTPUTS) {
    say(title);
    for (const document of documents(published)) put(document, tree, common);
  }
}

function put({ path, content, shows }: Document, tree: Tree, common: string): void {
  const file = path.slice(1);
  const shown = shows ? digestOfValue([common, shows()]) : null;
  if (shown === null || !tree.keep(file, shown)) tree.put(file, content(), shown);
}
