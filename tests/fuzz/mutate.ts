import fc from '../random.ts';

/** What breaks lines: parts of dumps in the wrong place, and characters that nobody wants. */
export const JUNK: readonly string[] = [
  '',
  ' ',
  '·',
  '  • 4 authors',
  '  • 0 authors',
  '• 9999999 authors',
  'ReactiveAI Reactive AI',
  'Feb 30, 2024',
  'Jan 9, 2024 3',
  'Nov 9',
  'Dec 99',
  'Dec 1',
  'Xyz 1, 0000 999999999',
  'by',
  'byAK',
  'new',
  'Daily Papers',
  'A Title Without an Abstract',
  'A sentence. And a paragraph.',
  'https://example.org/a.',
  '\u0000\u0007',
  '\u202e\u2066',
  '\ufeff',
  '\ufffd',
  '\ufffe\uffff',
  '\r',
  '{',
  '}',
  '[',
  ']',
  '{}',
  'null',
  '{"title":"T","published":"2024-01-09"}',
  '"\\ud800\\u0000\\u202e"',
  '"',
  ',',
  '\\',
  'x'.repeat(301),
];

/** Values that no field of a record expects, or that none should keep as they are. */
const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  '',
  ' ',
  'text',
  '\u0000',
  '\ud800',
  '\udc00\ud800',
  '\u202eevil\u2066',
  '\ufffe\uffff',
  'e\u0301',
  'x'.repeat(1001),
  'javascript:alert(1)',
  'https://example.org/\u202e',
  '2024-02-30',
  '2024-01-09T00:00:00Z',
  '../x',
  '__proto__',
  [],
  [[]],
  [null],
  ['a', 1],
  {},
  { name: 5 },
  { id: '../x', name: '\u0000' },
  [{ hidden: true }],
  [{ name: 'Ada', hidden: 'no' }],
];

export type Step = readonly [kind: string, at: number, other: number, junk: string];

const place = fc.nat({ max: 9999 });
const junk = fc.oneof(fc.constantFrom(...JUNK), fc.string({ unit: 'binary', maxLength: 8 }));

/** Some changes of lines. */
export const lineSteps: fc.Arbitrary<Step[]> = fc.array(
  fc.tuple(
    fc.constantFrom('delete', 'repeat', 'swap', 'insert', 'replace', 'splice', 'join', 'cut'),
    place,
    place,
    junk,
  ),
  { minLength: 1, maxLength: 4 },
);

/** Applies changes to lines. */
export function mutateLines(lines: readonly string[], steps: readonly Step[]): string[] {
  let changed = [...lines];
  for (const [kind, at, other, text] of steps) {
    if (changed.length === 0) changed.push('');
    const index = at % changed.length;
    const line = changed[index] ?? '';
    const column = other % (line.length + 1);
    const second = other % changed.length;
    if (kind === 'delete') changed.splice(index, 1);
    else if (kind === 'repeat') changed.splice(index, 0, line);
    else if (kind === 'insert') changed.splice(index, 0, text);
    else if (kind === 'replace') changed[index] = text;
    else if (kind === 'splice') changed[index] = line.slice(0, column) + text + line.slice(column);
    else if (kind === 'join') changed.splice(index, 2, line + (changed[index + 1] ?? ''));
    else if (kind === 'swap')
      changed = changed.with(index, changed[second] ?? '').with(second, line);
    else changed[index] = line.slice(0, column);
  }
  return changed;
}

/** Some bytes that are overwritten, and the share of a dump that is kept, in hundredths. */
export const byteSteps = fc.record({
  overwrite: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 3 }),
  keep: fc.oneof({ weight: 4, arbitrary: fc.constant(100) }, fc.integer({ min: 0, max: 100 })),
});

/** Applies changes to bytes. */
export function mutateBytes(
  text: string,
  { overwrite, keep }: { overwrite: [number, number][]; keep: number },
): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  for (const [at, byte] of overwrite) bytes[at % Math.max(bytes.length, 1)] = byte;
  return bytes.subarray(0, Math.ceil((bytes.length * keep) / 100));
}

/** Some values that are put in the place of others. */
export const valueSteps = fc.array(fc.tuple(place, fc.constantFrom(...VALUES)), {
  minLength: 1,
  maxLength: 3,
});

/** A copy of a JSON value in which values anywhere are replaced. */
export function mutateValue(value: unknown, steps: readonly [number, unknown][]): unknown {
  const root = { value: structuredClone(value) };
  for (const [at, replacement] of steps) {
    const slots = slotsOf(root);
    const slot = slots[at % slots.length];
    if (slot) Reflect.set(slot.holder, slot.key, structuredClone(replacement));
  }
  return root.value;
}

function slotsOf(holder: object): { holder: object; key: string }[] {
  return Object.entries(holder).flatMap(([key, value]: [string, unknown]) => {
    const inside = typeof value === 'object' && value !== null ? slotsOf(value) : [];
    return [{ holder, key }, ...inside];
  });
}
