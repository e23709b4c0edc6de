import type { Keystroke } from './keystrokes.ts';
import { median, quantile } from './median.ts';
import type { Other } from './others.ts';
import { KIND_NAMES, medianWire, total, type Wire } from './wire.ts';

const NAME = 22;
const NUMBER = 14;

/** A table of what each word costs, and of the median. */
export function wireLines(words: readonly string[], wires: readonly Wire[]): string[] {
  const all = [...wires, medianWire(wires)];
  const row = (name: string, of: (wire: Wire) => string) => line(name, all.map(of));
  return [
    line('kB', [...words, 'median']),
    ...KIND_NAMES.filter((kind) => all.some(({ bytes }) => bytes[kind] > 0)).map((kind) =>
      row(kind, ({ bytes }) => kilobytes(bytes[kind])),
    ),
    row('in all', (wire) => kilobytes(total(wire))),
    row('in all, without fonts', (wire) => kilobytes(total(wire, 'fonts'))),
    row('after the results', ({ later }) => kilobytes(later)),
    row('requests', ({ requests }) => String(requests)),
    row('ms', ({ milliseconds }) => milliseconds.toFixed(0)),
  ];
}

export const OTHERS_HEADING = line('Other engines, kB', [
  'in all',
  'index, gzip',
  'index, raw',
  'script, page',
  'ms',
]);

/** What the same job costs with another engine. */
export function otherLine({ name, index, wire, failure }: Other): string {
  const cells = [
    wire ? kilobytes(total(wire)) : '—',
    index ? kilobytes(index.compressed) : '—',
    index ? kilobytes(index.bytes) : '—',
    wire ? kilobytes(wire.bytes['page and scripts']) : '—',
    wire ? wire.milliseconds.toFixed(0) : '—',
  ];
  return `${line(name, cells)}${failure === undefined ? '' : `  ${failure}`}`;
}

/**
 * How long keys took, as measured, and as it were if the worker was slowed down like the page.
 *
 * @param slowdown how much that is.
 */
export function keystrokeLines(strokes: readonly Keystroke[], slowdown: number): string[] {
  const row = (name: string, of: (stroke: Keystroke) => number) => {
    const values = strokes.map(of);
    const cells = [median(values), quantile(values, 0.9), Math.max(...values)];
    return line(
      name,
      cells.map((value) => value.toFixed(0)),
    );
  };
  const slowWorker = slowdown - 1;
  return [
    line('ms', ['median', '9 of 10', 'worst']),
    row('key to paint', ({ milliseconds }) => milliseconds),
    row('of it, in the worker', ({ answered }) => answered),
    row('were the worker slower', (one) => one.milliseconds + slowWorker * one.answered),
    ...strokes.map(
      ({ query, milliseconds, answered }) =>
        `  ${query}: ${milliseconds.toFixed(0)}, worker ${answered.toFixed(0)}`,
    ),
  ];
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(NAME) + cells.map((cell) => cell.padStart(NUMBER)).join('');
}
