import { basename } from 'node:path';
import type { z } from 'zod';
import { NOTHING_PUBLISHED } from '../archive/permalinks.ts';
import { permalinksPath, withdrawalsPath, type Folders } from '../project/folders.ts';
import { parseJson } from '../project/parse-config.ts';
import { Permalinks, Withdrawals } from '../schema/ledger.ts';
import { readIfThere } from '../values/read-if-there.ts';

/** @throws ConfigError when the record is there and not valid. */
export async function readPermalinks(folders: Folders): Promise<Permalinks> {
  return readRecord(permalinksPath(folders), Permalinks, NOTHING_PUBLISHED);
}

/** @throws ConfigError when the list of withdrawn papers is there and not valid. */
export async function readWithdrawals(folders: Folders): Promise<Withdrawals> {
  return readRecord(withdrawalsPath(folders), Withdrawals, {});
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
