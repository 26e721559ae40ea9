/** Rows as columns that stand below each other on a terminal, in any script. */
import stringWidth from 'string-width';

/**
 * @param rows of as many cells as the first
 * @param numbers all columns but the first hold numbers, and stand to the right
 * @returns a line for each row, two spaces between columns
 */
export function table(rows: readonly (readonly string[])[], numbers = false): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => stringWidth(row[i]))));
  return rows.map((row) => {
    const cells = row.map((cell, i) => {
      const room = ' '.repeat(widths[i] - stringWidth(cell));
      return numbers && i > 0 ? room + cell : cell + room;
    });
    return cells.join('  ').trimEnd();
  });
}

/** Moved in by two spaces, below a heading. */
export const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`.trimEnd());
