import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { openSearch } from '../../src/outputs/open-search.ts';

const engine = {
  title: 'Daily Papers',
  description: 'Papers & their "listings" <day by day>',
  language: 'en',
  searchUrl: 'https://a.example/archive/search/',
  iconUrl: 'https://a.example/archive/favicon.svg?a=1&b=2',
  selfUrl: 'https://a.example/archive/opensearch.xml',
};

test('an archive becomes a description of a search engine', () => {
  expect(openSearch({ ...engine, title: 'R&D <Papers>' }))
    .toBe(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>R&amp;D &lt;Papers&gt;</ShortName>
  <LongName>R&amp;D &lt;Papers&gt;</LongName>
  <Description>Papers &amp; their &quot;listings&quot; &lt;day by day&gt;</Description>
  <Url type="text/html" template="https://a.example/archive/search/?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="https://a.example/archive/opensearch.xml"/>
  <Image type="image/svg+xml">https://a.example/archive/favicon.svg?a=1&amp;b=2</Image>
  <Language>en</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`);
});

test('whatever the texts are, it is XML', async () => {
  const nasty = `]]> <!-- & ' " <a> &amp; {searchTerms}`;
  const xml = openSearch({ ...engine, title: nasty, description: nasty, searchUrl: nasty });
  // The parser gets as far as to see that the document is XML, and no feed.
  const parsed = new Parser().parseString(xml);
  await expect(parsed).rejects.toThrow('Feed not recognized as RSS 1 or 2.');
  await expect(new Parser().parseString(xml.replace('&quot;', '<'))).rejects.not.toThrow('Feed');
});

const named = (name: string, text: Partial<typeof engine>) =>
  new RegExp(`<${name}>(.*)</${name}>`).exec(openSearch({ ...engine, ...text }))?.[1];

test.each([
  ['Daily Papers', 'Daily Papers'],
  ['Daily Papers 123', 'Daily Papers 123'],
  ['Daily Papers 1234', 'Daily Papers'],
  ['Daily Papers 123 456', 'Daily Papers 123'],
  ['Daily  Papersofallthedays', 'Daily'],
  ['Dailypapersarchive', 'Dailypapersarchi'],
  // Characters are counted, not those of the escaped text.
  ['&&&&&&&& &&&&&&&', '&amp;'.repeat(8) + ' ' + '&amp;'.repeat(7)],
  // Nor are the two halves that some have.
  ['🦉'.repeat(16), '🦉'.repeat(16)],
  ['🦉'.repeat(17), '🦉'.repeat(16)],
  [`a${'🦉'.repeat(16)}`, `a${'🦉'.repeat(15)}`],
  [`${'🦉'.repeat(8)} ${'🦉'.repeat(7)}`, `${'🦉'.repeat(8)} ${'🦉'.repeat(7)}`],
  [`${'🦉'.repeat(8)} ${'🦉'.repeat(8)}`, '🦉'.repeat(8)],
  // A cut between words may be right at the end.
  [`${'🦉'.repeat(16)} a`, '🦉'.repeat(16)],
])('the short name of %j is %j', (title, expected) => {
  expect(named('ShortName', { title })).toBe(expected);
});

test('the long name has 48 characters at the most, the description 1024', () => {
  const long = `${'a'.repeat(47)} b`;
  expect(named('LongName', { title: long })).toBe('a'.repeat(47));
  expect(named('LongName', { title: 'a'.repeat(48) })).toBe('a'.repeat(48));
  expect(named('LongName', { title: 'a'.repeat(49) })).toBe('a'.repeat(48));
  const words = 'word '.repeat(300).trim();
  expect(named('Description', { description: words })).toBe('word '.repeat(204) + 'word');
  const most = 'd'.repeat(1024);
  expect(named('Description', { description: most })).toBe(most);
  expect(named('Description', { description: `${most}e` })).toBe(most);
});
