import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const ASKS = '?minified';

/**
 * Gives the text of a script, as short as it can be, to a page that has it in itself:
 * `import text from './script.ts?minified'`. It is a classic script, so it imports nothing.
 */
export function minified(): Plugin {
  return {
    name: 'minified',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(ASKS)) return;
      const { minify, transformWithOxc } = await import('vite');
      const file = id.slice(0, -ASKS.length);
      this.addWatchFile(file);
      const { code } = await transformWithOxc(await readFile(file, 'utf8'), file);
      // Left of what it imports for its types.
      const script = code.replace('export {};', '');
      const { code: short } = await minify(file, script, { module: false });
      return `export default ${JSON.stringify(short)}`;
    },
  };
}
