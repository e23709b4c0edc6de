import json from '../../content/site.json' with { type: 'json' };
import { Site } from '../schema.ts';
import { parseConfig } from './parse-config.ts';

/** What the owner set in `content/site.json`. */
export const site = parseConfig(Site, json, 'content/site.json');
