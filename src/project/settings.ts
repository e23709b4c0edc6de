import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Site } from '../schema/settings.ts';
import { parseJson } from './parse-config.ts';

/** What the owner set in `content/site.json`. */
export const site = parseJson(
  Site,
  readFileSync(resolve('content/site.json'), 'utf8'),
  'content/site.json',
);
