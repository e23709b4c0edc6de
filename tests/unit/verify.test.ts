import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeManifest, type Made } from '../../src/build/manifest.ts';
import { digestOf } from '../../src/build/write-made.ts';
import { verify } from '../../src/build/verify/verify.ts';
import { openProject } from '../../src/project/project.ts';

const counts = { papers: 1, days: 1, topics: 0, organizations: 0, errors: 0, warnings: 0 };

/** A site of those files, as if it had been built, and a record of what was published. */
async function arrange(files: Record<string, string>, settings: object = {}, share?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'archive-verify-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  cpSync('content/site.json', join(folder, 'content/site.json'));
  const project = openProject({
    content: join(folder, 'content'),
    site: 'https://papers.example/archive/',
  });
  const made = new Map<string, Made>();
  for (const [path, text] of Object.entries(files)) {
    put(`dist/${path}`, text);
    const digest = digestOf(Buffer.from(text));
    made.set(path, { shows: null, digest, size: Buffer.byteLength(text), mtime: 0 });
  }
  await writeManifest(project, {
    inputs: 'inputs',
    share: share ?? null,
    report: { ...counts, problems: [] },
    files: made,
  });
  return {
    project: { ...project, settings: { ...project.settings, ...settings } },
    put,
    remove: (path: string) => rmSync(join(folder, path)),
  };
}

/** What is wrong with the links of files. */
async function problemsOf(files: Record<string, string>, settings?: object) {
  const { project } = await arrange(files, settings);
  return (await verify(project)).problems;
}

test('a site is right when every file is there, every link leads somewhere and nothing is left over', async () => {
  const { project } = await arrange({
    'index.html': '<a href="a/#there">A</a><a href="https://other.example/x">Elsewhere</a>',
    'a/index.html': '<p id="there"><img src="../i.svg"></p><a href="#there">Up</a>',
    'i.svg': '<svg/>',
  });
  expect(await verify(project)).toEqual({ files: 3, links: 3, problems: [], warnings: [] });
});

test('files that are missing, changed or left over are named', async () => {
  const { project, put, remove } = await arrange({ 'a.html': 'A', 'b.html': 'B', 'c.html': 'C' });
  remove('dist/a.html');
  put('dist/b.html', 'X');
  put('dist/old/d.html', 'D');
  expect((await verify(project)).problems).toEqual([
    'a.html: is missing',
    'b.html: is not as it was built',
    'old/d.html: is not of this site',
  ]);
});

test('a link of a page that leads nowhere is named once, with the first page that has it', async () => {
  expect(
    await problemsOf({
      '404.html': '<form action="/archive/search/"></form>',
      'a/index.html': '<a href="/archive/gone/">Gone</a><a href="b/?q=1&amp;p=2">B</a>',
      'b/index.html': '<a href="/archive/gone/">Gone</a><script src="/archive/gone.js"></script>',
      'c/index.html': '<meta http-equiv="refresh" content="0; url=/archive/moved/">',
      'd/index.html': '<a href="/archive/gone/">Gone</a><a href="/a/">Not below the base</a>',
    }),
  ).toEqual([
    '404.html: /archive/search/ leads nowhere',
    'a/index.html: /archive/gone/ leads nowhere, here and in 2 other files',
    'a/index.html: b/?q=1&p=2 leads nowhere',
    'b/index.html: /archive/gone.js leads nowhere',
    'c/index.html: /archive/moved/ leads nowhere',
    'd/index.html: /a/ leads nowhere',
  ]);
});

test('what leaves the site is not followed', async () => {
  const hrefs = [
    'https://papers.example/another-site/',
    '//elsewhere.example/archive/a/',
    'mailto:a@papers.example',
    'data:,',
    'http://[',
  ];
  const page = hrefs.map((href) => `<a href="${href}">x</a>`).join('');
  expect(await problemsOf({ 'index.html': page })).toEqual([]);
});

test('an anchor is an id of the page that it leads to', async () => {
  expect(
    await problemsOf({
      'index.html': '<p id="here"><a href="#here">1</a><a href="#hier">2</a><a href="#">3</a>',
      'a/index.html': '<p id="Über uns"><a href="#%C3%9Cber%20uns">1</a><a href="../#here">2</a>',
      'b/index.html': '<a href="/archive/#gone">1</a><a href="/archive/a/#Über%20uns">2</a>',
      'c/index.html': '<a href="/archive/#gone">1</a><a href="/archive/x.svg#gone">2</a>',
      'x.svg': '<svg/>',
    }),
  ).toEqual([
    'index.html: #hier leads nowhere',
    'b/index.html: /archive/#gone leads nowhere, here and in 1 other file',
    'c/index.html: /archive/x.svg#gone leads nowhere',
  ]);
});

test('addresses of the site are found in feeds, data, Markdown, calendars and styles', async () => {
  const address = (path: string) => `https://papers.example/archive/${path}`;
  expect(
    await problemsOf({
      'a/index.html': `<script type="application/ld+json">{"url":"${address('ld/')}"}</script>`,
      'a/index.md': `[a](${address('a/')}), [b](${address('md/')}). See ${address('text/')}.`,
      'data/papers.jsonl': `{"url":"${address('a/')}"}\n{"url":"${address('jsonl/')}"}\n`,
      'days.ics': `URL:${address('calen')}\r\n dar/\r\nURL:${address('')}\r\n\ta/\r\n`,
      'feed.xml': `<link>${address('xml/')}</link>&lt;a href=&quot;${address('a/')}&quot;>`,
      'feeds/all.opml': `<outline xmlUrl="${address('opml.xml')}"/>`,
      'sitemap-0.xml': `<loc>${address('')}</loc><loc>${address('a/')}</loc>`,
      's.css': '@font-face{src:url(f.woff2)}a{background:url("/archive/i.png"),url(\'g.png\')}',
    }),
  ).toEqual([
    `a/index.html: ${address('ld/')} leads nowhere`,
    `a/index.md: ${address('md/')} leads nowhere`,
    `a/index.md: ${address('text/')} leads nowhere`,
    `data/papers.jsonl: ${address('jsonl/')} leads nowhere`,
    `days.ics: ${address('calendar/')} leads nowhere`,
    `feed.xml: ${address('xml/')} leads nowhere`,
    `feeds/all.opml: ${address('opml.xml')} leads nowhere`,
    's.css: f.woff2 leads nowhere',
    's.css: /archive/i.png leads nowhere',
    's.css: g.png leads nowhere',
    `sitemap-0.xml: ${address('')} leads nowhere`,
  ]);
});

test('with the resolver, an arXiv id that is in its table leads somewhere', async () => {
  const files = {
    'index.html':
      '<a href="arxiv/2511.00001/">1</a><a href="arxiv/2511.00002/">2</a>' +
      '<a href="arxiv/cs/0112017/">3</a><a href="arxiv/2512.00001/">4</a>',
    'data/arxiv/2511.json': '{"2511.00001":"one","2511.00003":"three"}\n',
    'data/arxiv/old.json': '{"cs/0112017":"one"}\n',
    'papers/one/index.html': '',
  };
  const gone = ['arxiv/2511.00002/', 'arxiv/2512.00001/'];
  const lost = 'data/arxiv/2511.json: https://papers.example/archive/papers/three/ leads nowhere';
  expect(await problemsOf(files, { arxivAddresses: 'resolver' })).toEqual([
    lost,
    ...gone.map((link) => `index.html: ${link} leads nowhere`),
  ]);
  expect(await problemsOf(files)).toHaveLength(5);
});

test('every address that was ever published leads somewhere', async () => {
  const { project, put } = await arrange({ 'papers/one/index.html': '' });
  const paper = { arxivId: null, recordId: null, title: 'One' };
  const record = {
    papers: { one: paper, two: paper },
    days: ['2025-01-09'],
    topics: ['vision'],
    organizations: { lab: 'Lab' },
  };
  put('content/permalinks.json', JSON.stringify(record));
  expect((await verify(project)).problems).toEqual([
    'permalinks.json: /papers/two/ leads nowhere',
    'permalinks.json: /days/2025-01-09/ leads nowhere',
    'permalinks.json: /topics/vision/ leads nowhere',
    'permalinks.json: /organizations/lab/ leads nowhere',
  ]);
});

test('a limit of the host that is passed is a problem, and one that is near a warning', async () => {
  const large = { 'data/papers.jsonl': ' '.repeat(26 * 2 ** 20) };
  const near = { 'data/papers.jsonl': ' '.repeat(24 * 2 ** 20) };
  const host = { host: 'cloudflare-pages' };
  expect(await problemsOf(large, host)).toEqual([
    'site.json: data/papers.jsonl has 27 MB, and Cloudflare Pages takes 26.',
  ]);
  expect(await problemsOf(large)).toEqual([]);
  const { project } = await arrange(near, host);
  expect(await verify(project)).toMatchObject({
    problems: [],
    warnings: ['data/papers.jsonl has 25 MB: soon more than the 26 that Cloudflare Pages takes.'],
  });
});

test.each(['http://localhost:4321/', 'http://127.0.0.1/', 'http://[::1]:80/a/'])(
  '%s is no address to publish at',
  async (site) => {
    const { project } = await arrange({});
    const { content } = project;
    const local = openProject({ content, site });
    expect((await verify(local)).problems).toEqual([
      `site.json: url is ${new URL(site).href}, which only this machine can open`,
    ]);
  },
);

test('what was not built there, or is a part of a site, is refused', async () => {
  const part = await arrange({}, {}, '1/2');
  await expect(verify(part.project)).rejects.toThrow('is part 1/2 of a site');
  await expect(verify({ ...part.project, out: '/nowhere' })).rejects.toThrow(
    'Nothing is known of a site in /nowhere',
  );
});
