import { site } from '../src/site/site.ts';

/** What a command may say of where the archive is published. */
export interface AddressOptions {
  site?: string;
  base?: string;
}

/**
 * Where the archive is published. `--site` stands for the whole `url` of `content/site.json`, its
 * path included; `--base` for the path alone.
 *
 * @returns `origin` without, `base` with a slash at its end.
 */
export function publicAddress(options: AddressOptions): { origin: string; base: string } {
  const url = new URL(options.site ?? site.url);
  const path = options.base ?? url.pathname;
  return { origin: url.origin, base: path.endsWith('/') ? path : `${path}/` };
}
