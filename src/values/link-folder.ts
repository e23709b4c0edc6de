import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { linkFile } from './link-file.ts';

/** Links every file of a folder into another folder, which is created. */
export function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else linkFile(source, target);
  }
}
