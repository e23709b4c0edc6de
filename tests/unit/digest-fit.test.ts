import { describe, expect, test } from 'vitest';
import type { Digest, DigestPaper } from '../../src/mail/digest.ts';
import { fitDigest } from '../../src/mail/fit.ts';
import { digestHtml } from '../../src/mail/html.ts';
import { digestMessage } from '../../src/mail/message.ts';
import { digestText } from '../../src/mail/text.ts';
import fc from '../random.ts';

const POSTING = {
  from: { name: 'The archive', address: 'digest@papers.example' },
  to: 'ada@one.example',
  domain: 'papers.example',
  list: 'digest',
  unsubscribe: ['mailto:digest@papers.example'],
};

function makeDigest(papers: DigestPaper[]): Digest {
  return {
    id: '2025-11-19',
    day: '2025-11-19',
    language: 'en',
    from: 'The archive',
    subject: `${papers.length} papers, 19 November 2025`,
    preheader: 'Titles',
    heading: 'Wednesday, 19 November 2025',
    lead: 'Some papers',
    home: 'https://papers.example/',
    page: { url: 'https://papers.example/days/2025-11-19/', label: 'This day in the archive' },
    papers,
  };
}

/** Papers as they are on a day: of a title, four facts, and an abstract of eleven sentences. */
const typical = (count: number) =>
  Array.from({ length: count }, (_, index): DigestPaper => {
    const sentence = 'We present a method that is better than all of those before it in each way. ';
    return {
      title: `A Title of the Usual Length for a Paper of Our Time, Number ${index}`,
      url: `https://papers.example/papers/a-title-of-the-usual-length-for-a-paper-of-our-time-${index}/`,
      facts: ['An organization', '7 authors', '12 upvotes', '3 comments', 'A topic, Another topic'],
      abstract: sentence.repeat(17).trim(),
    };
  });

/** What a message has of its papers: abstracts of how many characters, facts, and how many are left. */
function shape(count: number) {
  const { papers, left } = fitDigest(makeDigest(typical(count)), []);
  return {
    papers: papers.length,
    abstract: papers[0]?.abstract?.length ?? 0,
    hasFacts: papers[0]?.facts.length === 5,
    left,
  };
}

test('a day keeps as much of its abstracts as there is room for', () => {
  expect(shape(10)).toEqual({ papers: 10, abstract: 1291, hasFacts: true, left: 0 });
  expect(shape(30)).toEqual({ papers: 30, abstract: 683, hasFacts: true, left: 0 });
  expect(shape(60)).toEqual({ papers: 60, abstract: 151, hasFacts: true, left: 0 });
  expect(shape(75)).toEqual({ papers: 75, abstract: 0, hasFacts: true, left: 0 });
  expect(shape(90)).toEqual({ papers: 90, abstract: 0, hasFacts: false, left: 0 });
  expect(shape(5000)).toEqual({ papers: 139, abstract: 0, hasFacts: false, left: 4861 });
});

test('what is left out is counted and linked to, once', () => {
  const shown = fitDigest(makeDigest(typical(5000)), []);
  const text = `And ${new Intl.NumberFormat('en').format(shown.left)} more papers`;
  expect(digestHtml(shown).split(`>${text}</a>`).length).toBe(2);
  expect(digestHtml(shown)).toContain(
    `href="https://papers.example/days/2025-11-19/" style="color:#a02c16">${text}`,
  );
  expect(digestText(shown)).toContain(`\n\n${text}:\nhttps://papers.example/days/2025-11-19/\n\n`);
});

describe('whatever the papers, the message has fewer than 90 kB', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 4000 }),
    fc.string({ unit: 'grapheme-ascii', maxLength: 4000 }),
    fc.constantFrom(
      '<'.repeat(3000),
      '&'.repeat(3000),
      '論文'.repeat(900),
      '=\t'.repeat(900),
      'a b '.repeat(900),
      '😀'.repeat(900),
      'x\n\n'.repeat(900),
    ),
  );
  const paper = fc.record({
    title: text,
    url: fc.constant('https://papers.example/papers/a-title/'),
    facts: fc.array(
      text.map((fact) => fact.slice(0, 200)),
      { maxLength: 5 },
    ),
    abstract: fc.option(text),
  });

  test.each([1, 40, 400])('%d papers', async (count) => {
    await fc.assert(
      fc.asyncProperty(fc.array(paper, { minLength: 1, maxLength: 8 }), async (some) => {
        const papers = Array.from(
          { length: count },
          (_, index) => some[index % some.length] ?? some[0],
        );
        const shown = fitDigest(makeDigest(papers as DigestPaper[]), []);
        const message = await digestMessage(shown, POSTING);
        expect(message.length).toBeLessThan(90_000);
        expect(Buffer.byteLength(digestHtml(shown))).toBeLessThan(90_000);
        expect(shown.papers.length + shown.left).toBe(count);
        expect(shown.papers.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
