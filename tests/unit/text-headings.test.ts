import { describe, expect, test } from 'vitest';
import { parse, problemsOf } from '../parse.ts';

const ABSTRACT =
  'A saucer that is never washed keeps a record of every cup. We read such records from 84 saucers with a lamp and a lens, and date a fifth of all cups to the day. The method does not harm the saucer, though it shames its owner.';

/** A page of two papers, with something in the place of the listing day, and its bylines. */
const page = (heading: string, by = '• 3 authors', date = 'Mar 1') =>
  [
    'Daily Papers',
    'byAK and the research community',
    heading,
    'Saucers as Archives of Tea',
    ABSTRACT,
    `${by}\n·\n${date}`,
    'A Second Look at Kettles',
    ABSTRACT,
    `${by}\n·\n${date}`,
    '',
  ].join('\n\n');

/** The day and the number of entries that a page gives, and its problems. */
function read(text: string, name = '2026-03-04.txt') {
  const dump = parse(name, text);
  const listings = dump.listings.map(({ day, entries }) => [day, entries.length]);
  return [listings, problemsOf(dump)];
}

describe('a heading that is a day', () => {
  test.each(['Mar 4', 'March 4', 'Mar. 4', 'Mar 4, 2026', 'Mar\u00A04', '  Mar 4'])(
    '%j is read',
    (heading) => {
      expect(read(page(heading))).toEqual([[['2026-03-04', 2]], []]);
    },
  );
});

describe('a heading that is not a day', () => {
  test.each([
    ['Week 10', 'week-page'],
    ['week 10, 2026', 'week-page'],
    ['Week of Mar 2', 'week-page'],
    ['2026-W10', 'week-page'],
    ['W10', 'week-page'],
    ['March 2026', 'month-page'],
    ['Mar, 2026', 'month-page'],
    ['2026-03', 'month-page'],
    ['Mar 2 - Mar 8', 'range-page'],
    ['Mar 2 – Mar 8', 'range-page'],
    ['Mar 2\n-\nMar 8', 'range-page'],
    ['Mar 2\n\n-\n\nMar 8', 'range-page'],
    ['Feb 28 - Mar 6, 2026', 'range-page'],
    ['Dec 29, 2025 to Jan 4, 2026', 'range-page'],
    ['Mar 2 - 8', 'range-page'],
    ['Search results for “tea”', 'search-page'],
    ['12 results', 'search-page'],
    ['Last 7 days', 'unreadable-day'],
    ['All time', 'unreadable-day'],
    ['Yesterday', 'unreadable-day'],
    ['04/03/2026', 'unreadable-day'],
    ['Mar 32', 'unreadable-day'],
    ['Mar 2\n\nMar 3', 'several-days'],
  ])('%j is refused, whatever the file is called', (heading, rule) => {
    for (const name of ['2026-03-04.txt', 'dump.txt']) {
      expect(read(page(heading), name)).toEqual([[], [`5:1 error ${rule}`]]);
    }
  });

  test('among neighbouring days, the one that the file name states counts', () => {
    expect(read(page('Mar 3\n\nMar 4\n\nMar 5'))).toEqual([[['2026-03-04', 2]], []]);
  });

  test('is found above the labels and below navigation', () => {
    const text = `Models\nDatasets\nDocs\n\nWeek 10\n\n${page('Daily')}`;
    expect(read(text)).toEqual([[], ['5:1 error week-page']]);
  });
});

describe('a page that a browser translated is refused', () => {
  test.each([
    ['French', '4 mars', '• 3 auteurs', '1 mars 2025'],
    ['German', '4. März', '• 3 Autoren', '1. März'],
    ['Spanish', '4 mar', '• 3 autores', '1 mar 2025'],
    ['Portuguese', '4 de mar.', '• 3 autores', '1 de mar. de 2025'],
    ['Italian', '4 mag', '• 3 autori', '1 mag 2'],
    ['Dutch', '4 mrt', '• 3 auteurs', '1 mrt 2025'],
    ['Polish', '4 marca', '• 3 autorów', '1 marca 2025'],
    ['Russian', '4 мар.', '• 3 автора', '1 мар. 2025 г.'],
    ['Turkish', '4 Mar', '• 3 yazar', '1 Mar'],
    ['Vietnamese', '4 thg 3', '• 3 tác giả', '1 thg 3, 2025'],
    ['Japanese', '3月4日', '• 3 人の著者', '2025年3月1日'],
    ['Chinese', '3月4日', '3 位作者', '3月1日 2'],
    ['Korean', '3월 4일', '• 저자 3명', '2025년 3월 1일'],
    ['Arabic', '٤ مارس', '• ٣ مؤلفين', '١ مارس'],
    ['Hindi', '4 मार्च', '• 3 लेखक', '1 मार्च'],
  ])('%s', (_, heading, by, date) => {
    const rules = (text: string) =>
      problemsOf(parse('2026-03-04.txt', text)).map((problem) => problem.split(' ')[2]);
    // Whole, with its heading alone, and with its bylines alone.
    expect(read(page(heading, by, date))[0]).toEqual([]);
    expect(rules(page(heading, by, date))).toEqual(['not-english']);
    expect(rules(page(heading))).toEqual(['not-english']);
    expect(rules(page('Mar 4', by, date))).toEqual(['not-english']);
  });

  test('other languages in titles and abstracts are no sign of it', () => {
    const text = page('Mar 4')
      .replace('Saucers as Archives of Tea', '茶托作为茶的档案 5月4日')
      .replace(ABSTRACT, `Am 4. März 2026 begann es: ${ABSTRACT}`);
    expect(read(text)).toEqual([[['2026-03-04', 2]], []]);
  });

  test('one broken date or number of authors is no sign of it', () => {
    const text = page('Mar 4').replace('• 3 authors', '• 3 aut').replace('Mar 1', 'M,ar 1');
    expect(read(text)).toEqual([
      [['2026-03-04', 2]],
      ['11:1 error unreadable-authors', '13:1 error unreadable-date'],
    ]);
  });
});

describe('what is trending', () => {
  const card = (when: string) =>
    `Submitted by\nx\n\nA Second Look at Kettles\n\n${ABSTRACT}\n\nfoo Foo · ${when}\n\nUpvote\n3\n\nGitHub 1.2k\narXiv Page\n\n`;

  test('is refused, with its title or without', () => {
    const cards = card('Published on Mar 1, 2026') + card('Mar 1, 2026');
    expect(read(`Trending Papers\n\nDaily\n\n${cards}`)).toEqual([[], ['1:1 error trending-page']]);
    expect(read(cards)).toEqual([[], ['8:1 error trending-page']]);
  });

  test('is read in the layout of its cards where the page shows a day', () => {
    const text = `Daily Papers\n\nMar 4\n\n${card('Published on Mar 1, 2026')}${card('Mar 1, 2026')}`;
    const dump = parse('2026-03-04.txt', text);
    expect(problemsOf(dump)).toEqual([]);
    expect(dump.listings[0]?.entries).toMatchObject([
      {
        title: 'A Second Look at Kettles',
        abstract: ABSTRACT,
        published: '2026-03-01',
        upvotes: 3,
        organization: { handle: 'foo', name: 'Foo' },
      },
    ]);
  });
});

describe('an organization', () => {
  const who = (by: string) => {
    const organization = parse('2026-03-04.txt', page('Mar 4', by)).listings[0]?.entries[0]
      ?.organization;
    return (
      organization && [
        organization.handle === organization.name ? null : organization.handle,
        organization.name,
      ]
    );
  };

  test.each([
    ['Harbour', null, 'Harbour'],
    ['Lower Harbour Institute of Things', null, 'Lower Harbour Institute of Things'],
    ['DeepHarbour Research', null, 'DeepHarbour Research'],
    ['von Harbour Foundation', null, 'von Harbour Foundation'],
    ['Harbour Labs Inc.', null, 'Harbour Labs Inc.'],
    ['中文大学', null, '中文大学'],
    ['harbour Harbour', 'harbour', 'Harbour'],
    ['harbour-7 Institute of Quays', 'harbour-7', 'Institute of Quays'],
    ['HarbourAI Harbour AI', 'HarbourAI', 'Harbour AI'],
    ['UQH University of Quay Harbour', 'UQH', 'University of Quay Harbour'],
    ['UHQ The University of Quay Harbour', 'UHQ', 'The University of Quay Harbour'],
    ['facequay AI at Quay', 'facequay', 'AI at Quay'],
  ])('%s', (text, handle, name) => {
    expect(who(text)).toEqual([handle, name]);
  });
});
