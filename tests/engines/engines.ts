import { existsSync } from 'node:fs';

/** The modules of the engines that the search is measured against. */
export const ENGINES = {
  MiniSearch: new URL('adapters/minisearch.ts', import.meta.url),
  Lunr: new URL('adapters/lunr.ts', import.meta.url),
  FlexSearch: new URL('adapters/flexsearch.ts', import.meta.url),
  Orama: new URL('adapters/orama.ts', import.meta.url),
};

/** What installs their packages. */
export const INSTALL = 'npm ci --prefix tests/engines';

/** npm writes it last. */
const RECORD = new URL('node_modules/.package-lock.json', import.meta.url);

/** Whether the packages of the engines are installed. */
export function hasEngines(): boolean {
  return existsSync(RECORD);
}

/** Ends the process with a hint where the packages of the engines are not installed. */
export function requireEngines(): void {
  if (hasEngines()) return;
  console.error(
    `The engines to measure against are not installed: run \`${INSTALL}\`, then this again.`,
  );
  process.exit(1);
}
