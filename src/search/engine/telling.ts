import { eng } from 'stopword';
import type { Query } from './query.ts';
import { foldedWords } from './vocabulary.ts';

/** What a query says of the paper that is looked for. */
export interface Telling {
  /** Its words, folded, each once, in their order. */
  words: string[];
  /** Those of them that say where a paper is, and not what it is about. */
  weak: ReadonlySet<string>;
}

/** Words that say nothing of a paper. A paper may be about one of the weak words; it rarely is. */
const EMPTY = new Set([
  ...eng,
  'et',
  'al',
  'eds',
  'pp',
  'vol',
  'http',
  'https',
  'www',
  'com',
  'org',
]);
const WEAK = new Set(
  (
    'paper papers article arxiv github huggingface pdf abs preprint doi url eprint archiveprefix ' +
    'primaryclass inproceedings booktitle proceedings conference journal transactions advances ' +
    'workshop symposium findings publisher press university neurips nips icml iclr cvpr iccv eccv acl ' +
    'emnlp naacl aaai ijcai kdd sigir corr abstract authors author title year introduces introduced'
  ).split(' '),
);
const YEAR = /^(?:19|20)\d\d$/;

/** The words of a query that say something of a paper: all of them where none does. */
export function tellingOf({ words, phrases }: Pick<Query, 'words' | 'phrases'>): Telling {
  const all = [...new Set([...words, ...phrases].flatMap(foldedWords))];
  const telling = all.filter(
    (word) => !EMPTY.has(word) && (word.length > 1 || !/[a-z0-9]/.test(word)),
  );
  const asked = telling.length > 0 ? telling : all;
  return { words: asked, weak: new Set(asked.filter(isWeak)) };
}

/** Whether a folded word says where a paper is, and not what it is about. */
export function isWeak(word: string): boolean {
  return WEAK.has(word) || YEAR.test(word);
}
