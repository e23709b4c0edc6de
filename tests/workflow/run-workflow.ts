import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../programs.ts';
import { ACTIONS, emptyWorkspace, readOutputs, type Host, type Machine } from './actions.ts';
import { filled, filledAll, holds, type Contexts } from './expressions.ts';
import { nameOf, type Job, type Step, type Workflow } from './workflow.ts';

type Result = 'success' | 'failure' | 'skipped';

/** Told of each step that is run. */
export type OnStep = (name: string, when: 'before' | 'after', machine: Machine) => void;

/** What a workflow is run with. */
interface Event {
  vars: Record<string, string>;
  /** Number of the run. */
  runId: number;
  onStep?: OnStep;
}

/** How a run went. */
export interface Ran {
  /** The result of each job. */
  jobs: Record<string, Result>;
  /** The steps that were run, in their order. */
  steps: string[];
  /** What each step printed, by its name. */
  printed: Map<string, string>;
}

/** What a job tells those that need it. */
interface Done {
  result: Result;
  outputs: Record<string, string>;
}

/**
 * Runs a workflow as GitHub does: jobs in the order of the file, in which each comes after those
 * that it needs, each step that runs a script in a shell of its own, and actions by stand-ins.
 */
export async function runWorkflow(
  { jobs }: Workflow,
  host: Host,
  machine: Machine,
  event: Event,
): Promise<Ran> {
  const ran: Ran = { jobs: {}, steps: [], printed: new Map() };
  const done: Record<string, Done> = {};
  rmSync(join(host.folder, 'artifacts'), { recursive: true, force: true });
  for (const [id, job] of Object.entries(jobs)) {
    const needs = Object.fromEntries([job.needs ?? []].flat().map((need) => [need, done[need]]));
    const results = Object.values(needs).map((need) => need?.result);
    const contexts: Contexts = {
      vars: event.vars,
      github: { ref_name: 'main', run_id: event.runId, run_attempt: 1 },
      needs,
      ...statusOf(
        results.every((result) => result === 'success'),
        Object.values(done).some(({ result }) => result === 'failure'),
      ),
    };
    done[id] = holds(job.if, contexts)
      ? await runJob(id, job, contexts, { host, machine, event, ran })
      : { result: 'skipped', outputs: {} };
    ran.jobs[id] = done[id].result;
  }
  return ran;
}

const statusOf = (isSuccess: boolean, isFailure: boolean) => ({
  success: () => isSuccess,
  failure: () => isFailure,
  cancelled: () => false,
});

interface Surroundings {
  host: Host;
  machine: Machine;
  event: Event;
  ran: Ran;
}

/** Runs a job once for each value of its matrix. */
async function runJob(
  id: string,
  job: Job,
  contexts: Contexts,
  surroundings: Surroundings,
): Promise<Done> {
  const [axis] = Object.entries(job.strategy?.matrix ?? {});
  const values = axis ? (JSON.parse(filled(axis[1], contexts)) as unknown[]) : [null];
  let last: Done = { result: 'success', outputs: {} };
  for (const value of values) {
    const matrix = axis ? { [axis[0]]: value } : {};
    last = await runSteps(id, job, { ...contexts, matrix }, surroundings);
    emptyWorkspace(surroundings.machine);
    if (last.result === 'failure') break;
  }
  return last;
}

async function runSteps(
  id: string,
  job: Job,
  contexts: Contexts,
  { host, machine, event, ran }: Surroundings,
): Promise<Done> {
  const steps: Record<string, { outcome: Result; outputs: Record<string, string> }> = {};
  for (const { id: name } of job.steps) if (name) steps[name] = { outcome: 'skipped', outputs: {} };
  let result: Result = 'success';
  for (const step of job.steps) {
    const here = { ...contexts, steps, ...statusOf(result === 'success', result === 'failure') };
    const name = nameOf(id, step);
    if (!holds(step.if, here)) continue;
    event.onStep?.(name, 'before', machine);
    const { isDone, outputs, printed } = await runStep(step, job, here, host, machine);
    event.onStep?.(name, 'after', machine);
    ran.steps.push(name);
    ran.printed.set(name, (ran.printed.get(name) ?? '') + printed);
    if (step.id !== undefined)
      steps[step.id] = { outcome: isDone ? 'success' : 'failure', outputs };
    if (!isDone && !step['continue-on-error']) result = 'failure';
  }
  const outputs = filledAll(job.outputs, { ...contexts, steps });
  return { result, outputs };
}

async function runStep(step: Step, job: Job, contexts: Contexts, host: Host, machine: Machine) {
  if (step.uses !== undefined) {
    const action = ACTIONS[step.uses];
    if (!action) throw new Error(`Nothing stands in for ${step.uses}`);
    const outputs = await action(host, machine, filledAll(step.with, contexts));
    return { isDone: true, outputs, printed: '' };
  }
  const [script, output] = ['step.sh', 'step.out'].map((file) => join(host.folder, file));
  rmSync(output ?? '', { force: true });
  writeFileSync(script ?? '', step.run ?? '');
  const { code, stdout, stderr } = await run(['bash', '-e', script ?? ''], {
    cwd: machine.workspace,
    env: {
      ...machine.env,
      GITHUB_OUTPUT: output,
      ...filledAll({ ...job.env, ...step.env }, contexts),
    },
  });
  return { isDone: code === 0, outputs: readOutputs(output ?? ''), printed: stdout + stderr };
}
