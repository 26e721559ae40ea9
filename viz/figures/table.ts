/** A figure as a table, for reading and as CSV. */
import { csv } from '../../lab/documents/csv.ts';
import { TIERS } from '../../sim/scenario/index.ts';
import type { Format } from '../../charts/index.ts';
import type { Figure, TimeFigure } from './model.ts';
import { seedsIn, tracksOf } from './model.ts';
import { words } from './words.ts';

export interface FigureTable {
  columns: readonly { name: string; label: string; format: Format | 'text' }[];
  rows: readonly (readonly (number | string)[])[];
}

/** @param shown days of figures over time */
export function tableOf(figure: Figure, shown: readonly [from: number, to: number]): FigureTable {
  const w = words();
  const { columns } = w;
  switch (figure.kind) {
    case 'time':
      return timeTable(figure, shown);
    case 'steps':
      return {
        columns: [
          { name: 'step', label: columns.step, format: 'text' },
          { name: 'consumers', label: w.people, format: 'count' },
        ],
        rows: figure.steps.map(({ label, value }) => [label, value]),
      };
    case 'histogram': {
      const steps = figure.bins.length;
      return {
        columns: [
          { name: 'from', label: `${figure.label} ≥`, format: 'share' },
          { name: 'to', label: `${figure.label} <`, format: 'share' },
          { name: 'consumers', label: w.people, format: 'count' },
        ],
        rows: Array.from(figure.bins, (people, i) => [i / steps, (i + 1) / steps, people]),
      };
    }
    case 'plane':
      return {
        columns: [
          { name: 'creator', label: columns.creator, format: 'text' },
          { name: 'tier', label: columns.tier, format: 'text' },
          { name: 'load', label: w.figures.creators.load, format: 'share' },
          { name: 'credibility', label: w.figures.creators.credibility, format: 'share' },
          { name: 'trust_capital', label: w.figures.creators.capital, format: 'decimal' },
          { name: 'followers', label: columns.followers, format: 'count' },
        ],
        rows: figure.points.map((point) => [
          point.name,
          TIERS[point.tier],
          point.load,
          point.credibility,
          point.capital,
          point.followers,
        ]),
      };
  }
}

function timeTable(figure: TimeFigure, [from, to]: readonly [number, number]): FigureTable {
  const w = words().columns;
  const tracks = tracksOf(figure);
  const kept = tracks.some(({ before }) => before !== null);
  const seeds = seedsIn(figure);
  const columns: FigureTable['columns'][number][] = [{ name: 'day', label: words().day, format: 'count' }];
  const reads: ((day: number) => number | string)[] = [(day) => day];
  for (const { name, label, format, values, before, spread } of tracks) {
    const add = (suffix: string, text: string, list: Float64Array): void => {
      columns.push({ name: `${name}${suffix}`, label: text, format });
      reads.push((day) => list[day] ?? '');
    };
    add('', label, values);
    if (kept && before !== null) add(' before', w.before({ label }), before);
    if (seeds === 0 || spread.length === 0) continue;
    add(' lowest of other seeds', w.lowest({ label }), extreme(spread, Math.min));
    add(' highest of other seeds', w.highest({ label }), extreme(spread, Math.max));
  }
  const last = Math.min(to, figure.days - 1);
  const rows: (number | string)[][] = [];
  for (let day = from; day <= last; day++) rows.push(reads.map((read) => read(day)));
  return { columns, rows };
}

const extreme = (list: readonly Float64Array[], of: (...values: number[]) => number): Float64Array =>
  list[0].map((_, day) => of(...list.map((values) => values[day])));

/** As the command line writes its tables: numbers with all their digits. */
export const csvOf = ({ columns, rows }: FigureTable): string =>
  csv({
    columns: columns.map(({ name, label }) => ({ name, type: 'float', unit: '', about: label })),
    rows: rows.length,
    value: (row, column) => rows[row][column],
  });
