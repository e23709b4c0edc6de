import { expect, test } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import { headers } from '../../src/outputs/headers.ts';
import { makeProject } from '../make.ts';

const project = makeProject('https://papers.example/archive/');
const [document] = [...headers.documents({ project, model: {} as unknown as Model })];
const text = String(document?.content());
/** The rules, as a path and its headers. */
const rules = text
  .trim()
  .split(/\n(?! )/)
  .map((block) => block.split('\n').map((line) => line.trim()));

test('the rules are below the base path', () => {
  expect(document?.path).toBe('/_headers');
  expect(rules.slice(0, 3)).toEqual([
    ['/archive/*', 'X-Content-Type-Options: nosniff'],
    ['/archive/_astro/*', 'Cache-Control: public, max-age=31536000, immutable'],
    ['/archive/data/papers.jsonl', 'Content-Type: application/jsonl; charset=utf-8'],
  ]);
});

test('each host takes them: few, a star at the end alone, and no header twice for a file', () => {
  expect(rules.length).toBeLessThanOrEqual(100);
  for (const [path = '', ...lines] of rules) {
    expect(path).toMatch(/^\/archive\/[^*:]*\*?$/);
    for (const line of lines) expect(line).toMatch(/^[\w-]+: \S.*$/);
  }
  const patterns = rules.map(([path = '']) => path);
  for (const [path = '', line = ''] of rules) {
    const name = line.split(':')[0];
    const wider = rules.filter(
      ([other = '', header = '']) =>
        other !== path &&
        other.endsWith('*') &&
        path.startsWith(other.slice(0, -1)) &&
        header.startsWith(`${name}:`),
    );
    expect(wider).toEqual([]);
  }
  expect(new Set(patterns).size).toBe(patterns.length);
});
