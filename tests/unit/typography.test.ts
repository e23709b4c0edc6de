import type { PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { smarten } from '../../src/text/typography.ts';
import fc from '../random.ts';

function paragraph(...children: (PhrasingContent | string)[]): Root {
  const nodes = children.map((child): PhrasingContent => {
    return typeof child === 'string' ? { type: 'text', value: child } : child;
  });
  return { type: 'root', children: [{ type: 'paragraph', children: nodes }] };
}

function emphasis(value: string): PhrasingContent {
  return { type: 'emphasis', children: [{ type: 'text', value }] };
}

function smart(...children: (PhrasingContent | string)[]): string {
  const root = paragraph(...children);
  smarten(root);
  return toString(root);
}

describe('double quotes', () => {
  test.each([
    ['"x" y', '“x” y'],
    ['a "x", "y." and "z"?', 'a “x”, “y.” and “z”?'],
    ['("x") ["x"] {"x"}', '(“x”) [“x”] {“x”}'],
    ['a–"x"–b—"y"—c -"z"-', 'a–“x”–b—“y”—c -“z”-'],
    ['"A"-"B" "a"/"b" x="y" "a":"b"', '“A”-“B” “a”/“b” x=“y” “a”:“b”'],
    ['a\u00A0"x"\u00A0b', 'a\u00A0“x”\u00A0b'],
    ['" a " b', '“ a ” b'],
    ['"…and" "?"', '“…and” “?”'],
    ['"what?" "why"', '“what?” “why”'],
    ['""x""', '““x””'],
    ['"top 5" and "7B"', '“top 5” and “7B”'],
    ['“x" and "y”', '“x” and “y”'],
    ['a "lost end. "x" b', 'a “lost end. “x” b'],
    ['a ”x” (”y”) ”z', 'a “x” (“y”) “z'],
    ['a “x“, „Mann“ “y”', 'a “x”, „Mann“ “y”'],
    ['”', '”'],
    ['"R1"\'s', '“R1”’s'],
    ['"É" "中" "😀"', '“É” “中” “😀”'],
  ])('%s', (text, expected) => {
    expect(smart(text)).toBe(expected);
  });
});

describe('single quotes and apostrophes', () => {
  test.each([
    ["don't it's O'Brien l'Étoile", 'don’t it’s O’Brien l’Étoile'],
    ['models\' and authors\' "x"', 'models’ and authors’ “x”'],
    ["the '90s, '24, 'Tis 'em", 'the ’90s, ’24, ’Tis ’em'],
    ["'90s and '25 are 'good'", '’90s and ’25 are ‘good’'],
    ["'a' is 5' wide", "‘a’ is 5' wide"],
    ["'it's top 5'", '‘it’s top 5’'],
    ["GPT-4's the 1990's", 'GPT-4’s the 1990’s'],
    ["rock 'n roll", 'rock ’n roll'],
    ["AIME'25", 'AIME’25'],
    ["'x' ('y') ['_n', 'z']", '‘x’ (‘y’) [‘_n’, ‘z’]'],
    ["non-'x' a/'b'", 'non-‘x’ a/‘b’'],
    ["'good' and 'bad'.", '‘good’ and ‘bad’.'],
    ["'top-5' and 'it's a day'", '‘top-5’ and ‘it’s a day’'],
    ["“'x' y”", '“‘x’ y”'],
    [`"'x' y" "x 'y'" '"x" y'`, '“‘x’ y” “x ‘y’” ‘“x” y’'],
    ["‘x' and 'y’", '‘x’ and ‘y’'],
  ])('%s', (text, expected) => {
    expect(smart(text)).toBe(expected);
  });
});

test.each([`5' and 7" wide`, `3'UTR and 5'-end`, "Theorem 5'", "30'000"])(
  'primes stay in %s',
  (text) => {
    expect(smart(text)).toBe(text);
  },
);

describe('across nodes', () => {
  test.each<[string, (PhrasingContent | string)[], string]>([
    ['quotes around emphasis', ['a "', emphasis('x'), '" b'], 'a “x” b'],
    ['quotes in emphasis', [emphasis('"x"'), ' b'], '“x” b'],
    ['half in, half out', ['"', emphasis('x"'), ' b'], '“x” b'],
    ['an apostrophe behind emphasis', [emphasis('BERT'), "'s"], 'BERT’s'],
    ['quotes around mathematics', ['"', { type: 'inlineMath', value: '"' }, '"'], '“"”'],
    ['an apostrophe behind code', [{ type: 'inlineCode', value: "'" }, '\'s "x"'], "'’s “x”"],
    ['a dash between words', ['word ', emphasis('two'), ' - a word'], 'word two – a word'],
    ['a unit', [emphasis('5'), ' ms'], '5\u00A0ms'],
    ['a line break', ['"a', { type: 'break' }, '"b"'], '“a“b”'],
  ])('%s', (_, nodes, expected) => {
    expect(smart(...nodes)).toBe(expected);
  });

  test('each paragraph starts again', () => {
    const root: Root = {
      type: 'root',
      children: [
        ...paragraph('a "b').children,
        { type: 'math', value: '"' },
        ...paragraph('" c"').children,
      ],
    };
    smarten(root);
    expect(root.children.map((node) => toString(node))).toEqual(['a “b', '"', '“ c”']);
  });
});

describe('links', () => {
  const link = (text: string): PhrasingContent => ({
    type: 'link',
    url: 'https://a.io/',
    children: [{ type: 'text', value: text }],
  });

  test.each(["https://a.io/it's...x", "a.io/'x'", "doi: 10.1000/a'b", 'arXiv:2011.06063'])(
    'that show the address %s keep it',
    (text) => {
      expect(smart('"', link(text), '"')).toBe(`“${text}”`);
    },
  );

  test('with a text have it set', () => {
    expect(smart(link("the authors' page..."))).toBe('the authors’ page…');
  });
});

describe('dashes', () => {
  test.each([
    ['a method - the first', 'a method – the first'],
    ['(3D) - an image, 5% - but', '(3D) – an image, 5% – but'],
    ['“x” - “y” - "z"', '“x” – “y” – “z”'],
    ['a method - a new one - I say', 'a method – a new one – I say'],
    ['Seed - Evolve - Verify', 'Seed – Evolve – Verify'],
    ['method\u00A0- the', 'method\u00A0– the'],
  ])('%s', (text, expected) => {
    expect(smart(text)).toBe(expected);
  });

  test.each([
    'x - y',
    'f(x) - g(x)',
    '10 - 20',
    'mu - 2sigma',
    'p - value',
    '0.1-0.2',
    '-0.5',
    'self-made',
    '- first',
    'a: - first',
    'pre- and post',
    'a -- b',
  ])('%s stays', (text) => {
    expect(smart(text)).toBe(text);
  });
});

describe('an ellipsis', () => {
  test.each([
    ['and so on...', 'and so on…'],
    ['"...x" [...]', '“…x” […]'],
    ['a....', 'a....'],
    ['a.. b', 'a.. b'],
    ['. . .', '. . .'],
  ])('%s', (text, expected) => {
    expect(smart(text)).toBe(expected);
  });
});

describe('no break', () => {
  test.each([
    '5 ms',
    '5 µs',
    '5 μs',
    '5 ns',
    '10 Hz',
    '10 kHz',
    '10 MHz',
    '10 GHz',
    '8 KB',
    '8 kB',
    '8 MB',
    '8 GiB',
    '8 TB',
    '5 Mbps',
    '30 fps',
    '30 FPS',
    '3.5 dB',
    '3 dBm',
    '3 nm',
    '3 µm',
    '3 mm',
    '3 cm',
    '3 km/h',
    '3 kg',
    '3 mg',
    '20 °C',
    '50 %',
    'Fig. 1',
    'Figs. 2',
    'Sec. 3',
    'Table 4',
    'Tables 4',
    'Eq. 5',
    'No. 6',
  ])('in %s', (text) => {
    expect(smart(`(${text})`)).toBe(`(${text.replace(' ', '\u00A0')})`);
  });

  test.each([
    '5 s',
    '5 m',
    '5 W',
    '5 M',
    '8 GPU hours',
    '5 msec',
    '5 mms',
    '3 GBs',
    '8 in',
    '5 K',
    'x ms',
    'Table of',
    'Table A',
    'No. of',
    'Tableau 4',
    'noFig. 1',
    'Figure 1',
  ])('is kept from %s', (text) => {
    expect(smart(text)).toBe(text);
  });
});

describe('whatever the text is', () => {
  const MARKS = ['"', "'", '‘', '’', ' ', '\u00A0', '-', ' - ', '.', '...', '(', ')', '–'];
  const WORDS = ['a', 'word', '5', ' ms', '中', '😀'];
  const nodesOf = (pieces: string[]) =>
    fc.array(
      fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((all) => all.join('')),
      {
        maxLength: 4,
      },
    );
  const plain = (text: string) =>
    text
      .replace(/[“”]/g, '"')
      .replace(/[‘’]/g, "'")
      .replaceAll('–', '-')
      .replaceAll('\u00A0', ' ')
      .replaceAll('…', '...');

  test('each node keeps everything else', () => {
    fc.assert(
      fc.property(nodesOf([...MARKS, ...WORDS, '“', '”']), (texts) => {
        const root = paragraph(...texts);
        smarten(root);
        const [block] = root.children;
        const nodes = block?.type === 'paragraph' ? block.children : [];
        expect(nodes.map((node) => plain(toString(node)))).toEqual(texts.map(plain));
      }),
      { numRuns: 2000 },
    );
  });

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(nodesOf([...MARKS, ...WORDS]), (texts) => {
        const root = paragraph(...texts);
        smarten(root);
        const again = structuredClone(root);
        smarten(again);
        expect(again).toEqual(root);
      }),
      { numRuns: 2000 },
    );
  });
});
