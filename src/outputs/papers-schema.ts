import { z } from 'zod';
import { ArchiveRecord } from '../schema/record.ts';
import { paths } from '../values/paths.ts';
import type { Output } from './output.ts';

/** What a line of `papers.jsonl` is, as JSON Schema. */
export const papersSchema: Output = {
  title: 'the schema of papers as JSON Lines',
  mediaType: 'application/schema+json',
  *documents() {
    const content = () => `${JSON.stringify(z.toJSONSchema(ArchiveRecord), null, 2)}\n`;
    yield { path: paths.papersSchema, content };
  },
};
