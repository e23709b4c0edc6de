import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { NOTHING_PUBLISHED } from '../archive/permalinks.ts';
import { Permalinks, Withdrawals } from '../schema/ledger.ts';
import { parseJson } from '../project/parse-config.ts';
import { readIfThere } from '../values/read-if-there.ts';

/** Where the record of published addresses lies: beside the dumps, for they are what it is of. */
export function permalinksPath(dumps: string): string {
  return join(dirname(dumps), 'permalinks.json');
}

/** @throws ConfigError when the record is there and not valid. */
export async function readPermalinks(dumps: string): Promise<Permalinks> {
  return readRecord(permalinksPath(dumps), Permalinks, NOTHING_PUBLISHED);
}

/** @throws ConfigError when the list of withdrawn papers is there and not valid. */
export async function readWithdrawals(dumps: string): Promise<Withdrawals> {
  return readRecord(join(dirname(dumps), 'withdrawn.json'), Withdrawals, {});
}

async function readRecord<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  absent: z.infer<Schema>,
): Promise<z.infer<Schema>> {
  const bytes = await readIfThere(path);
  if (bytes === null) return absent;
  return parseJson(schema, bytes.toString(), basename(path));
}
