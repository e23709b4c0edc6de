import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { simpleParser } from 'mailparser';
import { expect, inject, onTestFinished, test } from 'vitest';
import { archive } from '../built-site.ts';
import { filesIn } from '../site-files.ts';
import { hasRealDumps, realDumps } from '../shared.ts';
import { arrange } from './smtp-server.ts';

const { folder: built } = inject('site');
const ADDRESS = ['--site', 'https://papers.example', '--base', '/archive/'];
const DUMPS = hasRealDumps ? ['--dumps', realDumps] : [];
const SUBJECT = '32 papers, 31 December 2025';

/** Runs `archive digest`, whatever comes of it. */
async function digest(...words: string[]) {
  const done = await archive('digest', ...DUMPS, ...ADDRESS, ...words).then(
    (output) => ({ code: 0, ...output }),
    (error: unknown) => error as { code: number; stdout: string; stderr: string },
  );
  const lines = (text: string) =>
    text.split('\n').filter((line) => line !== '' && !/^- (?:Reading|Sending)/.test(line));
  return { code: done.code, out: lines(done.stdout), errors: lines(done.stderr) };
}

const send = (...words: string[]) => digest('--send', '--from', 'digest@papers.example', ...words);

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-digest-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('a day as a message, and as the page that the site has of it', async () => {
  const out = emptyFolder();
  const run = await digest('--out', out);
  expect(run).toEqual({
    code: 0,
    out: [
      expect.stringMatching(`^${SUBJECT}: \\d+ kB in .*digest\\.eml, and index\\.html beside it$`),
    ],
    errors: [],
  });
  expect(filesIn(out)).toEqual(['digests/2025-12-31/digest.eml', 'digests/2025-12-31/index.html']);
  const page = 'digests/2025-12-31/index.html';
  expect(readFileSync(join(out, page))).toEqual(readFileSync(join(built, page)));

  const bytes = readFileSync(join(out, 'digests/2025-12-31/digest.eml'));
  expect(bytes.length).toBeLessThan(90_000);
  const { headers, subject, messageId, date, from, to, text, html } = await simpleParser(bytes);
  expect({ subject, messageId, date, from: from?.text, to: [to].flat()[0]?.text }).toEqual({
    subject: SUBJECT,
    messageId: '<digest.2025-12-31@daily-papers-archive.example>',
    date: new Date('2025-12-31T12:00:00Z'),
    from: '"Daily Papers Archive" <digest@papers.example>',
    to: 'digest@papers.example',
  });
  expect(headers.get('list')).toEqual({
    id: { id: 'digest.daily-papers-archive.example', name: 'Daily Papers Archive' },
    unsubscribe: { mail: 'digest@papers.example?subject=unsubscribe' },
  });
  expect(headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' });
  const links = [...String(html).matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url = '']) => url);
  expect(links.length).toBe(1 + 32 + 3);
  for (const url of links.slice(0, -1))
    expect(url).toMatch(/^https:\/\/papers\.example\/archive\//);
  expect(links.slice(-3)).toEqual([
    'https://papers.example/archive/digests/2025-12-31/',
    'https://papers.example/archive/days/2025-12-31/',
    'mailto:digest@papers.example?subject=unsubscribe',
  ]);
  for (const url of links.slice(0, -1)) expect(text).toContain(url);
  expect(html).not.toMatch(/<(?:img|script|link|math)\b|@import|url\(/);
  expect(html).toContain('prefers-color-scheme: dark');
});

test('the same bytes each time; a week and a topic are messages of their own', async () => {
  const out = emptyFolder();
  const read = (id: string) => readFileSync(join(out, 'digests', id, 'digest.eml'), 'utf8');
  await digest('--day', '2025-11-19', '--out', out);
  const before = read('2025-11-19');
  await digest('--day', '2025-11-19', '--out', out);
  expect(read('2025-11-19')).toBe(before);

  await digest('--week', '2025-W47', '--topic', 'linear-attention', '--out', out);
  const topic = await simpleParser(read('2025-W47.linear-attention'));
  expect(topic.messageId).toBe('<digest.2025-W47.linear-attention@daily-papers-archive.example>');
  expect(topic.headers.get('list')).toMatchObject({
    id: { id: 'linear-attention.weekly.digest.daily-papers-archive.example' },
  });
  expect(topic.subject).toMatch(/^\d+ papers? on Linear /);
  expect(String(topic.html)).not.toContain('View in a browser');
});

test.each([
  [
    ['--day', '2025-12-02'],
    'There is no listing of 2025-12-02\nThe archive goes from 2025-10-20 to 2025-12-31; try 2025-12-01.',
  ],
  [
    ['--week', '2025-W48'],
    'There is no listing of 2025-W48\nThe archive goes from 2025-W43 to 2026-W01; try 2025-W47.',
  ],
  [['--topic', 'robotic'], 'There is no topic robotic\nDid you mean robotics?'],
  [
    ['--day', '2025-12-31', '--topic', 'robotics'],
    'There are no papers on Robotics and Embodied AI in 2025-12-31\nChoose another day, week or topic.',
  ],
  [
    ['--send'],
    'The SMTP server is missing\nGive --smtp, or set ARCHIVE_SMTP_URL=smtps://user:password@smtp.example.org:465',
  ],
  [
    [
      '--send',
      '--recipients',
      '/nowhere',
      '--from',
      'a@b.example',
      '--smtp',
      'smtp.example.com:587',
    ],
    '--smtp is not the URL of an SMTP server\nWrite it as in --smtp=smtp://user:password@smtp.example.com:587, with special characters of user and password percent-encoded, such as %40 for @.',
  ],
  [
    ['--send', '--recipients', '/nowhere', '--from', 'me', '--smtp', 'smtp://127.0.0.1'],
    '--from is not an e-mail address: "me"\nWrite it as in --from="Daily Papers Archive <digest@example.org>".',
  ],
  [
    ['--send', '--recipients', 'README.md', '--from', 'a@b.example', '--smtp', 'smtp://127.0.0.1'],
    '--recipients names README.md, which is inside the project\nKeep the addresses of people outside the project, such as in your home folder. A project may be published.',
  ],
])('archive digest %j is an error', async (words, message) => {
  expect(await digest(...words)).toEqual({ code: 1, out: [], errors: message.split('\n') });
});

test('each gets one message of their own, and a rerun sends none', async () => {
  const people = ['ada@one.example', 'bob@two.example', 'eve@three.example'];
  const { words, arrived, log, file } = await arrange(people);
  expect(await send(...words)).toEqual({
    code: 0,
    out: [`${SUBJECT}: sent to 3 recipients`],
    errors: [],
  });
  expect(arrived.map(({ to }) => to)).toEqual(people);
  for (const { to, message } of arrived) {
    const mail = await simpleParser(message);
    expect([mail.to].flat().map((field) => field?.text)).toEqual([to]);
    expect(mail.from?.text).toBe('"Daily Papers Archive" <digest@papers.example>');
    expect(mail.messageId).toBe('<digest.2025-12-31@daily-papers-archive.example>');
    for (const other of people.filter((address) => address !== to)) {
      expect(message.includes(other)).toBe(false);
    }
  }
  expect(log().map(({ to, state }) => [to, state])).toEqual(
    people.flatMap((to) => [
      [to, 'sending'],
      [to, 'sent'],
    ]),
  );
  expect(await send(...words)).toEqual({
    code: 0,
    out: [`${SUBJECT}: sent to 0 recipients, 3 already had it`],
    errors: [],
  });
  writeFileSync(file, 'ADA@one.example\nnew@four.example # since today\n');
  expect(await send(...words)).toMatchObject({
    out: [`${SUBJECT}: sent to 1 recipient, 1 already had it`],
  });
  expect(arrived.map(({ to }) => to)).toEqual([...people, 'new@four.example']);
});

test('a server that refuses, delays and drops', async () => {
  const [ok, gone, grey, shaky, lost, spam, never] = [
    'ok',
    'gone',
    'grey',
    'shaky',
    'lost',
    'spam',
    'never',
  ].map((name) => `${name}@x.example`) as [string, string, string, string, string, string, string];
  const people = [ok, gone, grey, shaky, lost, spam, never, 'last@x.example'];
  const { words, arrived, asked, log } = await arrange(people, {
    [gone]: [{ at: 'RCPT', code: 550 }],
    [grey]: [{ at: 'RCPT', code: 451 }, { at: 'DATA', code: 452 }, 'take'],
    [shaky]: ['drop at RCPT', 'take'],
    [lost]: ['drop after DATA'],
    [spam]: [{ at: 'DATA', code: 554 }],
    [never]: [{ at: 'RCPT', code: 450 }],
  });
  expect(await send(...words)).toEqual({
    code: 1,
    out: [`${SUBJECT}: sent to 4 recipients, 2 refused, 1 may have it, 1 not reached`],
    errors: [
      expect.stringMatching(/^gone@x\.example: refused: .*550 Answer 550$/),
      expect.stringMatching(/^lost@x\.example: may have been sent, and is not sent again: /),
      expect.stringMatching(/^spam@x\.example: refused: .*554 Answer 554$/),
      expect.stringMatching(/^never@x\.example: not sent: .*450 Answer 450$/),
    ],
  });
  expect(arrived.map(({ to }) => to)).toEqual([ok, lost, 'last@x.example', shaky, grey]);
  expect(asked.filter((to) => to === never).length).toBe(5);
  const last = new Map(log().map(({ to, state }) => [to, state]));
  expect(Object.fromEntries(last)).toEqual({
    [ok]: 'sent',
    [gone]: 'refused',
    [grey]: 'sent',
    [shaky]: 'sent',
    [lost]: 'unknown',
    [spam]: 'refused',
    [never]: 'deferred',
    'last@x.example': 'sent',
  });
  const again = await send(...words);
  expect(again.out).toEqual([
    `${SUBJECT}: sent to 0 recipients, 4 already had it, 2 refused, 1 may have it, 1 not reached`,
  ]);
  expect(again.code).toBe(1);
  expect(arrived.length).toBe(5);
});

test('a server that is not there, and one that wants another password', async () => {
  const none = await arrange(['a@x.example', 'b@x.example']);
  const nowhere = ['--smtp', 'smtp://127.0.0.1:1', '--recipients', none.file, '--pause', '10'];
  const failed = await send(...nowhere);
  expect(failed.code).toBe(1);
  expect(failed.out).toEqual([`${SUBJECT}: sent to 0 recipients, 2 not reached`]);
  expect(failed.errors).toEqual([
    expect.stringMatching(/^a@x\.example: not sent: .*ECONNREFUSED/),
    expect.stringMatching(/^b@x\.example: not sent: .*ECONNREFUSED/),
  ]);

  const locked = await arrange(
    ['a@x.example', 'b@x.example'],
    {},
    {
      authOptional: false,
      allowInsecureAuth: true,
      disabledCommands: [],
      onAuth({ username, password }, _session, done) {
        if (username === 'me' && password === 'p@ss') done(null, { user: 'me' });
        else done(new Error('Wrong password'));
      },
    },
  );
  const as = (user: string) => [
    '--smtp',
    `smtp://${user}@127.0.0.1:${locked.port}?tls.rejectUnauthorized=false`,
    '--recipients',
    locked.file,
  ];
  // At once, although the pause is a minute.
  const refused = await send(...as('me:wrong'));
  expect(refused.out).toEqual([`${SUBJECT}: sent to 0 recipients, 2 not reached`]);
  expect(refused.errors[0]).toMatch(/^a@x\.example: not sent: Invalid login: 535/);
  expect(await send(...as('me:p%40ss'))).toEqual({
    code: 0,
    out: [`${SUBJECT}: sent to 2 recipients`],
    errors: [],
  });
});

test('lines of the list that are not addresses, or are there twice', async () => {
  const { words, arrived, file } = await arrange([]);
  writeFileSync(
    file,
    '\uFEFF# friends\r\nada@x.example\r\n\r\nAda <ada@y.example>\r\nADA@x.example # again\r\nbob@x.example\r\nbob@x.example, eve@x.example\r\n',
  );
  expect(await send(...words)).toEqual({
    code: 1,
    out: [`${SUBJECT}: sent to 2 recipients, 2 not valid`],
    errors: [
      `${file}: line 4: unexpected "Ada <ada@y.example>", expected an address`,
      `${file}: line 5: ADA@x.example is already in line 2`,
      `${file}: line 7: unexpected "bob@x.example, eve@x.example", expected an address`,
    ],
  });
  expect(arrived.map(({ to }) => to)).toEqual(['ada@x.example', 'bob@x.example']);
});

test('a run that is killed, and two at once: nobody gets it twice', async () => {
  const people = Array.from({ length: 12 }, (_, index) => `reader-${index}@x.example`);
  let hold: (to: string) => Promise<unknown> = () => Promise.resolve();
  const { words, arrived, log, file } = await arrange(people, {}, { hold: (to) => hold(to) });
  const all = ['scripts/archive.ts', 'digest', ...DUMPS, ...ADDRESS, '--send'];
  const start = () => {
    const child = spawn(process.execPath, [...all, '--from', 'digest@papers.example', ...words], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    const isSending = new Promise<void>((resolve) => {
      child.stderr.on('data', (text) => {
        said += String(text);
        if (said.includes('- Sending')) resolve();
      });
    });
    return { child, isSending, closed: once(child, 'close') };
  };
  // While the server has the message of one, and has not yet said so.
  for (const to of ['reader-3@x.example', 'reader-7@x.example']) {
    const { child, closed } = start();
    hold = (arriving) => {
      if (arriving !== to) return Promise.resolve();
      child.kill('SIGKILL');
      return closed;
    };
    expect(await closed).toEqual([null, 'SIGKILL']);
    expect(log().at(-1)).toMatchObject({ to, state: 'sending' });
  }
  // As a run that was killed while it wrote a line.
  writeFileSync(`${file}.log`, '{"at":"2026-01-0', { flag: 'a' });
  const runs = [start(), start()];
  // Neither is done before the other has begun.
  hold = () => Promise.all(runs.map(({ isSending }) => isSending));
  // Two may have it or not.
  expect(await Promise.all(runs.map(({ closed }) => closed))).toEqual([
    [1, null],
    [1, null],
  ]);
  const received = arrived.map(({ to }) => to);
  expect(received.length).toBe(new Set(received).size);
  expect(received).toEqual(people);
  expect(log().filter(({ state }) => state === 'sent').length).toBe(10);
});

test('a log that is not a log stops everything', async () => {
  const { words, arrived, file } = await arrange(['a@x.example']);
  writeFileSync(`${file}.log`, 'Dear diary\n');
  expect(await send(...words)).toMatchObject({
    code: 1,
    errors: expect.arrayContaining([`${file}.log:1 is not a line of a send log`]) as string[],
  });
  expect(arrived).toEqual([]);
});

test('the environment says the rest', async () => {
  const { arrived, file, port } = await arrange(['a@x.example']);
  const run = promisify(execFile);
  await run(process.execPath, ['scripts/archive.ts', 'digest', ...DUMPS, '--send'], {
    env: {
      ...process.env,
      ARCHIVE_SMTP_URL: `smtp://127.0.0.1:${port}`,
      ARCHIVE_MAIL_FROM: 'Papers of the day <papers@x.example>',
      ARCHIVE_RECIPIENTS: file,
    },
  });
  const mail = await simpleParser(arrived[0]?.message ?? '');
  expect(mail.from?.text).toBe('"Papers of the day" <papers@x.example>');
});
