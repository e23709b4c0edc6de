import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { refuseUnpublishable } from '../model/ledger.ts';
import { openArchive, storeFile } from '../model/open-archive.ts';
import type { Published } from '../model/published.ts';
import { digestsOfDumps } from '../model/read-dumps.ts';
import { removeStore, Store } from '../model/store.ts';
import { limitsReached } from '../values/hosts.ts';
import type { Project } from '../project/project.ts';
import { sayCount, withProgress } from '../terminal/progress.ts';
import { filesIn } from '../values/files-in.ts';
import { withLock } from '../values/lock.ts';
import { paths } from '../values/paths.ts';
import { buildReport, type BuildReport } from './build-report.ts';
import { digestOfCommon, digestOfInputs } from './inputs.ts';
import { makeIndex } from './make-index.ts';
import { readManifest, removeManifest, writeManifest, type Manifest } from './manifest.ts';
import { putPartFile } from './part-file.ts';
import { publish } from './publish.ts';
import { renderPages } from './render/render-pages.ts';
import { shareText, type Share } from './share.ts';
import { isIntact, Tree } from './tree.ts';
import { writeOfflineWorker } from './write-offline-worker.ts';
import { writeOutputs } from './write-outputs.ts';

/** How a build is done. */
interface Options {
  /** Whether nothing of the last build is used. */
  full?: boolean | undefined;
  /** What is to be built of the site; all of it when it is null or not given. */
  share?: Share | null | undefined;
  /** Called once the dumps are read. */
  onRead?: (report: BuildReport) => void;
}

/** What a build did. */
export interface Built {
  report: BuildReport;
  /** Whether anything was to be done. */
  isChanged: boolean;
  /** What is said of the host: a limit that the site is near to, or beyond. */
  hostWarnings: string[];
}

/**
 * Builds an archive: reads the dumps, makes the search index, renders the pages that changed, writes
 * the exports, and only then puts all of it in the place of the last build. Where nothing that it
 * reads has changed since that build, and its site is as it was left, nothing is done.
 *
 * @throws ConfigError when there is not a single paper, or the content is not valid.
 */
export async function build(
  project: Project,
  { full, share = null, onRead }: Options = {},
): Promise<Built> {
  if (full) await clearCache(project);
  const common = digestOfCommon(project);
  const last = await readManifest(project);
  if (last?.share === shareText(share) && (await isUpToDate(project, common, last))) {
    onRead?.(last.report);
    return { report: last.report, isChanged: false, hostWarnings: warningsOf(project, last) };
  }
  const store = new Store(storeFile(project));
  try {
    const model = await withProgress('Reading dumps', (say) =>
      openArchive(project, store, { onRead: sayCount(say) }),
    );
    const { dumps } = model.reading;
    const inputs = digestOfInputs(
      project,
      common,
      new Map(dumps.map(({ source, digest }) => [source, digest])),
    );
    const report = buildReport(model);
    onRead?.(report);
    refuseUnpublishable(model.reading, project.dumps);
    const before = last && { folder: project.out, files: last.files };
    const files = await publish(project.out, {
      canReuse: before !== null,
      async fill(staging) {
        const tree = new Tree(staging, before);
        await withLock(lockOf(project), () => fill(tree, { project, model }, common, share));
        if (share) putPartFile(tree, { ...share, common, inputs, report });
        tree.removeOthers();
        removeManifest(project);
        return tree.files;
      },
    });
    const manifest = { inputs, share: shareText(share), report, files };
    await writeManifest(project, manifest);
    store.dropUnused();
    return { report, isChanged: true, hostWarnings: warningsOf(project, manifest) };
  } finally {
    store.close();
  }
}

/** Whether a build would give what is there. */
async function isUpToDate(
  project: Project,
  common: string,
  { inputs, files }: Manifest,
): Promise<boolean> {
  const dumps = await digestsOfDumps(project.dumps);
  if (digestOfInputs(project, common, dumps) !== inputs) return false;
  return isIntact({ folder: project.out, files });
}

/** What is said of the host of a site; nothing of that of a part, which no host is given. */
export function warningsOf(
  { settings: { host } }: Project,
  { share, files }: Pick<Manifest, 'share' | 'files'>,
): string[] {
  return host === null || share !== null ? [] : limitsReached(host, files).map(({ text }) => text);
}

/** Removes what earlier builds left in the cache, and nothing else: the folder may be anybody's. */
async function clearCache(project: Project): Promise<void> {
  removeStore(storeFile(project));
  removeManifest(project);
  for (const name of ['search', 'renderer'])
    await rm(join(project.cache, name), { recursive: true, force: true });
}

/** Astro keeps parts of a running build beside the program's files, whatever folders are named. */
function lockOf({ root }: Project): string {
  return `${root}/node_modules/.archive-lock`;
}

/** Below the program, where rendered pages find the packages that they need. */
function partsOf({ root }: Project): string {
  return `${root}/node_modules/.archive-parts`;
}

/** Puts all of a site into an empty tree, or a share of it. */
async function fill(
  tree: Tree,
  published: Published,
  common: string,
  share: Share | null,
): Promise<void> {
  const { project, model } = published;
  const index = await withProgress('Making the search index', (say) =>
    makeIndex(published, sayCount(say)),
  );
  model.searches = index.searches;
  await withProgress('Rendering pages', (say) =>
    renderPages(published, tree, {
      folder: partsOf(project),
      common,
      share,
      say: sayCount(say),
    }),
  );
  if (share === null || share.part === 1) {
    await withProgress('Writing exports', (say) => writeOutputs(published, tree, common, say));
    for (const file of filesIn(index.folder)) {
      tree.put(`${paths.searchIndex.slice(1)}${file}`, readFileSync(join(index.folder, file)));
    }
  }
  // It names files of all parts.
  if (share === null) await writeOfflineWorker(tree, project.root, common);
}
