import { InvalidArgumentError } from 'commander';
import { site } from './settings.ts';

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

/** @throws InvalidArgumentError when the text is no http or https URL. */
export function siteUrl(value: string): string {
  if (/^https?:$/.test(URL.parse(value)?.protocol ?? '')) return value;
  throw new InvalidArgumentError('Give an http or https URL, such as https://example.org.');
}

/** @throws InvalidArgumentError when the text is no path that starts with a slash. */
export function basePath(value: string): string {
  if (/^\/(?:[\w.~-]+\/?)*$/.test(value)) return value;
  throw new InvalidArgumentError('Give a path that starts with a slash, such as /archive/.');
}
