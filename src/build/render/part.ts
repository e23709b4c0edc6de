import { writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import type { Project } from '../../project/project.ts';
import type { Page } from '../plan.ts';
import { sendProject, type SentProject } from './sent-project.ts';

/** What the process that renders a part is given, in a file. */
export interface PartInput extends SentProject {
  pages: Omit<Page, 'shows'>[];
}

/** Pages that one process renders. */
export class Part {
  /** The digest of what each page shows, by its file. */
  readonly shows = new Map<string, string>();
  /** Absolute path of the file with what is to be rendered. */
  readonly input: string;
  #pages: PartInput['pages'] = [];

  /** @param input absolute path of a file that is not there yet. */
  constructor(input: string) {
    this.input = input;
  }

  /** Adds a page that is to be rendered. */
  add({ shows, ...page }: Page): void {
    this.#pages.push(page);
    this.shows.set(page.file, shows);
  }

  /** Writes what the process is given, and lets go of it. */
  write(project: Project): void {
    const input: PartInput = { ...sendProject(project), pages: this.#pages };
    writeFileSync(this.input, serialize(input));
    this.#pages = [];
  }
}
