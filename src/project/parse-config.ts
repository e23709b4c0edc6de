import { z } from 'zod';
import { ConfigError } from '../values/config-error.ts';
import { correctedSettings } from './corrected-settings.ts';

/**
 * Checks a configuration record against its schema.
 *
 * @param where the file, as the owner knows it.
 * @throws ConfigError with one line per problem, and how the settings could read instead.
 */
export function parseConfig<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: string,
): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const corrected = correctedSettings(schema, value, result.error.issues);
  const snippet = corrected.map((line) => `\n  ${line}`).join('');
  throw new ConfigError(
    `${where} is not valid:\n${z.prettifyError(result.error)}`,
    `Fix ${where} and build again${snippet ? `; for example:${snippet}` : '.'}`,
  );
}

/**
 * Checks the JSON text of a configuration file against its schema.
 *
 * @throws ConfigError when it is not JSON, or does not fit the schema.
 */
export function parseJson<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  where: string,
): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : '';
    throw new ConfigError(`${where} is not JSON: ${what}`, `Fix ${where}.`, cause);
  }
  return parseConfig(schema, value, where);
}
