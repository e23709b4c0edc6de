/**
 * The matching brace of each brace of a text, both ways; braces behind a backslash are characters.
 * A brace without a partner is not in the map.
 */
export function matchBraces(source: string): Map<number, number> {
  const partner = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: brace, index } of source.matchAll(/\\.|[{}]/gs)) {
    if (brace === '{') open.push(index);
    if (brace !== '}') continue;
    const start = open.pop();
    if (start === undefined) continue;
    partner.set(start, index);
    partner.set(index, start);
  }
  return partner;
}
