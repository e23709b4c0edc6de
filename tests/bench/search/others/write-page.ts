import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ENTRY = 'entry';
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Search</title>
<input type="search" aria-label="Search the papers">
<ol class="results"></ol>
<script type="module" src="/page.js"></script>
`;

/**
 * Writes the page of an engine, and its script, minified.
 *
 * @param engine address of the engine's module.
 * @param folder absolute path.
 */
export async function writePage(engine: URL, folder: string): Promise<void> {
  const page = new URL('page.ts', import.meta.url);
  const [enginePath, pagePath] = [engine, page].map((url) => JSON.stringify(fileURLToPath(url)));
  const code = `import { open } from ${enginePath};
    import { showResults } from ${pagePath};
    void showResults(open);`;
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? code : null),
      },
    ],
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: true,
      modulePreload: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: { input: ENTRY, output: { entryFileNames: 'page.js' } },
    },
  });
  await writeFile(join(folder, 'index.html'), PAGE);
}
