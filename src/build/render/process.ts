/**
 * Renders a part in a process of its own: `node process.ts INPUT SITE CACHE`. What goes wrong is
 * sent to the process that started it.
 */
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { build } from 'astro';
import { publicAddress } from '../../project/address.ts';
import { astroConfig } from '../astro-config.ts';
import type { PartInput } from './part.ts';

/** What Astro says is wrong with a page. */
export interface Failure {
  message: string;
  /** `file:line:column`, where it is known. */
  place: string | null;
}

// Without the process that started it, nobody needs what it renders.
const abandon = () => process.exit(1);
process.on('disconnect', abandon);

const [input = '', site = '', cache = ''] = process.argv.slice(2);
const { project, origin, base, views } = deserialize(readFileSync(input)) as PartInput;
try {
  await build({
    ...astroConfig({ project: { ...project, address: publicAddress(origin, base) }, views }),
    configFile: false,
    outDir: site,
    cacheDir: cache,
    // Astro warns of empty collections, and an archive without organizations has one.
    logLevel: 'error',
  });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.send?.({ message, place: placeOf(error) } satisfies Failure);
  process.exitCode = 1;
}
process.off('disconnect', abandon);
process.disconnect();

/** Astro's errors name the file that they are about. */
function placeOf(error: unknown): string | null {
  const { loc } = error as { loc?: { file?: string; line?: number; column?: number } };
  return loc?.file ? `${loc.file}:${loc.line ?? 1}:${loc.column ?? 1}` : null;
}
