import { defineConfig } from 'astro/config';
import { astroConfig } from './src/build/astro-config.ts';
import { openArchive, storeFile } from './src/model/open-archive.ts';
import { Store } from './src/model/store.ts';
import { openProject } from './src/project/project.ts';

// For Astro's own commands, such as its check of types; ours configure Astro themselves.
const project = openProject();
const model = await openArchive(project, new Store(storeFile(project)));

export default defineConfig(astroConfig({ project, model }));
