import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import type { ShownDigest } from '../../src/mail/digest.ts';
import { digestHtml } from '../../src/mail/html.ts';
import { digestMessage } from '../../src/mail/message.ts';
import { digestText } from '../../src/mail/text.ts';

const digest: ShownDigest = {
  id: '2025-11-19',
  day: '2025-11-19',
  language: 'en',
  from: 'The <archive>',
  subject: '2 papers, 19 November 2025',
  preheader: 'Kimi & kin · Ünïcode',
  heading: 'Wednesday, 19 November 2025',
  lead: '2 papers, by AK',
  home: 'https://papers.example/',
  page: { url: 'https://papers.example/days/2025-11-19/', label: 'This day in the archive' },
  papers: [
    {
      title: 'Kimi & kin: O(N²) {{title}} $& <script>',
      url: 'https://papers.example/papers/kimi/',
      facts: ['Moonshot AI', '118 upvotes', 'Linear attention, Long context'],
      abstract:
        'A first paragraph that is long enough to be wrapped once in the text of a message.\n\nA second <b>one</b>.',
    },
    { title: 'Bare', url: 'https://papers.example/papers/bare/', facts: [], abstract: null },
  ],
  left: 0,
  links: [{ url: 'https://papers.example/digests/2025-11-19/', label: 'View in a browser' }],
};

const posting = {
  from: { name: 'The <archive>', address: 'digest@papers.example' },
  to: 'ada+papers@one.example',
  domain: 'papers.example',
  list: 'weekly.digest',
  unsubscribe: [
    'https://lists.example/leave?who={address}&list=1',
    'mailto:leave@lists.example?subject=leave',
  ],
};

test('the text', () => {
  expect(digestText(digest)).toBe(`The <archive>
Wednesday, 19 November 2025
2 papers, by AK

Kimi & kin: O(N²) {{title}} $& <script>
Moonshot AI · 118 upvotes · Linear attention, Long context
https://papers.example/papers/kimi/

A first paragraph that is long enough to be wrapped once in the text of
a message.

A second <b>one</b>.

Bare
https://papers.example/papers/bare/

-- 
View in a browser:
https://papers.example/digests/2025-11-19/
`);
});

test('the HTML of a paper: escaped, with its styles at its elements', () => {
  const html = digestHtml(digest);
  expect(html).toContain(
    '<a href="https://papers.example/papers/kimi/" style="color:#1d1b18;text-decoration:none">Kimi &amp; kin: O(N²) {{title}} $&amp; &lt;script&gt;</a></h2>' +
      '<p class="quiet" style="margin:0 0 4px;color:#625d54;font-size:14px;line-height:20px">Moonshot AI · 118 upvotes · Linear attention, Long context</p>' +
      '<p dir="auto" style="margin:0 0 4px">A first paragraph that is long enough to be wrapped once in the text of a message.</p>' +
      '<p dir="auto" style="margin:0 0 4px">A second &lt;b&gt;one&lt;/b&gt;.</p>',
  );
  expect(html).toContain('text-decoration:none">Bare</a></h2></div>');
  expect(html).toContain('<title>2 papers, 19 November 2025 · The &lt;archive&gt;</title>');
  expect(html.match(/<h1/g)?.length).toBe(1);
  expect(html).not.toMatch(/<(?:img|script|link)\b|@import|url\(|fonts/);
});

test('the message is the same each time, and reads as it was written', async () => {
  const message = await digestMessage(digest, posting);
  expect(message).toEqual(await digestMessage(digest, posting));
  expect(message.toString().replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  expect(message.toString().split('\r\n\r\n')[0]?.split('\r\n')).toEqual([
    'List-ID: "The archive" <weekly.digest.papers.example>',
    'List-Unsubscribe:',
    ' <https://lists.example/leave?who=ada%2Bpapers%40one.example&list=1>,',
    ' <mailto:leave@lists.example?subject=leave>',
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'Auto-Submitted: auto-generated',
    'Content-Language: en',
    'From: "The <archive>" <digest@papers.example>',
    'To: ada+papers@one.example',
    'Subject: 2 papers, 19 November 2025',
    'Message-ID: <digest.2025-11-19@papers.example>',
    'Date: Wed, 19 Nov 2025 12:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="=_-2025-11-19-Part_1"',
  ]);
  const { html, text } = await simpleParser(message);
  expect(html).toBe(digestHtml(digest));
  expect(text).toBe(digestText(digest));
});

test('one click needs an https address', async () => {
  const unsubscribe = ['mailto:leave@lists.example'];
  const message = await digestMessage({ ...digest, from: 'Ünïcode' }, { ...posting, unsubscribe });
  expect(message.toString()).not.toContain('List-Unsubscribe-Post');
  expect(message.toString()).toContain('\r\nList-Unsubscribe: <mailto:leave@lists.example>\r\n');
  expect(message.toString()).toMatch(/^List-ID: <weekly\.digest\.papers\.example>\r\n/);
});
