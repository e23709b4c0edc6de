import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Site } from '../schema/settings.ts';
import { ConfigError } from '../values/config-error.ts';
import { publicAddress, type PublicAddress } from './address.ts';
import { foldersOf, type FolderFlags, type Folders } from './folders.ts';
import { parseJson } from './parse-config.ts';

/** What a command may say about an archive. */
export interface ProjectFlags extends FolderFlags {
  /** Public URL in place of the one in `site.json`. */
  site?: string;
  /** Base path in place of the path of that URL. */
  base?: string;
}

/** One archive: where it comes from, where it goes, and what its owner set. */
export interface Project extends Folders {
  /** `content/site.json`. */
  settings: Site;
  address: PublicAddress;
}

/**
 * Opens an archive's project: the one place at which flags and `site.json` are read.
 *
 * @throws ConfigError when `site.json` cannot be read, or is not valid.
 */
export function openProject(flags: ProjectFlags = {}): Project {
  const folders = foldersOf(flags);
  const settings = readSettings(folders);
  return { ...folders, settings, address: publicAddress(flags.site ?? settings.url, flags.base) };
}

function readSettings({ content }: Folders): Site {
  const path = join(content, 'site.json');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const message = `${path} cannot be read`;
    const hint = 'Put it back, or give the folder of your content with --content.';
    throw new ConfigError(message, hint, cause);
  }
  return parseJson(Site, text, 'content/site.json');
}
