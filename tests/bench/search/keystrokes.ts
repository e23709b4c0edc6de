import type { Browser, Page } from 'playwright';
import type { StaticHost } from './host.ts';
import { newPage, results } from './observe.ts';

/** How long one key took. */
export interface Keystroke {
  query: string;
  /** From the key to the frame after the results were put into the page. */
  milliseconds: number;
  /** The part of it in which the page waited for its worker. */
  answered: number;
}

/** A place in which a reader types. */
export interface Place {
  path: string;
  /** Selector of the list of results. */
  list: string;
  /** Brings the field into being. */
  open: (page: Page) => Promise<void>;
  /** Selector of the field. */
  field: string;
}

export const PLACES = {
  'search page': {
    path: '/search/',
    list: '#search .results',
    open: async (page) => {
      await results(page, 1);
    },
    field: '#q',
  },
  dialog: {
    path: '/',
    list: '#search-options',
    open: async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('combobox').waitFor();
    },
    field: 'dialog input',
  },
} as const satisfies Record<string, Place>;

const QUERIES = [
  'attention',
  'diffusion',
  'robot',
  'benchmark',
  'quantization',
  'mamba',
  'speech',
  'reinforcement',
  'linear attention',
  'video diffusion',
  'language model',
  'image editing',
  'code generation',
  'world model',
  'speculative decoding',
  'benchmark agents',
  'graph neural network',
  'vision language action',
  'reward model alignment',
  'long context inference',
];

/**
 * Presses the last letter of some queries, each of which has been searched for before.
 *
 * @param slowdown so many times slower is the page's own thread.
 */
export async function pressKeys(
  browser: Browser,
  host: StaticHost,
  { path, list, open, field }: Place,
  slowdown: number,
): Promise<Keystroke[]> {
  const page = await newPage(browser, list);
  await page.goto(host.address(path));
  await open(page);
  await host.idle();
  for (const query of QUERIES) await pressLast(page, host, field, query);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const strokes: Keystroke[] = [];
  for (const query of QUERIES) strokes.push(await pressLast(page, host, field, query));
  await page.context().close();
  return strokes;
}

async function pressLast(
  page: Page,
  host: StaticHost,
  field: string,
  query: string,
): Promise<Keystroke> {
  const input = page.locator(field);
  await input.fill(query.slice(0, -1));
  await results(page, 1);
  await settled(page, host);
  await input.press('End');
  await page.evaluate(() => (window.observed.shown = []));
  await page.keyboard.press(query.slice(-1));
  const { painted } = await results(page, 1);
  const { pressed, answered } = await page.evaluate(() => window.observed);
  return { query, milliseconds: painted - pressed, answered };
}

/** Waits until neither the host nor the list of results has been heard of for a while. */
async function settled(page: Page, host: StaticHost): Promise<void> {
  let [before, now] = [-1, 0];
  while (before !== now) {
    before = now;
    await host.idle();
    now = await page.evaluate(() => window.observed.shown.length);
  }
}

/**
 * How many times slower a worker, and the page's own thread, is when the page is slowed down: what
 * Chromium slows down is the thread of the page alone.
 */
export async function slowdownOf(
  browser: Browser,
  host: StaticHost,
  rate: number,
): Promise<{ page: number; worker: number }> {
  const page = await newPage(browser, 'none');
  await page.goto(host.address('/'), { waitUntil: 'networkidle' });
  const fast = await timeLoops(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  const slow = await timeLoops(page);
  await page.context().close();
  return { page: slow.page / fast.page, worker: slow.worker / fast.worker };
}

/** Milliseconds that the same work takes in the page and in a worker. */
function timeLoops(page: Page): Promise<{ page: number; worker: number }> {
  return page.evaluate(async () => {
    const loop = () => {
      const start = performance.now();
      let sum = 0;
      for (let at = 0; at < 60_000_000; at += 1) sum = (sum + at * 7) % 1_000_003;
      return performance.now() - start + sum * 0;
    };
    const source = `postMessage((${loop.toString()})())`;
    const worker = new Worker(URL.createObjectURL(new Blob([source])));
    const ofWorker = await new Promise<number>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    });
    worker.terminate();
    loop();
    return { page: loop(), worker: ofWorker };
  });
}
