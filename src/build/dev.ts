import { join, sep } from 'node:path';
import { dev as startAstro, type AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { Connect, ViteDevServer } from 'vite';
import type { Published } from '../model/published.ts';
import { permalinksPath, withdrawalsPath } from '../project/folders.ts';
import type { PublicAddress } from '../project/address.ts';
import { openProject, type Project, type ProjectFlags } from '../project/project.ts';
import { handOver } from '../site/hand-over.ts';
import { paths } from '../values/paths.ts';
import { astroConfig } from './astro-config.ts';
import { LiveArchive } from './live-archive.ts';
import type { Document, Output } from '../outputs/output.ts';
import { OUTPUTS } from './outputs.ts';

/** A server of an archive that is being edited. */
export interface DevServer {
  /** Where it listens, without the base path. */
  url: string;
  project: Project;
}

/** An editor writes a file in several steps. */
const SETTLED_MILLISECONDS = 50;

/**
 * Serves an archive while its content and the program are edited: the pages as Astro renders them,
 * and everything else that a build writes, made when it is asked for. Only the service worker is
 * left out, because it would keep old versions of what is edited.
 *
 * @param flags of the project; a new address in `site.json` needs a restart, all else there does not.
 * @param port 0 takes a free one.
 * @param onError told what is wrong with the content after an edit; the pages stay as they were.
 * @throws ConfigError when the content is wrong from the start.
 */
export async function dev(
  flags: ProjectFlags,
  port: number,
  onError: (error: unknown) => void,
): Promise<DevServer> {
  const project = openProject(flags);
  // The address stays: Astro was started for it.
  const open = () => ({ ...openProject(flags), address: project.address });
  let published: Published | undefined;
  /** Those of the archive as it is now, once one is asked for. */
  let documents: Map<string, Served> | undefined;
  let reload: (() => void) | undefined;
  let failure: unknown;
  const archive = new LiveArchive(open, {
    onError(error) {
      failure = error;
      if (published) onError(error);
    },
    onChange(next) {
      published = next;
      documents = undefined;
      handOver(next);
      reload?.();
    },
  });
  await archive.refresh();
  if (!published) throw failure instanceof Error ? failure : new Error(String(failure));

  const served: AstroIntegration = {
    name: 'archive',
    hooks: {
      'astro:server:setup': ({ server }) => {
        reload = () => {
          // Astro keeps the paths of its routes until it hears of this.
          for (const { hot } of Object.values(server.environments))
            hot.send('astro:content-changed', {});
          server.ws.send({ type: 'full-reload' });
        };
        serveOutputs(server, project, (path) => {
          if (published) documents ??= documentsOf(published);
          return documents?.get(path);
        });
        serveIndex(server, project);
        watch(server, project, () => void archive.refresh());
      },
    },
  };
  const { integrations = [], ...config } = astroConfig(project);
  // Another value in the shell would give pages as in a build.
  process.env['NODE_ENV'] = 'development';
  const server = await startAstro({
    ...config,
    integrations: [...integrations, served],
    configFile: false,
    // What Astro keeps of the owner's texts may be of other content, which was served before.
    force: true,
    logLevel: 'warn',
    server: { port },
  });
  return { url: `http://localhost:${server.address.port}`, project };
}

/** A document and its media type. */
type Served = Pick<Output, 'mediaType'> & Pick<Document, 'content'>;

/** Every document of the exports, by its path; none is made yet. */
function documentsOf(published: Published): Map<string, Served> {
  const served = OUTPUTS.flatMap(({ mediaType, documents }) =>
    Array.from(
      documents(published),
      ({ path, content }) => [path, { mediaType, content }] as const,
    ),
  );
  return new Map(served);
}

/** Answers for every document of the exports. */
function serveOutputs(
  { middlewares }: ViteDevServer,
  { address }: Project,
  find: (path: string) => Served | undefined,
): void {
  middlewares.use((request, response, next) => {
    const found = find(pathOf(request, address).replace(/\/$/, '/index.html'));
    if (found) response.writeHead(200, { 'Content-Type': found.mediaType }).end(found.content());
    else next();
  });
}

/** Answers for the search index, which lies in the cache. */
function serveIndex({ middlewares }: ViteDevServer, { address, cache }: Project): void {
  const files = sirv(join(cache, 'search/site'), { dev: true });
  middlewares.use((request, response, next) => {
    const path = pathOf(request, address);
    if (path.startsWith(paths.searchIndex)) {
      files(Object.assign(request, { url: path }), response, next);
    } else next();
  });
}

/** The path of a request, from the archive's root; empty where it is not below the base path. */
function pathOf(request: Connect.IncomingMessage, { base }: PublicAddress): string {
  // Vite removes the base path on the way.
  const asked = decodeURI((request.originalUrl ?? request.url ?? '').replace(/[?#].*$/, ''));
  return asked.startsWith(base) ? asked.slice(base.length - 1) : '';
}

/** Calls `onChange` when the content changes; Astro watches the program's own files. */
function watch({ watcher }: ViteDevServer, project: Project, onChange: () => void): void {
  const content = [
    project.dumps,
    project.topics,
    project.searches,
    join(project.content, 'pages'),
    join(project.content, 'site.json'),
    permalinksPath(project),
    withdrawalsPath(project),
  ];
  watcher.add(content);
  let waiting: NodeJS.Timeout | undefined;
  watcher.on('all', (_, path) => {
    if (!content.some((watched) => path === watched || path.startsWith(watched + sep))) return;
    clearTimeout(waiting);
    waiting = setTimeout(onChange, SETTLED_MILLISECONDS);
  });
}
