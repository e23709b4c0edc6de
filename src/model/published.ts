import type { Project } from '../project/project.ts';
import type { Model } from './model.ts';

/** An archive and where it is published: what pages, feeds and exports are made of. */
export interface Published {
  project: Project;
  model: Model;
}
