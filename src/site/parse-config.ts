import { z } from 'zod';
import { ConfigError } from './config-error.ts';

/**
 * Checks a configuration record against its schema.
 *
 * @param where the file, as the owner knows it.
 * @throws ConfigError with one line per problem.
 */
export function parseConfig<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: string,
): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ConfigError(
    `${where} is not valid:\n${z.prettifyError(result.error)}`,
    `Mend ${where} and build again.`,
  );
}
