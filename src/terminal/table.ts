/** A column is as wide as its longest cell, up to this. */
const WIDEST = 60;

/**
 * Rows in columns, below their headings; cells that are too long are cut.
 *
 * @returns a line for each row, without spaces at its end.
 */
export function tableLines(headings: string[], rows: string[][]): string[] {
  const all = [headings, ...rows].map((row) => row.map(cut));
  const widths = headings.map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = all;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)];
}

function cut(cell: string): string {
  return cell.length > WIDEST ? `${cell.slice(0, WIDEST - 1).trimEnd()}…` : cell;
}
