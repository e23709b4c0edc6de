import { isShort } from './abbreviation.ts';
import type { Expansions } from './fold.ts';
import type { Token } from './segment.ts';

/** A phrase of a paper that may be a keyword of it. */
export interface Candidate {
  key: string;
  /** As the text has it. */
  text: string;
  words: number;
  /** How often it stands in the abstract. */
  times: number;
  /** How much of the abstract stands before it, from 0 to 1. */
  place: number;
  /** Whether the text gives an abbreviation of it. */
  isDefined: boolean;
  /** Whether the text writes it as a name. */
  isName: boolean;
}

/** What keywords other papers have. */
export interface Known {
  has(key: string): boolean;
  /** Whether a key begins with it, and has more words. */
  begins(key: string): boolean;
}

/** Folded phrases that say nothing of what a paper is about. */
const EMPTY_PHRASES = new Set(
  [
    ...['benchmark dataset', 'evaluation metric', 'evaluation framework', 'theoretical analysis'],
    ...['percentage point', 'error reduction', 'design choice', 'downstream application'],
    ...['evaluation methodology', 'closed form', 'deep insight', 'training data', 'test set'],
    ...[
      'computational efficiency',
      'synthetic dataset',
      'transformer model',
      'dataset',
      'accuracy',
    ],
    ...['benchmark', 'generalization', 'generalization capability', 'inference', 'efficiency'],
    ...['scalability', 'annotation', 'metric', 'performance', 'framework', 'model', 'evaluation'],
    ...['computer science', 'future work', 'ground truth', 'human evaluation', 'model size'],
  ].map((phrase) => phrase.replaceAll(' ', '')),
);

/** Words that say something only with a word behind them: process reward, and not training process. */
const EMPTY_ENDS = new Set([
  'process',
  'time',
  'value',
  'question',
  'group',
  'state',
  'large',
  'long',
]);

const MOST_WORDS = 6;
const MOST_WORDS_OF_NEW = 4;

/** Phrases of a text that are keywords of other papers or that look like keywords. */
export function candidatesIn(
  title: Token[][],
  abstract: Token[][],
  known: Known,
  own: Expansions,
): Map<string, Candidate> {
  const found = new Map<string, Candidate>();
  const defined = new Set(own.values());
  const length = abstract.reduce((sum, segment) => sum + segment.length, 1);
  const read = (segments: Token[][], inTitle: boolean) => {
    let position = 0;
    for (const segment of segments) {
      for (let start = 0; start < segment.length; start += 1) {
        const place = inTitle ? 0 : position / length;
        position += 1;
        for (const [end, key] of phrasesFrom(segment, start, known, defined)) {
          const before = found.get(key);
          if (before) {
            if (inTitle) continue;
            // Titles are in capitals.
            if (before.times === 0) before.text = textOf(segment, start, end);
            before.times += 1;
            continue;
          }
          const text = textOf(segment, start, end);
          found.set(key, {
            key,
            text,
            words: end - start,
            times: inTitle ? 0 : 1,
            place,
            isDefined: defined.has(key),
            isName: isShort(segment[start]?.text ?? ''),
          });
        }
      }
    }
  };
  read(title, true);
  read(abstract, false);
  return found;
}

/** Ends, exclusive, and keys of the phrases that begin at a word. */
function* phrasesFrom(
  segment: Token[],
  start: number,
  known: Known,
  defined: ReadonlySet<string>,
): Generator<[end: number, key: string]> {
  const first = segment[start];
  if (!first) return;
  let isNew = first.role !== 'break' && !first.isEmpty && !/^\P{L}*$/u.test(first.text);
  let mayBeKnown = true;
  let key = '';
  for (let end = start + 1; end <= Math.min(segment.length, start + MOST_WORDS); end += 1) {
    const token = segment[end - 1];
    if (!token) return;
    key += token.key;
    isNew &&= token.role !== 'break' && end - start <= MOST_WORDS_OF_NEW;
    const isKnown = (mayBeKnown && known.has(key)) || defined.has(key);
    if (!token.isEmpty && !EMPTY_PHRASES.has(key) && !EMPTY_ENDS.has(token.key)) {
      if (isKnown) yield [end, key];
      else if (isNew && token.role === 'noun' && isBounded(segment, start, end)) {
        if (end - start > 1 || isNameLike(token.text)) yield [end, key];
      }
    }
    mayBeKnown &&= known.begins(key);
    if (!isNew && !mayBeKnown) return;
  }
}

/** Whether a word says something by itself: a name, of three letters at least, or a compound. */
function isNameLike(word: string): boolean {
  return (isShort(word) && word.length > 2) || /\p{L}{2}-\p{L}{2}/u.test(word);
}

/** Whether a phrase is not part of a longer one: "masked image" of "masked image modelling" is. */
function isBounded(segment: Token[], start: number, end: number): boolean {
  const [before, after] = [segment[start - 1], segment[end]];
  const ends = after?.role !== 'noun' || after.isEmpty;
  return (
    ends &&
    (before === undefined ||
      before.role === 'break' ||
      before.isEmpty ||
      before.role === 'modifier')
  );
}

function textOf(segment: Token[], start: number, end: number): string {
  return segment
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
}
