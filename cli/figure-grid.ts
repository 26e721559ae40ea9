/** The figures of a summary for reading: plain ones as a list, those of brands and creators side by side. */
import { columns } from './help.ts';
import { figure } from './words.ts';

type Figures = Readonly<Record<string, number>>;

/** @param names of the entities in figures such as `brands.0.sales`, by group */
export function figureLines(figures: Figures, names: Readonly<Record<string, readonly string[]>>): string[] {
  const parts = Object.entries(figures).map(([path, value]) => ({ path: path.split('.'), value }));
  const plain = parts.filter(({ path }) => path.length !== 3 || names[path[0]] === undefined);
  const lines = columns(plain.map(({ path, value }) => [path.join('.'), figure(value)]));
  for (const [group, entities] of Object.entries(names)) {
    const measures = new Set(
      parts.filter(({ path }) => path.length === 3 && path[0] === group).map(({ path }) => path[2]),
    );
    if (measures.size === 0) continue;
    const rows = Array.from(measures, (measure) => {
      const values = entities.map((_, i) => figures[`${group}.${i}.${measure}`]);
      return [measure, ...values.map((value) => (value === undefined ? '' : figure(value)))];
    });
    lines.push('', ...grid([[group, ...entities], ...rows]));
  }
  return lines;
}

/** The first column to the left, the others to the right. */
function grid(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column]))));
  return rows.map((row) => {
    const cells = row.map((cell, i) => {
      const room = ' '.repeat(widths[i] - columnsOf(cell));
      return i === 0 ? cell + room : room + cell;
    });
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

/** Places a text takes on a terminal: Chinese characters take two. */
function columnsOf(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => sum + (/\p{Script=Han}|[\u3000-\u303f\uff00-\uff60]/u.test(character) ? 2 : 1),
    0,
  );
}
