import { VFile } from 'vfile';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createLineDecoder } from '../../src/dumps/line-decoder.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** Lines and messages of a dump whose bytes come, and are decoded, in pieces of the given length. */
function decode(content: string | Uint8Array, piece = Infinity, enough = 1) {
  const bytes = typeof content === 'string' ? encode(content) : content;
  const file = new VFile({ path: 'dump.txt' });
  const lines: string[] = [];
  const decoder = createLineDecoder(file, (text) => lines.push(...text.split('\n')), enough);
  for (let at = 0; at < bytes.length; at += piece)
    decoder.write(bytes.slice(at, Math.min(at + piece, bytes.length)));
  decoder.end();
  const messages = file.messages.map(
    ({ line, column, fatal, ruleId }) =>
      `${line}:${column} ${fatal ? 'error' : 'warning'} ${ruleId}`,
  );
  return { lines, messages };
}

describe('lines', () => {
  test.each<[string, string[]]>([
    ['', []],
    ['\n', ['']],
    ['\n\n', ['', '']],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\nb', ['a', 'b']],
    ['a\n\nb\n', ['a', '', 'b']],
    [' a\t\n', [' a\t']],
    ['a\u2028b\u0085c\vd', ['a\u2028b\u0085cd']],
  ])('%j', (text, lines) => {
    expect(decode(text).lines).toEqual(lines);
    expect(decode(text, 1).lines).toEqual(lines);
  });

  test('nothing is handed on twice when the end comes twice', () => {
    const lines: string[] = [];
    const decoder = createLineDecoder(new VFile(), (text) => lines.push(text));
    decoder.write(encode('a'));
    decoder.end();
    decoder.end();
    expect(lines).toEqual(['a']);
  });

  test('an empty piece changes nothing', () => {
    const lines: string[] = [];
    const decoder = createLineDecoder(new VFile(), (text) => lines.push(text));
    for (const text of ['', 'a', '', 'b\n', '']) decoder.write(encode(text));
    decoder.end();
    expect(lines).toEqual(['ab']);
  });
});

test('a long line that comes in many pieces is put together once', () => {
  const copy = vi.spyOn(Uint8Array.prototype, 'set');
  onTestFinished(() => copy.mockRestore());
  expect(decode(`${'x'.repeat(100_000)}\n`, 100).lines[0]).toHaveLength(100_000);
  const copied = copy.mock.calls.reduce((sum, [bytes]) => sum + bytes.length, 0);
  expect(copied).toBe(100_001);
});

test('characters that are cut in their middle stay whole, wherever the cut', () => {
  const text = 'é 中 🚀\n👩‍💻 e\u0301\nplain\n\nlast 𝒙';
  for (let piece = 1; piece <= encode(text).length; piece += 1)
    expect(decode(text, piece), `pieces of ${piece}`).toEqual({
      lines: text.split('\n'),
      messages: [],
    });
});

test('Windows line ends are read as such, without a word', () => {
  for (const piece of [1, 2, 3, 100])
    expect(decode('ab\r\n\r\nc\r\n', piece)).toEqual({ lines: ['ab', '', 'c'], messages: [] });
});

describe('UTF-16', () => {
  const text = 'new\n\nGrau – 70 % 🚀\n\u3000\nlast';
  const little = (content: string) => new Uint8Array(Buffer.from(content, 'utf16le'));
  const big = (content: string) => new Uint8Array(Buffer.from(content, 'utf16le').swap16());
  const read = { lines: ['new', '', 'Grau – 70 % 🚀', '\u3000', 'last'], messages: [] };

  test.each([
    ['with its mark', little(`\uFEFF${text}`)],
    ['with its mark, the high byte first', big(`\uFEFF${text}`)],
    ['without a mark', little(text)],
    ['without a mark, the high byte first', big(text)],
    ['with Windows line ends', little(`\uFEFF${text}`.replaceAll('\n', '\r\n'))],
  ])('%s is read, wherever it is cut', (_, bytes) => {
    for (const piece of [1, 2, 3, 7, 1000]) expect(decode(bytes, piece)).toEqual(read);
  });

  test('of a long text is read in pieces', () => {
    const long = `${'ab 中 🚀 '.repeat(2000)}\nend`;
    expect(decode(little(`\uFEFF${long}`), 333)).toEqual({
      lines: long.split('\n'),
      messages: [],
    });
  });

  test.each([
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]],
    ['zeros everywhere', Array.from({ length: 20 }, () => 0)],
  ])('%s is refused with one message', (_, bytes) => {
    expect(decode(Uint8Array.from(bytes)).messages).toEqual(['1:1 error unknown-encoding']);
  });
});

test('a carriage return alone is read as a line end and reported once', () => {
  for (const piece of [1, 2, 100])
    expect(decode('ab\rc\r\rd\ne\rf', piece)).toEqual({
      lines: ['ab', 'c', '', 'd', 'e', 'f'],
      messages: ['1:3 warning carriage-return'],
    });
});

test('a bad byte after a carriage return has its place in its own line', () => {
  expect(decode(Uint8Array.from([0x61, 0x62, 0x0d, 0xff])).messages).toContain(
    '2:1 error invalid-utf-8',
  );
});

describe('a byte-order mark', () => {
  test('is skipped at the start, without a word', () => {
    for (const piece of [1, 2, 100])
      expect(decode('\uFEFFa\nb', piece)).toEqual({ lines: ['a', 'b'], messages: [] });
  });

  test('is skipped once', () => {
    expect(decode('\uFEFF\uFEFFa').lines).toEqual(['\uFEFFa']);
  });

  test('is a character elsewhere', () => {
    expect(decode('a\uFEFF\n\uFEFFb')).toEqual({ lines: ['a\uFEFF', '\uFEFFb'], messages: [] });
  });
});

describe('bytes that are no UTF-8', () => {
  const bytes = (...parts: (string | number)[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...encode(part)] : part)));

  test.each<[string, Uint8Array, string[], string[]]>([
    ['a stray byte', bytes('ab', 0xff, 'c'), ['ab\uFFFDc'], ['1:3 error invalid-utf-8']],
    ['half a character', bytes('中', 0xe4, 0xb8), ['中\uFFFD'], ['1:2 error invalid-utf-8']],
    ['an overlong form', bytes(0xc0, 0x80), ['\uFFFD\uFFFD'], ['1:1 error invalid-utf-8']],
    ['a surrogate', bytes(0xed, 0xa0, 0x80), ['\uFFFD\uFFFD\uFFFD'], ['1:1 error invalid-utf-8']],
    [
      'on the second line, once',
      bytes('é\nx🚀', 0x80, '\n', 0x80),
      ['é', 'x🚀\uFFFD', '\uFFFD'],
      ['2:4 error invalid-utf-8'],
    ],
    [
      'after a spelled replacement character',
      bytes('\uFFFDa', 0xff),
      ['\uFFFDa\uFFFD'],
      ['1:3 error invalid-utf-8'],
    ],
  ])('%s', (_, content, lines, messages) => {
    expect(decode(content)).toEqual({ lines, messages });
    expect(decode(content, 1)).toEqual({ lines, messages });
  });

  test('a character is not cut by a line feed', () => {
    expect(decode(bytes(0xe4, 0xb8, '\n', 0xad)).lines).toEqual(['\uFFFD', '\uFFFD']);
  });

  test('a spelled replacement character is text', () => {
    expect(decode('\uFFFD\na\uFFFDb\uFFFD')).toEqual({
      lines: ['\uFFFD', 'a\uFFFDb\uFFFD'],
      messages: [],
    });
  });

  test('a spelled replacement character after a byte-order mark is text', () => {
    expect(decode('\uFEFFa\uFFFD').messages).toEqual([]);
  });

  test('a spelled one after a byte-order mark that starts another line is text', () => {
    expect(decode('a\n\uFEFFx\uFFFD\n').messages).toEqual([]);
  });
});

test('control characters are left out, and reported once at the first', () => {
  expect(decode('ok\na\u0001b\u0000c\n\u001F')).toEqual({
    lines: ['ok', 'abc', ''],
    messages: ['2:2 warning control-character'],
  });
  for (const code of [0x00, 0x08, 0x0b, 0x0c, 0x0e, 0x1f, 0xfffe, 0xffff])
    expect(decode(`a${String.fromCharCode(code)}b`), code.toString(16)).toEqual({
      lines: ['ab'],
      messages: ['1:2 warning control-character'],
    });
  for (const code of [0x09, 0x20, 0x7f, 0x85, 0xfffd])
    expect(decode(`a${String.fromCharCode(code)}b`), code.toString(16)).toEqual({
      lines: [`a${String.fromCharCode(code)}b`],
      messages: [],
    });
});

test('each rule is reported once on a dump that breaks them all', () => {
  const broken = Uint8Array.from([0xef, 0xbb, 0xbf, 0x01, 0x0d, 0x0d, 0x0a, 0xff, 0x02, 0x0a]);
  const { lines, messages } = decode(broken);
  expect(lines).toEqual(['', '', '\uFFFD']);
  expect(messages.map((message) => message.split(' ')[2]).toSorted()).toEqual([
    'carriage-return',
    'control-character',
    'invalid-utf-8',
  ]);
});
