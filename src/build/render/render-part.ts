/**
 * Renders a part in a process of its own, into the place of each page:
 * `node render-part.ts INPUT SITE RENDERER`. It gives what it wrote, by file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deserialize } from 'node:v8';
import { handOver } from '../../site/hand-over.ts';
import { getOrPut } from '../../values/get-or-put.ts';
import { writeMade, type Written } from '../write-made.ts';
import type { PartInput } from './part.ts';
import type * as Renderer from './renderer.ts';
import { receiveProject } from './sent-project.ts';
import { work } from './task.ts';

const [input = '', site = '', renderer = ''] = process.argv.slice(2);

await work(async () => {
  const { pages, ...sent } = deserialize(readFileSync(input)) as PartInput;
  const project = receiveProject(sent);
  const views = new Map<string, Map<string, unknown>>();
  for (const { route, id, view } of pages) getOrPut(views, route, () => new Map()).set(id, view);
  handOver({ project, views });
  const { render } = (await import(pathToFileURL(renderer).href)) as typeof Renderer;
  const written = new Map<string, Written>();
  for (const { route, path, file } of pages) {
    const html = await render(route, project.address.permalink(path));
    written.set(file, writeMade(join(site, file), Buffer.from(html)));
  }
  return written;
});
