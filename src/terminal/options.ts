import { InvalidArgumentError, type Command } from 'commander';

/** Adds the options that say where an archive's content lies. */
export function addContentOptions(command: Command): Command {
  return command
    .option('--content <folder>', 'folder of the content that you edit (default: content)')
    .option('--dumps <folder>', 'folder of the dumps (default: dumps in the content folder)');
}

/** A command as the owner can call it: its words, its options with their values, its arguments. */
export function commandLine(
  words: string[],
  options: Record<string, string | string[] | undefined>,
  args: string[],
): string {
  const given = Object.entries(options).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((each) => [`--${name}`, each]),
  );
  return ['npm run archive --', ...[...words, ...given, ...args].map(shellWord)].join(' ');
}

/** A word for a shell, in quotation marks where it needs them. */
function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Adds the options that say where an archive is published. */
export function addAddressOptions(command: Command): Command {
  return command
    .option('--site <url>', 'public URL instead of the one in site.json', siteUrl)
    .option('--base <path>', 'base path below that URL, such as /archive/', basePath);
}

/** Adds the options that say where the site and the cache go. */
export function addPlaceOptions(command: Command): Command {
  return command
    .option(
      '--out <folder>',
      'folder of the finished site; everything in it is replaced (default: dist)',
    )
    .option('--cache <folder>', 'folder of what later builds can reuse (default: .cache)');
}

/** Adds the options of a command that builds. */
export function addBuildOptions(command: Command): Command {
  return addPlaceOptions(addAddressOptions(addContentOptions(command))).option(
    '--full',
    'use nothing from the last build',
  );
}

/** @throws InvalidArgumentError when the text is not an http or https URL. */
function siteUrl(value: string): string {
  if (/^https?:$/.test(URL.parse(value)?.protocol ?? '')) return value;
  throw new InvalidArgumentError('Give an http or https URL, such as https://example.org.');
}

/** @throws InvalidArgumentError when the text is not a path that starts with a slash. */
function basePath(value: string): string {
  if (/^\/(?:[\w.~-]+\/?)*$/.test(value)) return value;
  throw new InvalidArgumentError('Give a path that starts with a slash, such as /archive/.');
}

/** @throws InvalidArgumentError when the text is not the number of a port. */
export function parsePort(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number < 65_536) return number;
  throw new InvalidArgumentError('Give a number from 0 to 65535.');
}
