import type { Browser, Page } from 'playwright';
import type { Sent, StaticHost } from './host.ts';
import { median } from './median.ts';
import { newPage, results } from './observe.ts';

/** What the bytes of a search are spent on, and the paths of each. The first that fits counts. */
const KINDS = {
  fonts: /\.woff2$/,
  'heads of the index': /\.pf_meta$/,
  'chunks of the index': /\.pf_index$/,
  fragments: /\.pf_fragment$|^\/results\//,
  'Pagefind itself': /^\/pagefind\/.*\.(?:js|pagefind)$/,
  'lists of the index': /^\/pagefind\//,
  'index in one': /^\/index\//,
  'page and scripts': /^/,
} as const satisfies Record<string, RegExp>;
type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** The bytes of a job, and how long it took. */
export interface Wire {
  bytes: Record<Kind, number>;
  /** What came after the results were there. */
  later: number;
  requests: number;
  milliseconds: number;
}

/** The last letters of a word follow each other so fast when a practised hand types it. */
const KEY_MILLISECONDS = 120;
const RESULTS = 10;
/** So many the dialog shows. */
const OPTIONS = 8;

/** What a reader loads who opens an address that searches for a word, until ten results are there. */
export async function openSearch(
  browser: Browser,
  host: StaticHost,
  path: string,
  list: string,
): Promise<Wire> {
  const page = await newPage(browser, list);
  host.sent.length = 0;
  try {
    // What the page loads may take longer than its results.
    await page.goto(host.address(path), { waitUntil: 'commit' });
    const { at, painted } = await Promise.race([results(page, RESULTS), failure(page)]);
    await host.idle();
    return wireOf(host.sent, at, painted);
  } finally {
    await page.context().close();
  }
}

/** What a reader of another page loads who presses `/` and types a word, until nothing is loaded any more. */
export async function typeInDialog(
  browser: Browser,
  host: StaticHost,
  word: string,
): Promise<Wire> {
  const page = await newPage(browser, '#search-options');
  await page.goto(host.address('/'), { waitUntil: 'networkidle' });
  host.sent.length = 0;
  await page.keyboard.press('/');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type(word.slice(0, -1), { delay: KEY_MILLISECONDS });
  await page.evaluate(() => (window.observed.shown = []));
  await page.keyboard.press(word.slice(-1));
  const { painted } = await results(page, OPTIONS);
  await host.idle();
  const pressed = await page.evaluate(() => window.observed.pressed);
  await page.context().close();
  return wireOf(host.sent, Infinity, painted - pressed);
}

/** Fails when the page does. */
function failure(page: Page): Promise<never> {
  return new Promise((_, reject) => {
    page.on('pageerror', reject);
    page.on('crash', () => reject(new Error('Chromium has not enough memory for the page')));
  });
}

/**
 * @param until what was asked for later came too late.
 */
function wireOf(sent: readonly Sent[], until: number, milliseconds: number): Wire {
  const bytes = Object.fromEntries(KIND_NAMES.map((kind) => [kind, 0])) as Wire['bytes'];
  const inTime = sent.filter(({ at }) => at <= until);
  for (const one of inTime) bytes[kindOf(one.path)] += one.bytes;
  const later = sent.filter(({ at }) => at > until).reduce((sum, one) => sum + one.bytes, 0);
  return { bytes, later, requests: inTime.length, milliseconds };
}

function kindOf(path: string): Kind {
  return KIND_NAMES.find((kind) => KINDS[kind].test(path)) ?? 'page and scripts';
}

/** The sum of all bytes, except those of a kind. */
export function total({ bytes }: Wire, without?: Kind): number {
  return Object.values(bytes).reduce((sum, one) => sum + one, 0) - (without ? bytes[without] : 0);
}

/** The job whose sum is the median, with the median of their times. */
export function medianWire(wires: readonly Wire[]): Wire {
  const sums = wires.map((wire) => total(wire));
  const middle = wires.find((wire) => total(wire) === median(sums));
  if (!middle) throw new Error('Expected at least one job');
  return { ...middle, milliseconds: median(wires.map((wire) => wire.milliseconds)) };
}
