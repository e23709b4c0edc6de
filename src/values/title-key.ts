/** Punctuation that tells names apart, as in C and C#, A* and A, 3.1 and 31: kept as symbols. */
const KEPT: Record<string, string> = { '.': '+', '#': '$', '*': '=', '%': '<', '@': '>' };

/** What is left of mathematics in titles, besides punctuation: the page shows `O(N^2)`, the API `$O(N^2)$`. */
const TEX = /[$^]/g;

/**
 * What of a title tells papers apart: its letters, digits and symbols, whatever their case, width,
 * accents' encoding, punctuation, marks of TeX and
 * spaces. Two entries whose keys agree are the same paper.
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
