/** Punctuation that tells names apart, as in C and C#, A* and A, 3.1 and 31: kept as symbols. */
const KEPT: Record<string, string> = { '.': '+', '#': '$', '*': '=', '%': '<', '@': '>' };

/** What is left of mathematics in titles, besides punctuation: the page shows `O(N^2)`, the API `$O(N^2)$`. */
const TEX = /[$^]/g;

/**
 * What tells the titles of papers apart: letters, digits and symbols, without case, width, encoding
 * of accents, punctuation, marks of TeX and spaces. Two entries with the same key are the same
 * paper.
 *
 * @example titleKey('Attention Is All  You Need!') === titleKey('attention is all you need')
 */
export function titleKey(title: string): string {
  const folded = title.normalize('NFKC').toLowerCase();
  const key = folded
    .replace(TEX, '')
    .replaceAll('&', ' and ')
    .replace(/(?<=\d)\.(?=\d)|[#*%@]/gu, (kept) => KEPT[kept] ?? kept)
    .replace(/[\p{P}\p{Z}\p{C}]+/gu, '');
  return key === '' ? folded.trim() : key;
}
