import { defineConfig } from 'astro/config';
import { astroConfig } from './src/build/astro-config.ts';
import { openProject } from './src/project/project.ts';
import { handOver } from './src/site/hand-over.ts';

// For Astro's own commands, such as its check of types; ours configure Astro themselves.
const project = openProject();
handOver({ project, views: new Map() });

export default defineConfig(astroConfig(project));
