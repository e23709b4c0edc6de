import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { run } from '../programs.ts';

/** What is there beside the machines: the repository, what is kept between jobs, and the site. */
export interface Host {
  /** Absolute path of a bare repository. */
  origin: string;
  /** Absolute path of a folder with `caches`, `artifacts` and `site`. */
  folder: string;
  /** Whether files that come out of a cache have the times at which they were written. */
  keepsTimes: boolean;
}

/** A machine, on which one job after the other runs. */
export interface Machine {
  /** The working directory: always the same, as on a runner of GitHub. */
  workspace: string;
  /** Where the packages wait for the next checkout, so that they are installed once. */
  packages: string;
  env: NodeJS.ProcessEnv;
}

type Inputs = Record<string, string>;
type Outputs = Record<string, string>;
type Action = (host: Host, machine: Machine, inputs: Inputs) => Promise<Outputs>;

/** Stand-ins for the actions that the workflow uses, by name and version. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  'actions/checkout@v6': checkOut,
  'actions/setup-node@v6': () => Promise.resolve({}),
  'actions/cache/restore@v5': restore,
  'actions/cache/save@v5': save,
  'actions/upload-artifact@v7': (host, machine, inputs) => upload(host, machine, inputs),
  'actions/download-artifact@v7': download,
  'actions/upload-pages-artifact@v5': (host, machine, inputs) =>
    upload(host, machine, { ...inputs, name: 'github-pages' }),
  'actions/deploy-pages@v5': deploy,
};

/** Gives a machine back its packages before its folder is emptied. */
export function emptyWorkspace({ workspace, packages }: Machine): void {
  const modules = join(workspace, 'node_modules');
  if (existsSync(modules)) renameSync(modules, packages);
  rmSync(workspace, { recursive: true, force: true });
}

async function checkOut(host: Host, machine: Machine, inputs: Inputs): Promise<Outputs> {
  const { workspace, env } = machine;
  emptyWorkspace(machine);
  const git = (...words: string[]) => succeed(['git', ...words], { cwd: workspace, env });
  mkdirSync(workspace, { recursive: true });
  await git('clone', '--quiet', '--depth', '1', `file://${host.origin}`, '.');
  const ref = inputs['ref'] ?? 'main';
  if (ref !== 'main') {
    await git('fetch', '--quiet', '--depth', '1', 'origin', ref);
    await git('checkout', '--quiet', '--detach', ref);
  }
  if (inputs['persist-credentials'] === 'false')
    await git('remote', 'set-url', '--push', 'origin', 'without-credentials');
  renameSync(machine.packages, join(workspace, 'node_modules'));
  return {};
}

const linesOf = (text: string | undefined) => (text ?? '').split('\n').filter(Boolean);

async function restore(host: Host, { workspace }: Machine, inputs: Inputs): Promise<Outputs> {
  const caches = join(host.folder, 'caches');
  // The names of folders say in which order they were saved.
  const saved = existsSync(caches) ? readdirSync(caches).toSorted().toReversed() : [];
  const keyOf = (name: string) => name.slice(name.indexOf(' ') + 1);
  const [found] = [inputs['key'] ?? '', ...linesOf(inputs['restore-keys'])].flatMap(
    (prefix) => saved.find((name) => keyOf(name).startsWith(prefix)) ?? [],
  );
  if (found === undefined) return { 'cache-hit': '' };
  for (const path of linesOf(inputs['path'])) {
    await copy(join(caches, found, path), join(workspace, path), host.keepsTimes);
  }
  return { 'cache-hit': String(keyOf(found) === inputs['key']) };
}

async function save(host: Host, { workspace }: Machine, inputs: Inputs): Promise<Outputs> {
  const caches = join(host.folder, 'caches');
  mkdirSync(caches, { recursive: true });
  const number = String(readdirSync(caches).length).padStart(4, '0');
  for (const path of linesOf(inputs['path'])) {
    await copy(join(workspace, path), join(caches, `${number} ${inputs['key']}`, path), true);
  }
  return {};
}

/** Hidden files stay behind, unless they are asked for. */
async function upload(host: Host, { workspace }: Machine, inputs: Inputs): Promise<Outputs> {
  const artifact = join(host.folder, 'artifacts', inputs['name'] ?? 'artifact');
  if (existsSync(artifact)) throw new Error(`${basename(artifact)} is there already`);
  await copy(join(workspace, inputs['path'] ?? ''), artifact, false);
  if (inputs['include-hidden-files'] === 'true') return {};
  for (const name of readdirSync(artifact, { recursive: true, encoding: 'utf8' })) {
    if (basename(name).startsWith('.')) rmSync(join(artifact, name), { recursive: true });
  }
  return {};
}

/** A single artifact has no folder of its own (actions/download-artifact, issue 416). */
async function download(host: Host, { workspace }: Machine, inputs: Inputs): Promise<Outputs> {
  const artifacts = join(host.folder, 'artifacts');
  const prefix = (inputs['pattern'] ?? '').replace('*', '');
  const names = readdirSync(artifacts).filter((name) => name.startsWith(prefix));
  const to = join(workspace, inputs['path'] ?? '');
  for (const name of names) {
    await copy(join(artifacts, name), names.length === 1 ? to : join(to, name), false);
  }
  return {};
}

async function deploy(host: Host): Promise<Outputs> {
  const site = join(host.folder, 'site');
  rmSync(site, { recursive: true, force: true });
  await copy(join(host.folder, 'artifacts', 'github-pages'), site, false);
  return { page_url: 'https://user.github.io/archive/' };
}

async function copy(from: string, to: string, keepsTimes: boolean): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  await succeed(['cp', keepsTimes ? '-a' : '-R', from, to]);
}

/** Runs a program, which must not fail. */
export async function succeed(
  words: string[],
  surroundings?: { cwd?: string; env?: NodeJS.ProcessEnv },
): Promise<string> {
  const { code, stdout, stderr } = await run(words, surroundings);
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${stderr}`);
  return stdout.trim();
}

/** What a step wrote to the file of its outputs: a `name=value` a line. */
export function readOutputs(file: string): Outputs {
  const lines = existsSync(file) ? linesOf(readFileSync(file, 'utf8')) : [];
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}
