import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Site } from '../../src/schema/settings.ts';
import { correctedSettings } from '../../src/project/corrected-settings.ts';
import { parseConfig } from '../../src/project/parse-config.ts';
import { subscribeForm } from '../../src/site/views/subscribe-form.ts';

const own = JSON.parse(readFileSync('content/site.json', 'utf8')) as object;

test('none is set unless the owner sets one', () => {
  const { subscribe, digest } = Site.parse(own);
  expect(subscribe).toBe(null);
  expect(digest).toEqual({ from: null, unsubscribe: [] });
});

test.each([
  [
    { provider: 'buttondown', username: 'papers' },
    {
      action: 'https://buttondown.com/api/emails/embed-subscribe/papers',
      field: 'email',
      hidden: { embed: '1' },
      trap: null,
    },
  ],
  [
    {
      provider: 'mailchimp',
      url: 'https://x.us1.list-manage.com/subscribe/post?u=0a1&id=2b3&f_id=4',
    },
    {
      action: 'https://x.us1.list-manage.com/subscribe/post?u=0a1&id=2b3&f_id=4',
      field: 'EMAIL',
      hidden: {},
      trap: 'b_0a1_2b3',
    },
  ],
  [
    {
      provider: 'listmonk',
      url: 'https://lists.example.org/',
      list: '6a3f4d1e-8f0a-4c4e-9d52-0123456789ab',
    },
    {
      action: 'https://lists.example.org/subscription/form',
      field: 'email',
      hidden: { l: '6a3f4d1e-8f0a-4c4e-9d52-0123456789ab' },
      trap: 'nonce',
    },
  ],
  [
    { provider: 'form', url: 'https://example.org/subscribe?list=1', field: 'address' },
    { action: 'https://example.org/subscribe?list=1', field: 'address', hidden: {}, trap: null },
  ],
])('the form of %j', (subscribe, form) => {
  const parsed = Site.parse({ ...own, subscribe }).subscribe;
  expect(parsed && subscribeForm(parsed)).toEqual(form);
});

test.each([
  [{ provider: 'Buttondown', username: 'me' }, '{ "provider": "buttondown", "username": "me" }'],
  [
    { provider: 'mail-chimp', url: 'https://x.us1.list-manage.com/subscribe/post?u=1&id=2' },
    '{ "provider": "mailchimp", "url": "https://x.us1.list-manage.com/subscribe/post?u=1&id=2" }',
  ],
  [
    { provider: 'mailchimp', url: 'https://mailchimp.com' },
    '{ "provider": "mailchimp", "url": "https://example.us1.list-manage.com/subscribe/post?u=0123456789&id=abcdef" }',
  ],
  [
    { provider: 'listmonk', url: 'https://lists.me.org', list: 3 },
    '{ "provider": "listmonk", "url": "https://lists.me.org", "list": "00000000-0000-0000-0000-000000000000" }',
  ],
  [
    { provider: 'form', url: 'javascript:alert(1)', field: 'e' },
    '{ "provider": "form", "url": "https://example.org/subscribe", "field": "e" }',
  ],
  ['buttondown', '{ "provider": "buttondown", "username": "your-name" }'],
])('%j is corrected', (subscribe, corrected) => {
  const wrong = { ...own, subscribe };
  const issues = Site.safeParse(wrong).error?.issues ?? [];
  expect(correctedSettings(Site, wrong, issues)).toEqual([`"subscribe": ${corrected}`]);
});

test('the error shows what is wrong, and how it would be right', () => {
  const wrong = { ...own, subscribe: { provider: 'sendgrid' }, digest: { from: 'me' } };
  expect(() => parseConfig(Site, wrong, 'content/site.json')).toThrow(
    expect.objectContaining({
      message: [
        'content/site.json is not valid:',
        "✖ Invalid discriminator value. Expected 'buttondown' | 'mailchimp' | 'listmonk' | 'form'",
        '  → at subscribe.provider',
        '✖ Invalid email address',
        '  → at digest.from',
      ].join('\n'),
      hint: [
        'Fix content/site.json and build again; for example:',
        '  "subscribe": { "provider": "form", "url": "https://example.org/subscribe", "field": "email" }',
        '  "digest": { "from": "digest@example.org", "unsubscribe": [ "https://example.org/unsubscribe?address={address}" ] }',
      ].join('\n'),
    }) as Error,
  );
});
