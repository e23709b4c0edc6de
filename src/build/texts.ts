import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../project/project.ts';
import { filesIn } from '../values/files-in.ts';
import { digestsOf } from './inputs.ts';

/**
 * Gives a digest of all that an owner's text shows: the text, the pictures and other files that lie
 * beside the texts, and all of the texts where it imports any.
 */
export function textDigests({ content, topics }: Project): (file: string) => string {
  const [texts = [], beside = []] = [isText, isNoText].map((belongs) =>
    [topics, join(content, 'pages')].map((folder) =>
      digestsOf(folder, filesIn(folder).filter(belongs)),
    ),
  );
  return (file) => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const imported = /^\s*import\b/m.test(text) ? texts : [];
    return hash('sha256', JSON.stringify([text, beside, imported]));
  };
}

function isText(path: string): boolean {
  return path.endsWith('.mdx');
}

function isNoText(path: string): boolean {
  return !isText(path);
}
