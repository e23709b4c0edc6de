import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { Project } from '../../project/project.ts';
import { getOrPut } from '../../values/get-or-put.ts';
import type { Page } from '../plan.ts';

/** What the process that renders a part is given, in a file. */
export interface PartInput {
  /** The project, and its address as the two values of which it is made again. */
  project: Omit<Project, 'address'>;
  origin: string;
  base: string;
  views: Map<string, Map<string, unknown>>;
}

/** Pages that one process renders. */
export class Part {
  /** The file of each page, and the digest of what it shows. */
  readonly pages = new Map<string, string>();
  /** Absolute paths of the folder that is given the pages, and of what is needed only meanwhile. */
  readonly site: string;
  readonly cache: string;
  readonly input: string;
  #views: PartInput['views'] = new Map();

  /** @param folder absolute path of a folder that is not there yet. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.site = join(folder, 'site');
    this.cache = join(folder, 'cache');
    this.input = join(folder, 'input');
  }

  /** Adds a page that is to be rendered. */
  add(page: Page): void {
    this.show(page);
    this.pages.set(page.file, page.shows);
  }

  /** Adds what a page shows that may be rendered, but is not needed. */
  show({ kind, id, view }: Page): void {
    getOrPut(this.#views, kind, () => new Map<string, unknown>()).set(id, view);
  }

  /** Writes what the process is given, and lets go of it. */
  write({ address: { origin, base }, ...project }: Project): void {
    const input: PartInput = { project, origin, base, views: this.#views };
    writeFileSync(this.input, serialize(input));
    this.#views = new Map();
  }
}
