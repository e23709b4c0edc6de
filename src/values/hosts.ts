/** What a host of static files takes, as far as it limits it, and says so. */
interface Limits {
  /** As its owner knows it. */
  name: string;
  /** Of the whole site. */
  bytes?: number;
  files?: number;
  /** Of one file. */
  fileBytes?: number;
  /** Files of one folder, those of its folders not among them. */
  filesOfFolder?: number;
  /** Whether folders count as files do. */
  countsFolders?: true;
}

/** The hosts that `site.json` may name, with the limits of their free plans. */
export const HOSTS = {
  // docs.github.com/pages/getting-started-with-github-pages/github-pages-limits
  'github-pages': { name: 'GitHub Pages', bytes: 1e9 },
  // developers.cloudflare.com/pages/platform/limits
  'cloudflare-pages': { name: 'Cloudflare Pages', files: 20_000, fileBytes: 25 * 2 ** 20 },
  // docs.gitlab.com/user/gitlab_com (Pages)
  'gitlab-pages': { name: 'GitLab Pages', bytes: 1e9, files: 200_000, countsFolders: true },
  // docs.netlify.com/site-deploys/overview
  netlify: { name: 'Netlify', filesOfFolder: 54_000 },
} as const satisfies Record<string, Limits>;

export type HostName = keyof typeof HOSTS;

/** A limit is near when so much of it is used. */
const NEAR = 0.9;

/** A file of a site, as its size in bytes. */
export type Sizes = ReadonlyMap<string, { size: number }>;

/** A limit that a site is near to, or beyond. */
export interface Reached {
  isPassed: boolean;
  /** What an owner is told of it. */
  text: string;
}

/**
 * The limits of a host that a site is near to, or beyond.
 *
 * @param files by path from the root of the site.
 */
export function limitsReached(host: HostName, files: Sizes): Reached[] {
  const {
    name,
    bytes,
    files: count,
    fileBytes,
    filesOfFolder,
    countsFolders,
  }: Limits = HOSTS[host];
  const folders = foldersOf(files);
  const [largest, size] = most(Array.from(files, ([path, made]) => [path, made.size]));
  const [fullest, held] = most([...folders]);
  const total = Array.from(files.values()).reduce((sum, made) => sum + made.size, 0);
  const entries = files.size + (countsFolders ? folders.size : 0);
  const used: [what: string, used: number, limit: number | undefined, unit: string][] = [
    ['The site', total / 1e6, bytes && bytes / 1e6, 'MB'],
    ['The site', entries, count, countsFolders ? 'files and folders' : 'files'],
    [largest, size / 1e6, fileBytes && fileBytes / 1e6, 'MB'],
    [fullest, held, filesOfFolder, 'files'],
  ];
  return used.flatMap(([what, amount, limit, unit]) => {
    if (limit === undefined || amount < NEAR * limit) return [];
    const has = `${what} has ${written(amount)} ${unit}`;
    const isPassed = amount > limit;
    const text = isPassed
      ? `${has}, and ${name} takes ${written(limit)}.`
      : `${has}: soon more than the ${written(limit)} that ${name} takes.`;
    return { isPassed, text };
  });
}

/** How many files each folder holds itself, by path. */
function foldersOf(files: Sizes): Map<string, number> {
  const folders = new Map<string, number>();
  for (const path of files.keys()) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  return folders;
}

function most(all: [path: string, amount: number][]): [path: string, amount: number] {
  return all.reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
}

function written(amount: number): string {
  return Math.round(amount).toLocaleString('en');
}
