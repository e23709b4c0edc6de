/**
 * Bundles what renders pages, in a process of its own: `node make-renderer.ts INPUT FOLDER CACHE`.
 * The bundle brings its packages along, so that it works from any folder.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deserialize } from 'node:v8';
import { build, type AstroIntegration } from 'astro';
import { passthroughImageService } from 'astro/config';
import { handOver } from '../../site/hand-over.ts';
import { astroConfig } from '../astro-config.ts';
import { receiveProject, type SentProject } from './sent-project.ts';
import { work } from './task.ts';

const [input = '', folder = '', cache = ''] = process.argv.slice(2);

/** Asks for the pages one at a time. */
const renderer = {
  name: 'archive-renderer',
  entrypointResolution: 'auto',
  serverEntrypoint: pathToFileURL(join(import.meta.dirname, 'renderer.ts')),
  supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
} as const;

const adapter: AstroIntegration = {
  name: renderer.name,
  hooks: {
    'astro:config:done': ({ setAdapter }) => {
      setAdapter(renderer);
    },
  },
};

await work(async () => {
  const project = receiveProject(deserialize(readFileSync(input)) as SentProject);
  handOver({ project, views: new Map() });
  const config = astroConfig(project);
  await build({
    ...config,
    configFile: false,
    outDir: folder,
    cacheDir: cache,
    output: 'server',
    adapter,
    // Pictures are published as the owner has them: nothing is on the host to make others of them.
    image: { service: passthroughImageService() },
    vite: { ...config.vite, ssr: { noExternal: true } },
    logLevel: 'silent',
  });
});
