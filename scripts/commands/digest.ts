import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Option, type Command } from 'commander';
import type { Digest, DigestLink } from '../../src/mail/digest.ts';
import { fitDigest } from '../../src/mail/fit.ts';
import { digestHtml } from '../../src/mail/html.ts';
import { addressedTo, digestMessage, type Posting } from '../../src/mail/message.ts';
import { ConfigError } from '../../src/values/config-error.ts';
import { counted } from '../../src/values/counted.ts';
import { paths } from '../../src/values/paths.ts';
import { digestOf, digestPageLinks, type DigestSelection } from '../../src/mail/digest-of.ts';
import type { Published } from '../../src/model/published.ts';
import { openProject, type Project, type ProjectFlags } from '../../src/project/project.ts';
import { addAddressOptions, addContentOptions } from '../../src/terminal/options.ts';
import { print, printError } from '../../src/terminal/printable.ts';
import { withProgress } from '../../src/terminal/progress.ts';
import { withArchive } from '../../src/terminal/with-archive.ts';
import { withLock } from '../../src/values/lock.ts';
import { parseWeek } from '../../src/mail/arguments.ts';
import { createMailer } from '../../src/mail/mailer.ts';
import { selectPapers, type DigestWish } from '../../src/mail/select.ts';
import { openSendLog } from '../../src/mail/send-log.ts';
import { sendToAll, type Tally } from '../../src/mail/send.ts';
import { readSendSettings, type SendOptions, type SendSettings } from '../../src/mail/settings.ts';
import { parseDay, parseMilliseconds } from '../../src/fetch/arguments.ts';
import { writeWhole } from '../../src/values/write-file.ts';

interface DigestFlags extends DigestWish, SendOptions, ProjectFlags {
  send?: true;
  pause: number;
  timeout: number;
}

/** Adds `archive digest`: writes the e-mail digest, and sends it. */
export function addDigest(program: Command): void {
  addAddressOptions(addContentOptions(program.command('digest')))
    .description('write the papers of a day or a week as an e-mail, or send it')
    .addOption(
      new Option('--day <day>', 'listing day, such as 2025-11-19 (default: the newest)')
        .argParser(parseDay)
        .conflicts('week'),
    )
    .option('--week <week>', 'ISO week instead of a day, such as 2025-W47', parseWeek)
    .option('--topic <id>', 'only papers of this topic')
    .option('--out <folder>', 'folder of the site, to write to (default: dist)')
    .option('--send', 'send it to each recipient that does not have it yet')
    .option('--smtp <url>', 'SMTP server (default: ARCHIVE_SMTP_URL)')
    .option('--from <address>', 'sender (default: ARCHIVE_MAIL_FROM, or digest.from in site.json)')
    .option('--recipients <file>', 'file with one address per line (default: ARCHIVE_RECIPIENTS)')
    .option('--log <file>', 'file that records who was sent what (default: beside the recipients)')
    .option('--pause <ms>', 'milliseconds before a second try', parseMilliseconds, 60_000)
    .option('--timeout <ms>', 'milliseconds to wait for the server', parseMilliseconds, 600_000)
    .action(async (options: DigestFlags) => {
      const project = openProject(options);
      // First, because the settings may be wrong.
      const settings = options.send && (await readSendSettings(options, project));
      const made = await withArchive('Reading dumps', project, (model) =>
        makeDigest({ project, model }, options),
      );
      if (!settings || options.out !== undefined) await write(made, options);
      if (settings) await send(made, settings, options);
    });
}

/** A digest, and what is the same for all its messages. */
interface MadeDigest {
  project: Project;
  digest: Digest;
  /** Where it can be read in a browser; null where the site has no page of it. */
  page: string | null;
  posting: Pick<Posting, 'domain' | 'list'>;
}

function makeDigest(published: Published, wish: DigestWish): MadeDigest {
  const { project, model } = published;
  const selection = selectPapers(model, wish);
  const page = project.address.permalink(paths.digest(selection.period));
  return {
    project,
    digest: digestOf(selection, published),
    page: selection.topic ? null : page,
    posting: {
      domain: project.settings.tagAuthority.replace(/,.*/, '').replace('@', '.'),
      list: listOf(selection),
    },
  };
}

/** Those who want days do not want weeks too. */
function listOf({ period, topic }: DigestSelection): string {
  return [topic?.id, period.includes('W') ? 'weekly' : null, 'digest'].filter(Boolean).join('.');
}

/** Writes the message, and the same as a page. */
async function write(made: MadeDigest, { out: named }: DigestFlags): Promise<void> {
  const { digest, project } = made;
  const { out, settings, address: place } = project;
  if (named === undefined && !existsSync(out)) {
    const hint = 'Build the archive first, or choose a folder with --out.';
    throw new ConfigError(`There is no folder ${relative('', out)} to write to`, hint);
  }
  const folder = join(out, paths.digest(digest.id));
  await mkdir(folder, { recursive: true });
  const address = settings.digest.from ?? `digest@${new URL(place.origin).hostname}`;
  const message = await messageTo(address, made, { name: settings.title, address });
  const html = digestHtml(fitDigest(digest, digestPageLinks(digest)));
  await writeWhole(join(folder, 'digest.eml'), message);
  await writeWhole(join(folder, 'index.html'), html);
  const size = `${Math.ceil(message.length / 1000)} kB`;
  const file = relative('', join(folder, 'digest.eml'));
  print(`${digest.subject}: ${size} in ${file}, and index.html beside it`);
}

function messageTo(to: string, made: MadeDigest, from: Posting['from']): Promise<Buffer> {
  const { digest, page, posting, project } = made;
  const own = project.settings.digest.unsubscribe;
  const unsubscribe = own.length > 0 ? own : [`mailto:${from.address}?subject=unsubscribe`];
  const links: DigestLink[] = [
    ...(page ? [{ url: page, label: 'View in a browser' }] : []),
    digest.page,
    ...unsubscribe.slice(0, 1).map((url) => ({ url: addressedTo(url, to), label: 'Unsubscribe' })),
  ];
  return digestMessage(fitDigest(digest, links), { ...posting, from, to, unsubscribe });
}

/** Sends the message, prints who was not reached, and then the totals. */
async function send(
  made: MadeDigest,
  { server, from, recipients, recipientsFile, log }: SendSettings,
  options: DigestFlags,
): Promise<void> {
  for (const problem of recipients.problems) printError(`${recipientsFile}: ${problem}`);
  const tally = await withProgress('Sending', (say) =>
    // Another run waits, and then finds in the log what this one did.
    withLock(`${log}.lock`, async () => {
      const opened = await openSendLog(log, made.digest.id);
      const mailer = createMailer(server, options.timeout);
      try {
        return await sendToAll({
          recipients: recipients.addresses,
          log: opened,
          mailer,
          from: from.address,
          messageTo: (to) => messageTo(to, made, from),
          pauseMs: options.pause,
          say,
          report: (line) => printError(line),
        });
      } finally {
        mailer.close();
        await opened.close();
      }
    }),
  );
  print(`${made.digest.subject}: ${summaryOf(tally, recipients.malformed)}`);
  if (tally.refused + tally.unknown + tally.failed + recipients.malformed > 0) process.exitCode = 1;
}

/** The totals in words. */
function summaryOf({ sent, before, refused, unknown, failed }: Tally, malformed: number): string {
  const rest = [
    [before, 'already had it'],
    [refused, 'refused'],
    [unknown, 'may have it'],
    [failed, 'not reached'],
    [malformed, 'not valid'],
  ] as const;
  const parts = rest.filter(([count]) => count > 0).map(([count, text]) => `${count} ${text}`);
  return [`sent to ${counted(sent, 'recipient')}`, ...parts].join(', ');
}
