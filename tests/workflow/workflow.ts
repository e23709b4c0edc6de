import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A step of a job, as far as it is run here. */
export interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string | number | boolean>;
  env?: Record<string, string>;
  'continue-on-error'?: boolean;
}

export interface Job {
  needs?: string | string[];
  if?: string;
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  outputs?: Record<string, string>;
  env?: Record<string, string>;
  strategy?: { matrix: Record<string, string> };
  steps: Step[];
}

/** A workflow of GitHub Actions (docs.github.com/actions, workflow syntax). */
export interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

export function readWorkflow(path: string): Workflow {
  return parse(readFileSync(path, 'utf8')) as Workflow;
}

/** What a log calls a step. */
export function nameOf(job: string, { name, uses, run }: Step): string {
  return `${job}: ${name ?? uses ?? run}`;
}
