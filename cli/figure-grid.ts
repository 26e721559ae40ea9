/** The figures of a summary for reading: plain ones as a list, those of brands and creators side by side. */
import { indented, table } from './table.ts';
import { figure } from './words.ts';

type Figures = Readonly<Record<string, number>>;

/** @param names of the entities in figures such as `brands.0.sales`, by group */
export function figureLines(figures: Figures, names: Readonly<Record<string, readonly string[]>>): string[] {
  const parts = Object.entries(figures).map(([path, value]) => ({ path: path.split('.'), value }));
  const plain = parts.filter(({ path }) => path.length !== 3 || names[path[0]] === undefined);
  const lines = table(plain.map(({ path, value }) => [path.join('.'), figure(value)]));
  for (const [group, entities] of Object.entries(names)) {
    const measures = new Set(
      parts.filter(({ path }) => path.length === 3 && path[0] === group).map(({ path }) => path[2]),
    );
    if (measures.size === 0) continue;
    const rows = Array.from(measures, (measure) => {
      const values = entities.map((_, i) => figures[`${group}.${i}.${measure}`]);
      return [measure, ...values.map((value) => (value === undefined ? '–' : figure(value)))];
    });
    lines.push('', ...table([[group, ...entities], ...rows], true));
  }
  return indented(lines);
}
