import { organizationFrom } from '../../src/dumps/organization.ts';
import { NO_EXTRAS } from '../../src/dumps/no-extras.ts';
import type { FormatName, Listing } from '../../src/dumps/formats.ts';
import type { Entry, Organization } from '../../src/schema/dump.ts';
import { titleKey } from '../../src/values/title-key.ts';
import { makeEntry } from '../make.ts';
import fc from '../random.ts';

/** Words that are clean already: mathematics, markup, other scripts, emoji, joiners. */
const WORDS = [
  'a',
  'of',
  'Linear',
  'GPT-4',
  'C++',
  'Über',
  'ñandú',
  '注意力',
  'پژوهش‌ها',
  '🚀',
  '👩‍💻',
  '$x^2$',
  'O(N^2)',
  '87\\%',
  '{\\it',
  '<b>',
  '</script>',
  '&amp;',
  '"q"',
  '“so”',
  '--',
  '2024',
  'Dec',
  'authors',
  'Subscribe',
] as const;

const word = fc.constantFrom(...WORDS);
const phrase = (maxLength: number) =>
  fc.array(word, { minLength: 1, maxLength }).map((words) => words.join(' '));
/** Long enough to show, where there is no byline, that the text before it is a title. */
const sentence = phrase(6).map(
  (text) =>
    `About ${text}, and about much else that is told at such a length that nobody ever takes it for a title of anything.`,
);
const title = fc
  .tuple(fc.constantFrom('On', 'Towards', 'Kimi', '中文'), phrase(4))
  .map(([first, rest]) => `${first} ${rest}: A Careful Study of Many Things`);
const abstract = fc.array(sentence, { minLength: 1, maxLength: 2 }).map((all) => all.join('\n\n'));
const organization: fc.Arbitrary<Organization> = fc
  .tuple(
    fc.constantFrom(
      ['ReactiveAI', 'Reactive AI'],
      ['SnailLab', 'Snail Lab'],
      ['con', 'Institute'],
      ['a_b', 'A & B'],
      ['9.lab-', '中文'],
    ),
    fc.constantFrom('', ' of Linear Über', ' 🚀'),
  )
  .map(([[handle = '', name = ''], more]) => organizationFrom(handle, name + more));
const count = fc.integer({ min: 0, max: 999 });
const names = fc.array(fc.constantFrom('Ada Example', 'Łukasz Ó', '王伟'), { maxLength: 3 });
const keywords = fc.array(phrase(2), { maxLength: 2 });
const url = fc.constantFrom(null, 'https://example.org/', 'http://example.org/a%20b?q=1#c');
const ids = fc.constantFrom(
  { arxivId: null, recordId: null },
  { arxivId: '2511.15065', recordId: null },
  { arxivId: 'math.GT/0309136', recordId: null },
  { arxivId: null, recordId: '2024.acl-long.1' },
);
const pad = (number: number) => String(number).padStart(2, '0');
const dayOf = (year: fc.Arbitrary<number>) =>
  fc
    .tuple(year, fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, month, day]) => `${y}-${pad(month)}-${pad(day)}`);

/** Listing days lie in December, and all publications before it. */
const listingDay = fc.integer({ min: 1, max: 31 }).map((day) => `2025-12-${pad(day)}`);
const published = dayOf(fc.integer({ min: 2015, max: 2025 }));

/** An entry as a page can show it; `line` is not that of any dump. */
const pageEntry: fc.Arbitrary<Entry> = fc
  .tuple(
    title,
    abstract,
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ by: fc.constant('authors' as const), published, count }),
      },
      { weight: 2, arbitrary: fc.record({ by: organization, published, count }) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
  )
  .map(([ofTitle, ofAbstract, byline]) =>
    makeEntry(ofTitle, {
      // Behind the last entry without a byline, a further paragraph may be the footer.
      abstract: byline ? ofAbstract : (ofAbstract.split('\n\n')[0] ?? null),
      published: byline?.published ?? null,
      authorCount: byline?.by === 'authors' ? byline.count + 1 : null,
      organization: byline && byline.by !== 'authors' ? byline.by : null,
      comments: byline?.count ?? null,
    }),
  );

/** An entry as the API or bulk metadata can tell it; `line` is not that of any dump. */
const recordEntry: fc.Arbitrary<Entry> = fc
  .record({
    title,
    abstract: fc.option(abstract),
    published,
    hidden: fc.integer({ min: 0, max: 2 }),
    authors: names,
    organization: fc.option(organization),
    comments: fc.option(count),
    upvotes: fc.option(count),
    ids,
    code: url,
    project: url,
    keywords,
  })
  .map(({ hidden, code, project, ids: { arxivId, recordId }, ...facts }) => ({
    ...facts,
    arxivId,
    recordId,
    authorCount: facts.authors.length + hidden || null,
    links: { code, project },
    ...NO_EXTRAS,
    line: 1,
  }));

/** An entry as the API can tell it. */
const apiEntry: fc.Arbitrary<Entry> = fc
  .tuple(
    recordEntry,
    fc.record({
      summary: fc.option(fc.record({ text: sentence, model: fc.option(word) })),
      stars: fc.option(count),
      media: fc.array(
        url.filter((address) => address !== null),
        { maxLength: 2 },
      ),
      thumbnail: url,
      authorTakesPart: fc.option(fc.boolean()),
    }),
  )
  .map(([entry, extras]) => ({ ...entry, ...extras }));

const listingOf = (format: FormatName, coverage: Listing['coverage'], entry: fc.Arbitrary<Entry>) =>
  fc
    .tuple(
      listingDay,
      fc.uniqueArray(entry, {
        minLength: 1,
        maxLength: 4,
        selector: ({ title: text }) => titleKey(text),
      }),
    )
    .map(([day, entries]): Listing => ({
      source: `${day}.${format}`,
      format,
      coverage,
      day,
      dayBasis: 'stated',
      captured: null,
      curators: format === 'text' ? 'AK and the research community' : null,
      entries,
    }));

/** What a page shows. */
export const pageListing = listingOf('text', 'whole', pageEntry);

/** What an answer of the API tells. */
export const apiListing = listingOf('api-json', 'whole', apiEntry);

/** What bulk metadata tell: a listing for each of some days, oldest first, of one dump. */
export const bulkListings: fc.Arbitrary<Listing[]> = fc
  .uniqueArray(listingOf('jsonl', 'bulk', recordEntry), {
    minLength: 1,
    maxLength: 3,
    selector: ({ day }) => day,
  })
  .map((listings) =>
    listings
      .map((listing) => ({
        ...listing,
        source: 'papers.jsonl',
        entries: listing.entries.map((entry) => ({
          ...entry,
          authorCount: entry.authors.length || null,
        })),
      }))
      .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1)),
  );
