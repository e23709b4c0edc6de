import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeDumps } from '../../src/archive/merge-dumps.ts';
import type { Paper } from '../../src/schema/paper.ts';
import { parse } from '../parse.ts';

/** The papers of the five real dumps and the 250 real answers of the API, merged, without topics. */
export function realPapers(): Paper[] {
  const dumps = ['../shared/dumps', '../shared/corpus/hf-api'].flatMap((folder) =>
    readdirSync(folder)
      .toSorted()
      .map((name) => parse(name, readFileSync(join(folder, name)))),
  );
  return mergeDumps(dumps).papers;
}
