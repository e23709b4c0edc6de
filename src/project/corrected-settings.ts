import { distance } from 'fastest-levenshtein';
import { z } from 'zod';

type Settings = Record<string, unknown>;

/**
 * Suggestions for the wrong settings of a record: for each key whose schema has examples, the
 * nearest example, with the owner's own values where those are right.
 *
 * @param schema of a record; the examples are metadata of its keys.
 * @returns lines of JSON, as they would stand in the file; none where no wrong key has an example.
 * @example
 * correctedSettings(Site, { subscribe: { provider: 'Buttondown', username: 'me' } }, issues)
 * // ['"subscribe": { "provider": "buttondown", "username": "me" }']
 */
export function correctedSettings(
  schema: z.ZodType,
  value: unknown,
  issues: Pick<z.core.$ZodIssue, 'path'>[],
): string[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const wrong = new Set(issues.map(({ path }) => String(path[0])));
  return [...wrong].flatMap((key) => {
    const setting = (schema.shape as Record<string, z.ZodType>)[key];
    const examples = setting?.meta()?.['examples'] as Settings[] | undefined;
    if (!setting || !examples) return [];
    const own = asSettings(value)[key];
    return `"${key}": ${oneLine(corrected(setting, nearest(examples, own), asSettings(own)))}`;
  });
}

/** The example whose first text is most like the owner's. */
function nearest(examples: Settings[], own: unknown): Settings {
  const far = (example: Settings) => distance(firstText(example), firstText(own));
  const [first = {}, ...rest] = examples;
  return rest.reduce((best, next) => (far(next) < far(best) ? next : best), first);
}

function firstText(value: unknown): string {
  const [first] = typeof value === 'string' ? [value] : Object.values(asSettings(value));
  return typeof first === 'string' ? first.toLowerCase() : '';
}

/** An example with each of the owner's values that keeps it valid. */
function corrected(schema: z.ZodType, example: Settings, own: Settings): Settings {
  return Object.keys(example).reduce((settings, key) => {
    const tried = { ...settings, [key]: own[key] };
    return own[key] !== undefined && schema.safeParse(tried).success ? tried : settings;
  }, example);
}

function asSettings(value: unknown): Settings {
  return typeof value === 'object' && value !== null ? (value as Settings) : {};
}

function oneLine(settings: Settings): string {
  return JSON.stringify(settings, null, 1).replace(/\n\s*/g, ' ');
}
