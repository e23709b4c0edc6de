import { publicAddress } from '../../project/address.ts';
import type { Project } from '../../project/project.ts';

/** A project as a process is given it: the address as the two values of which it is made again. */
export interface SentProject {
  project: Omit<Project, 'address'>;
  origin: string;
  base: string;
}

/** A project, to be serialized. */
export function sendProject({ address: { origin, base }, ...project }: Project): SentProject {
  return { project, origin, base };
}

/** The project that was sent. */
export function receiveProject({ project, origin, base }: SentProject): Project {
  return { ...project, address: publicAddress(origin, base) };
}
