/**
 * Renders a part in a process of its own: `node process.ts INPUT SITE CACHE`. It tells the process
 * that started it how far it is, and what goes wrong.
 */
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { build, type AstroIntegration } from 'astro';
import { publicAddress } from '../../project/address.ts';
import { astroConfig } from '../astro-config.ts';
import type { PartInput } from './part.ts';

/** What Astro says is wrong with a page. */
export interface Failure {
  kind: 'failure';
  message: string;
  /** `file:line:column`, where it is known. */
  place: string | null;
}

/** What a process tells: `started` when it has written what all parts share. */
export type Message = { kind: 'started' } | Failure;

const tell = (message: Message) => process.send?.(message);
const tells: AstroIntegration = {
  name: 'archive-part',
  hooks: { 'astro:build:start': () => void tell({ kind: 'started' }) },
};

// Without the process that started it, nobody needs what it renders.
const abandon = () => process.exit(1);
process.on('disconnect', abandon);

const [input = '', site = '', cache = ''] = process.argv.slice(2);
const { project, origin, base, views } = deserialize(readFileSync(input)) as PartInput;
try {
  const shown = { project: { ...project, address: publicAddress(origin, base) }, views };
  const { integrations = [], ...config } = astroConfig(shown);
  await build({
    ...config,
    integrations: [...integrations, tells],
    configFile: false,
    outDir: site,
    cacheDir: cache,
    // Astro warns of empty collections, and an archive without organizations has one.
    logLevel: 'error',
  });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  tell({ kind: 'failure', message, place: placeOf(error) });
  process.exitCode = 1;
}
process.off('disconnect', abandon);
process.disconnect();

/** Astro's errors name the file that they are about. */
function placeOf(error: unknown): string | null {
  const { loc } = error as { loc?: { file?: string; line?: number; column?: number } };
  return loc?.file ? `${loc.file}:${loc.line ?? 1}:${loc.column ?? 1}` : null;
}
