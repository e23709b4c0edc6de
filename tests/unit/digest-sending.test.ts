import { describe, expect, test } from 'vitest';
import { parseWeek } from '../../src/mail/arguments.ts';
import { judge } from '../../src/mail/mailer.ts';
import { parseRecipients } from '../../src/mail/recipients.ts';
import { parseMailbox } from '../../src/mail/settings.ts';
import { parseSmtpUrl } from '../../src/mail/smtp-url.ts';

test('an SMTP URL', () => {
  expect(parseSmtpUrl('smtp://localhost:25', '--smtp')).toEqual({
    host: 'localhost',
    port: 25,
    secure: false,
  });
  expect(parseSmtpUrl('smtps://me:p%40ss@smtp.example.org?name=papers.example', '--smtp')).toEqual({
    host: 'smtp.example.org',
    secure: true,
    auth: { user: 'me', pass: 'p@ss' },
    name: 'papers.example',
  });
});

test.each([
  ['smtp.example.org:587', 'smtp://user:password@smtp.example.org:587'],
  ['smtp.example.org:465', 'smtps://user:password@smtp.example.org:465'],
  ['smtp.example.org', 'smtps://user:password@smtp.example.org:465'],
  ['https://smtp.example.org', 'smtps://user:password@smtp.example.org:465'],
  ['https://smtp.example.org:587/', 'smtp://user:password@smtp.example.org:587'],
  ['smtp://me:secret@smtp.example.org:99999', 'smtp://user:password@smtp.example.org:587'],
  ['smtp://me:s/e@cret@smtp.example.org:x', 'smtps://user:password@smtp.example.org:465'],
  ['smtps:smtp.example.org', 'smtps://user:password@smtp.example.org:465'],
  ['mail', 'smtps://user:password@smtp.example.org:465'],
  ['', 'smtps://user:password@smtp.example.org:465'],
  ['smtp://', 'smtps://user:password@smtp.example.org:465'],
])('%j is corrected, without the password', (text, corrected) => {
  expect(() => parseSmtpUrl(text, 'ARCHIVE_SMTP_URL')).toThrow(
    expect.objectContaining({
      message: 'ARCHIVE_SMTP_URL is not the URL of an SMTP server',
      hint: `Write it as in ARCHIVE_SMTP_URL=${corrected}, with special characters of user and password percent-encoded, such as %40 for @.`,
    }) as Error,
  );
});

test('a sender', () => {
  expect(parseMailbox('digest@example.org', '--from', 'Papers')).toEqual({
    name: 'Papers',
    address: 'digest@example.org',
  });
  expect(parseMailbox('"Papers, daily" <d@example.org>', '--from', 'Papers')).toEqual({
    name: 'Papers, daily',
    address: 'd@example.org',
  });
  for (const text of [
    '',
    'me',
    'a@b.example, c@d.example',
    'A <a@b.example>\r\nBcc: x@y.example',
    'Group: a@b.example, c@d.example;',
  ]) {
    expect(() => parseMailbox(text, '--from', 'Papers'), text).toThrow(
      '--from is not an e-mail address',
    );
  }
});

test('recipients', () => {
  expect(parseRecipients('a@x.example\n\n# b@x.example\nc#d@x.example # a friend\n')).toEqual({
    addresses: ['a@x.example', 'c#d@x.example'],
    problems: [],
    malformed: 0,
  });
  const bad = ['a@x', 'a b@x.example', '@x.example', 'a@x..example', 'a@x.example\t>'];
  expect(parseRecipients(bad.join('\r')).malformed).toBe(4);
});

describe('what a failure means', () => {
  const error = (facts: object) => Object.assign(new Error('Why'), facts);
  test.each([
    [{ code: 'ECONNECTION', command: 'CONN' }, false, 'deferred'],
    [{ code: 'ECONNECTION', command: 'CONN' }, true, 'unknown'],
    [{ code: 'ETIMEDOUT', command: 'CONN' }, true, 'unknown'],
    [{ code: 'ESOCKET', command: 'CONN' }, true, 'unknown'],
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, false, 'deferred'],
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, false, 'refused'],
    [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 450 }, false, 'deferred'],
    [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553 }, false, 'closed'],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 452 }, true, 'deferred'],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, true, 'refused'],
    [{ code: 'ECONNECTION', command: 'CONN', responseCode: 421 }, true, 'deferred'],
    [{ code: 'EMESSAGE', command: 'MAIL FROM' }, false, 'refused'],
    [{ code: 'EENVELOPE', command: 'API' }, false, 'refused'],
  ])('%j, under way: %j', (facts, isUnderWay, kind) => {
    expect(judge(error(facts), isUnderWay)).toMatchObject({ kind, reason: 'Why' });
  });
});

test('an ISO week', () => {
  expect(parseWeek('2025-W01')).toBe('2025-W01');
  for (const text of ['2025-W00', '2025-W54', '2025-1', 'W47', '2025-W477']) {
    expect(() => parseWeek(text), text).toThrow('Give an ISO week, such as 2025-W47.');
  }
});
