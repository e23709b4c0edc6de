import type { Facets } from './facets.ts';
import type { FieldTerm } from './query.ts';
import type { Row } from './row.ts';
import { foldedWords } from './vocabulary.ts';

/**
 * What a named field asks of a paper.
 *
 * @returns null for the fields that are searched as text.
 * @example fieldTest({ field: 'day', text: '2025-11', isPhrase: false, isExcluded: false }, labels)
 */
export function fieldTest(term: FieldTerm, labels: Facets['labels']): RowTest | null {
  const passes = testOf(term, labels);
  return passes && term.isExcluded ? (row) => !passes(row) : passes;
}

type RowTest = (row: Row) => boolean;

function testOf({ field, text }: FieldTerm, labels: Facets['labels']): RowTest | null {
  if (field === 'year') return ({ published }) => published.startsWith(text);
  if (field === 'day') return ({ listed }) => listed.some((day) => day.startsWith(text));
  if (field === 'topic') return named('topic', text, labels.topic);
  if (field === 'org') return named('organization', text, labels.organization);
  return null;
}

/** Whether a paper has a topic or organization of which each word of the text begins a word. */
function named(facet: 'topic' | 'organization', text: string, labels: Map<string, string>) {
  const asked = foldedWords(text);
  return ({ values }: Row) =>
    values[facet].some((id) => {
      const words = foldedWords(`${id} ${labels.get(id) ?? ''}`);
      return asked.every((start) => words.some((word) => word.startsWith(start)));
    });
}
