import type { Plugin } from 'vite';

/**
 * Gives a script an address that pages know, for them to load it on demand: a build makes a file of
 * that name, and in development the address leads to the source.
 *
 * @param path from the archive's root.
 * @param source absolute path of the script's module.
 */
export function scriptAt(path: string, source: string): Plugin {
  return {
    name: `script-at ${path}`,
    buildStart() {
      if (this.meta.watchMode || this.environment.name !== 'client') return;
      const fileName = path.slice(1);
      this.emitFile({ type: 'chunk', id: source, fileName, preserveSignature: 'strict' });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, _, next) => {
        // With or without the base path, which Vite may have removed already.
        if (request.url?.endsWith(path)) {
          request.url = request.url.replace(path, `/@fs${source}`);
        }
        next();
      });
    },
  };
}
