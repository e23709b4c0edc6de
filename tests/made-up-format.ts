import type { Format } from '../src/dumps/format.ts';
import type { Entry } from '../src/schema/dump.ts';
import { makeEntry } from './make.ts';

/** A format for the tests alone: a title and a day of publication per line. */
export const titles: Format = {
  name: 'titles',
  description: 'one title per line (*.titles)',
  endings: ['.titles'],
  ranks: { text: 3, published: -1 },
  naming: {
    ending: '.titles',
    stemOf: ({ day }, given) => `${given}_${day}`,
    stem: /^\w+_[\d-]+$/,
  },
  read() {
    const entries: Entry[] = [];
    return {
      lines(text) {
        for (const line of text.split('\n')) {
          const [title = '', published = null] = line.split(' | ');
          entries.push(makeEntry(title, { published }));
        }
      },
      end: () => ({
        listings: [
          {
            coverage: 'partial',
            day: '2025-12-02',
            dayBasis: 'stated',
            captured: null,
            curators: null,
            entries,
          },
        ],
        lines: { total: entries.length, blank: 0, preamble: 0, entry: entries.length, reported: 0 },
      }),
    };
  },
};
