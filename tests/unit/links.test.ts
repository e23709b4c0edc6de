import type { Link, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { linkify } from '../../src/text/links.ts';
import fc from '../random.ts';

function paragraph(...children: (PhrasingContent | string)[]): Root {
  const nodes = children.map((child): PhrasingContent => {
    return typeof child === 'string' ? { type: 'text', value: child } : child;
  });
  return { type: 'root', children: [{ type: 'paragraph', children: nodes }] };
}

/** The links of a text: what is shown, and where it leads. */
function linksOf(text: string): [string, string][] {
  const root = paragraph(text);
  linkify(root);
  expect(toString(root)).toBe(text);
  const [block] = root.children;
  if (block?.type !== 'paragraph') throw new Error('no paragraph');
  return block.children
    .filter((node) => node.type === 'link')
    .map((node) => [toString(node), node.url]);
}

describe('an address', () => {
  test.each([
    'https://github.com/owner/repo',
    'http://example.org/',
    'https://example.org:8080/a',
    'https://54.211.107.106/app',
    'https://en.wikipedia.org/wiki/Foo_(bar)',
    'https://cs.example.edu/~name/x',
    'https://example.org/a%20b_c?d=e&f=g#h',
    'https://example.org/MVHumanNet++/',
    'https://example.org/ark/region:ark+cn-beijing/a?b=c;d',
    'https://example.org/-SLP-',
    'https://example.org/a_',
    'https://web.archive.org/web/2020/https://example.org/a',
  ])('%s is a link as it is', (url) => {
    expect(linksOf(url)).toEqual([[url, url]]);
    expect(linksOf(`(see ${url}).`)).toEqual([[url, url]]);
  });

  test.each([
    ['https://example.org', 'https://example.org/'],
    ['https://münchen.de/straße', 'https://xn--mnchen-3ya.de/stra%C3%9Fe'],
    ['HTTPS://Example.org/A', 'https://example.org/A'],
    ['www.example.org', 'https://www.example.org/'],
    ['www.example.ai/v2', 'https://www.example.ai/v2'],
    ['github.com/owner/repo', 'https://github.com/owner/repo'],
    ['GitHub.com/owner/repo', 'https://github.com/owner/repo'],
    ['huggingface.co/models/x', 'https://huggingface.co/models/x'],
    ['mias.group/DiMoDE', 'https://mias.group/DiMoDE'],
    ['anonymous.4open.science/r/A-1/', 'https://anonymous.4open.science/r/A-1/'],
  ])('%s leads to %s', (text, url) => {
    expect(linksOf(`at ${text}, and`)).toEqual([[text, url]]);
  });

  test.each([
    '.',
    ',',
    ';',
    ':',
    '!',
    '?',
    ')',
    ']',
    '}',
    "'",
    '"',
    '”',
    '’',
    '…',
    '>',
    '**',
    '$',
    '\\',
    '|',
    '`',
    '^',
    '.”',
    ').',
    '.**',
    "'s",
    '’s',
    '[2]',
    '\u00A0b',
    '，',
  ])('ends before %s', (end) => {
    expect(linksOf(`https://a.io/x${end}`)).toEqual([['https://a.io/x', 'https://a.io/x']]);
    expect(linksOf(`https://a.io/x${end} b`)).toEqual([['https://a.io/x', 'https://a.io/x']]);
  });

  test.each(
    'academy app blog cloud dev group live online page science site space tech top xyz'.split(' '),
  )('without a scheme may end its domain in %s', (end) => {
    expect(linksOf(`at example.${end}/x.`)).toEqual([
      [`example.${end}/x`, `https://example.${end}/x`],
    ]);
  });

  test('is found in quotes', () => {
    expect(
      linksOf(`"https://a.io/x" 'https://b.io/y' https://c.io/"z" https://d.io/'z'`).map(
        ([text]) => text,
      ),
    ).toEqual(['https://a.io/x', 'https://b.io/y', 'https://c.io/', "https://d.io/'z"]);
  });

  test('starts behind a word without a space, too', () => {
    expect(linksOf('Fluxhttps://a.io/x')).toEqual([['https://a.io/x', 'https://a.io/x']]);
  });

  test('ends where another one starts', () => {
    expect(linksOf('https://a.io/x,https://b.io/y;http://c.io')).toEqual([
      ['https://a.io/x', 'https://a.io/x'],
      ['https://b.io/y', 'https://b.io/y'],
      ['http://c.io', 'http://c.io/'],
    ]);
    expect(linksOf('https://a.io/xhttps://b.io/y').map(([text]) => text)).toEqual([
      'https://a.io/x',
      'https://b.io/y',
    ]);
  });

  test.each(['https: //', 'https:/', 'https//', 'https:// '])(
    'is found behind a broken %s',
    (scheme) => {
      expect(linksOf(`at ${scheme}github.com/a/b.`)).toEqual([
        ['github.com/a/b', 'https://github.com/a/b'],
      ]);
    },
  );

  test.each([
    'PyTorch.org and Node.js, example.com.',
    'Node.js/Deno and Qwen2.5-VL/InternVL',
    'e.g./x i.e./x and/or N/A v1.2/3 1.5/2.5 24/7',
    'e.g.in/out i.e.to/from',
    'main.py/test.py README.md/LICENSE.md',
    'the sentence.Then/or',
    'a.b.c/d',
    'someone@example.com',
    'someone@example.com/x',
    'mailto:someone@example.org/x',
    'ftp://example.org/x //example.org/x',
    'javascript://example.org/x',
    'https://',
    'https://github',
    'https://4d- x',
    'https://user:secret@example.org/x',
    'http:// and www. and www.x',
    'mAP@0.5:0.95',
  ])('is none in %s', (text) => {
    expect(linksOf(text)).toEqual([]);
  });
});

describe('a DOI', () => {
  test.each([
    ['10.1145/3448016.3457550', '10.1145/3448016.3457550'],
    ['doi:10.1000/xyz', '10.1000/xyz'],
    ['DOI: 10.5281/zenodo.17601357', '10.5281/zenodo.17601357'],
    ['DOI 10.1000/x', '10.1000/x'],
    ['doi:10.1016/S0735-1097(98)00347-7', '10.1016/S0735-1097(98)00347-7'],
  ])('%s leads to its resolver', (text, doi) => {
    expect(linksOf(`(${text}).`)).toEqual([[text, `https://doi.org/${doi}`]]);
  });

  test('is linked once in an address', () => {
    expect(linksOf('https://doi.org/10.1000/xyz12')).toEqual([
      ['https://doi.org/10.1000/xyz12', 'https://doi.org/10.1000/xyz12'],
    ]);
    expect(linksOf('doi.org/10.1000/xyz12')).toEqual([
      ['doi.org/10.1000/xyz12', 'https://doi.org/10.1000/xyz12'],
    ]);
  });

  test.each([
    'doing 10.5/7',
    '10.5281/17',
    '10.5/1234',
    '10.0123/abcdef',
    '5.10.1000/abcdef',
    'the DOI: none',
  ])('is none in %s', (text) => {
    expect(linksOf(text)).toEqual([]);
  });
});

/** The only link of a text. */
function linkOf(text: string): Link {
  const root = paragraph(text);
  linkify(root);
  const [block] = root.children;
  const links =
    block?.type === 'paragraph' ? block.children.filter(({ type }) => type === 'link') : [];
  expect(links).toHaveLength(1);
  return links[0] as Link;
}

describe('a reference to arXiv', () => {
  test.each([
    ['arXiv:2011.06063', '2011.06063'],
    ['arXiv:2011.06063v2', '2011.06063'],
    ['arXiv:1504.0606', '1504.0606'],
    ['arXiv: math.GT/0309136', 'math.GT/0309136'],
    ['arXiv:hep-th/9901001v3', 'hep-th/9901001'],
    ['ArXiv 2011.06063', '2011.06063'],
    ['arxiv:\u00A02011.06063', '2011.06063'],
    ['arXiv.org:2011.06063', '2011.06063'],
  ])('%s leads to the abstract', (text, arxivId) => {
    expect(linkOf(`(${text}'s) x`)).toEqual({
      type: 'link',
      url: `https://arxiv.org/abs/${arxivId}`,
      children: [{ type: 'text', value: text }],
      data: { arxivId },
    });
  });

  test.each([
    ['https://arxiv.org/abs/2011.06063v2', '2011.06063'],
    ['https://arxiv.org/pdf/2011.06063v1.pdf', '2011.06063'],
    ['http://www.arxiv.org/pdf/2011.06063', '2011.06063'],
    ['https://export.arxiv.org/abs/math.GT/0309136', 'math.GT/0309136'],
    ['https://arxiv.org/html/2011.06063v1/#S1', '2011.06063'],
    ['https://doi.org/10.48550/arXiv.2011.06063', '2011.06063'],
  ])('%s stays the address it is', (url, arxivId) => {
    expect(linkOf(`at ${url}.`)).toEqual({
      type: 'link',
      url,
      children: [{ type: 'text', value: url }],
      data: { arxivId },
    });
  });

  test('is noted on an address without a scheme and on a DOI', () => {
    expect(linkOf('arxiv.org/abs/2011.06063')).toMatchObject({
      url: 'https://arxiv.org/abs/2011.06063',
      data: { arxivId: '2011.06063' },
    });
    expect(linkOf('doi:10.48550/arXiv.2011.06063').data).toEqual({ arxivId: '2011.06063' });
  });

  test.each([
    'https://arxiv.org/list/cs.CL/recent',
    'https://arxiv.org/',
    'https://notarxiv.org/abs/2011.06063',
    'https://a.io/?q=arXiv:2011.06063',
  ])('%s is another link', (url) => {
    expect(linkOf(url).data).toBeUndefined();
  });

  test.each([
    'CharXiv:2011.06063',
    'arXiv papers',
    'arXiv (2018-2023)',
    'arXiv:2011',
    'arXiv:2011.060631',
    'arXiv/alphaXiv',
    '2011.06063',
    'arXiv 2024',
  ])('is none in %s', (text) => {
    expect(linksOf(text)).toEqual([]);
  });
});

describe('a tree', () => {
  test('is split around its links', () => {
    const root = paragraph('a https://a.io/x, b ', {
      type: 'emphasis',
      children: [{ type: 'text', value: 'c arXiv:2011.06063' }],
    });
    linkify(root);
    expect(root).toEqual(
      paragraph(
        'a ',
        {
          type: 'link',
          url: 'https://a.io/x',
          children: [{ type: 'text', value: 'https://a.io/x' }],
        },
        ', b ',
        {
          type: 'emphasis',
          children: [
            { type: 'text', value: 'c ' },
            {
              type: 'link',
              url: 'https://arxiv.org/abs/2011.06063',
              children: [{ type: 'text', value: 'arXiv:2011.06063' }],
              data: { arxivId: '2011.06063' },
            },
          ],
        },
      ),
    );
    const again = structuredClone(root);
    linkify(again);
    expect(again).toEqual(root);
  });

  test('keeps its links, code and mathematics', () => {
    const build = () =>
      paragraph(
        {
          type: 'link',
          url: 'https://a.io/',
          children: [{ type: 'strong', children: [{ type: 'text', value: 'https://b.io/x' }] }],
        },
        { type: 'inlineCode', value: 'https://b.io/x' },
        { type: 'inlineMath', value: 'https://b.io/x' },
      );
    const root = build();
    linkify(root);
    expect(root).toEqual(build());
  });

  test('says of links that are there which paper they lead to', () => {
    const root = paragraph({
      type: 'link',
      url: 'https://arxiv.org/abs/2011.06063v1',
      children: [],
    });
    linkify(root);
    expect(root.children[0]).toMatchObject({ children: [{ data: { arxivId: '2011.06063' } }] });
  });

  test('keeps its text whatever that is, and leads to the web only', () => {
    const piece = fc.constantFrom(
      'https://',
      'http:',
      '//',
      'www.',
      'a.io',
      'github.com',
      '/',
      'x',
      '.',
      ',',
      '(',
      ')',
      '[',
      ']',
      '’',
      '"',
      "'",
      "'s",
      ' ',
      '\u00A0',
      '~',
      '_',
      '%',
      '%2',
      '#',
      '?',
      'é',
      '中',
      '😀',
      '@',
      ':',
      '\\',
      '|',
      '10.1000/',
      'doi:',
      'arXiv:',
      '2011.06063',
      'v2',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 14 }),
        (pieces) => {
          for (const [text, url] of linksOf(pieces.join(''))) {
            expect(text).toMatch(/^[^\n]*[^\s.,;:!?"'”…]$/u);
            expect(url).toMatch(/^https?:\/\/[^/]+/);
            expect(URL.parse(url)?.href).toBe(url);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
