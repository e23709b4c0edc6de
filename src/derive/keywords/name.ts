import { compareText } from '../../values/compare.ts';
import { createSlugs } from '../../values/slug.ts';
import { addSpelling, labelOf, type Spellings } from './label.ts';
import type { OfPaper } from './of-paper.ts';

/** From this many papers on, the spelling of a given keyword comes from dumps, not from texts. */
const TRUSTED = 3;
/** A keyword with this many papers has a page. */
const COMMON = 10;

/** A keyword of a paper. */
interface PaperKeyword {
  label: string;
  /** The address of its page; null where too few papers have it. */
  slug: string | null;
  /** Whether a dump gives it; otherwise it was found in title and abstract. */
  isGiven: boolean;
}

/** A keyword that has a page. */
interface CommonKeyword {
  slug: string;
  label: string;
  /** Papers that carry it. */
  count: number;
}

export interface Keywords {
  /** By the id of the paper, strongest first; given ones in their order. */
  ofPaper: Map<string, PaperKeyword[]>;
  /** Most frequent first, then by slug. */
  common: CommonKeyword[];
}

/**
 * Gives keywords their labels, and pages to the frequent ones.
 *
 * @param papers the keywords of each, by its id.
 */
export function nameKeywords(papers: ReadonlyMap<string, OfPaper>): Keywords {
  const labels = labelsOf(papers.values());
  const slugs = new Map<string, string>();
  const common: CommonKeyword[] = [];
  const slugFor = createSlugs('keyword');
  const frequent = [...labels].filter(([, { count }]) => count >= COMMON);
  for (const [key, { label, count }] of frequent.toSorted(
    (a, b) => b[1].count - a[1].count || compareText(a[0], b[0]),
  )) {
    const slug = slugFor(label);
    slugs.set(key, slug);
    common.push({ slug, label, count });
  }
  const named = Array.from(papers, ([id, { given, chosen }]): [string, PaperKeyword[]] => [
    id,
    chosen.map(({ key }) => ({
      label: labels.get(key)?.label ?? key,
      slug: slugs.get(key) ?? null,
      isGiven: given.length > 0,
    })),
  ]);
  return {
    ofPaper: new Map(named),
    common: common.toSorted((a, b) => b.count - a.count || compareText(a.slug, b.slug)),
  };
}

/** How each keyword that a paper has is shown, and how many papers have it. */
function labelsOf(papers: Iterable<OfPaper>): Map<string, { label: string; count: number }> {
  const counts = new Map<string, number>();
  const givenBy = new Map<string, number>();
  const spelt: Spellings = new Map();
  const found: Spellings = new Map();
  const long: Spellings = new Map();
  for (const paper of papers) {
    for (const { key, text } of paper.long) addSpelling(long, key, text);
    for (const { key } of paper.chosen) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const { key, text } of paper.given) {
      givenBy.set(key, (givenBy.get(key) ?? 0) + 1);
      addSpelling(spelt, key, text);
    }
    if (paper.given.length > 0) continue;
    for (const { key, text } of paper.chosen) addSpelling(found, key, text);
  }
  return new Map(
    Array.from(counts, ([key, count]) => {
      const isTrusted = (givenBy.get(key) ?? 0) >= TRUSTED || !found.has(key);
      return [key, { label: labelOf(key, isTrusted ? spelt : found, long), count }];
    }),
  );
}
