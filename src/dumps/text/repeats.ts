import { quote } from '../../values/quote.ts';
import { titleKey } from '../../values/title-key.ts';
import { report } from '../problem.ts';
import type { Cursor } from './cursor.ts';
import type { Draft } from './entries.ts';

/** What two entries of one paper may both say. */
const FACTS = ['abstract', 'authorCount', 'comments', 'upvotes'] as const;

/**
 * The entries of a page, each paper once: some layouts show each twice. The first entry counts, and
 * takes from the second what it does not know. Where the two contradict each other, that is a
 * warning.
 */
export function withoutRepeats(drafts: Draft[], cursor: Cursor): Draft[] {
  const byKey = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = titleKey(draft.title);
    const first = byKey.get(key);
    if (!first) {
      byKey.set(key, { ...draft });
      continue;
    }
    if (contradicts(first, draft)) {
      const reason = `Unexpected second entry ${quote(draft.title)} with other facts, expected it once; the first, at line ${first.line}, counts`;
      report(cursor.file, 'warning', 'repeated-entry', { line: draft.line, column: 1 }, reason);
    }
    for (const fact of FACTS) Object.assign(first, { [fact]: first[fact] ?? draft[fact] });
    first.organization ??= draft.organization;
    first.date ??= draft.date;
  }
  return [...byKey.values()];
}

function contradicts(first: Draft, second: Draft): boolean {
  const isOther = <Fact>(a: Fact | null, b: Fact | null) => a !== null && b !== null && a !== b;
  return (
    FACTS.some((fact) => isOther(first[fact], second[fact])) ||
    isOther(first.organization?.id ?? null, second.organization?.id ?? null)
  );
}
