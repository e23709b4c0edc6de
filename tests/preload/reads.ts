/**
 * Loaded before a program (`--import`): counts how often it opens each file of a folder, and writes
 * that as JSON when it ends. The folder and the file to write stand in the environment.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { relative } from 'node:path';

const folder = process.env['READS_OF'] ?? '';
const report = process.env['READS_TO'] ?? '';
const { createReadStream } = fs;
const counts: Record<string, number> = {};

fs.createReadStream = (path, ...rest) => {
  const name = relative(folder, String(path));
  if (!name.startsWith('..')) counts[name] = (counts[name] ?? 0) + 1;
  return createReadStream(path, ...rest);
};
syncBuiltinESMExports();

process.on('exit', () => {
  fs.writeFileSync(report, JSON.stringify(counts));
});
