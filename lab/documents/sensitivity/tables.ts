/** A study of sensitivity as tables for programs. */
import { mean, variance } from '../../statistics/sums.ts';
import { valueOf } from '../../sensitivity/factors.ts';
import type { Factor } from '../../sensitivity/factors.ts';
import type { IndexRow, LivedPoint, ScreeningRow, SensitivityResult } from '../../sensitivity/results.ts';
import { float, int, table, text } from '../data-table.ts';
import type { Column, Table } from '../data-table.ts';
import { studyRunTables } from './runs.ts';

const yes = (holds: boolean): string => (holds ? 'yes' : 'no');

const screening: Column<ScreeningRow>[] = [
  text('factor', 'number of the model, or several that move together', ({ factor }) => factor.name),
  text('shown', 'whether it is shown to matter, all factors held together', ({ shown }) => yes(shown)),
  text('survives', 'whether it goes on to the indices', ({ survives }) => yes(survives)),
  float('mu_star', 'mean size of the elementary effects, outcome per whole range', (row) => row.meanAbsolute),
  float('mu_star_low', 'lower limit of a bootstrap over walks, 95 %', ({ interval }) => interval.low),
  float('mu_star_high', 'upper limit', ({ interval }) => interval.high),
  float('mu_star_chance', 'mu_star that chance alone would make', ({ chance }) => chance),
  float('mu', 'mean elementary effect', (row) => row.mean),
  float('sigma', 'standard deviation of the elementary effects over walks, chance included', ({ sd }) => sd),
  float('beyond', 'root of the mean square effect less chance', ({ beyond }) => beyond),
  float('not_chance', 'share of the mean square effect that is not chance', ({ share }) => share),
  float('not_chance_low', 'lower limit, 95 % for this factor alone', (row) => row.shareInterval.low),
  float('not_chance_high', 'upper limit', (row) => row.shareInterval.high),
  float('p', 'of no effect at any point, for this factor alone', ({ p }) => p),
  text('still', 'whether it moved nothing at all', ({ still }) => yes(still)),
];
export const screeningTable = (rows: readonly ScreeningRow[]): Table =>
  table('screening', screening, rows, 'every factor: its elementary effects');

const indices: Column<IndexRow>[] = [
  text('factor', 'number of the model, or several that move together', ({ factor }) => factor.name),
  text('shown', 'whether the interval of the total index leaves out 0', ({ shown }) => yes(shown)),
  float('first', 'first-order index: share of variance explained alone', ({ first }) => first),
  float('first_low', 'lower limit of a bootstrap over blocks, 95 %', (row) => row.firstInterval.low),
  float('first_high', 'upper limit', (row) => row.firstInterval.high),
  float('total', 'total index: the same with all interactions', ({ total }) => total),
  float('total_low', 'lower limit', (row) => row.totalInterval.low),
  float('total_high', 'upper limit', (row) => row.totalInterval.high),
];
export const indexTable = (rows: readonly IndexRow[]): Table =>
  table('indices', indices, rows, 'factors that went on: their shares of the variance');

interface Ranged {
  factor: Factor;
  member: Factor['members'][number];
}
const ranges: Column<Ranged>[] = [
  text('factor', 'number of the model, or several that move together', ({ factor }) => factor.name),
  text('path', 'in a scenario', ({ member }) => member.path),
  float('low', 'in the unit of the number', ({ member }) => valueOf(member, 0)),
  float('high', 'in the same unit', ({ member }) => valueOf(member, 1)),
  text('scale', 'on which it is drawn evenly', ({ member }) => member.range.scale ?? 'linear'),
  text('why', 'where the range comes from', ({ factor }) => factor.why),
];
const rangeTable = (factors: readonly Factor[]): Table =>
  table(
    'factors',
    ranges,
    factors.flatMap((factor) => factor.members.map((member) => ({ factor, member }))),
    'every number that was moved, and its range',
  );

/** In the order of the designs, so that any other program can compute the same estimates. */
function pointTable({ points, factors, indices: found }: SensitivityResult): Table {
  const kept = new Set(found?.rows.map(({ factor }) => factor.name));
  const own = factors.filter(({ name }) => kept.size === 0 || kept.has(name));
  const place = (point: LivedPoint, name: string): number => {
    const among = point.stage === 'screening' ? factors : own;
    return point.u[among.findIndex((one) => one.name === name)] ?? NaN;
  };
  return table(
    'points',
    [
      text<LivedPoint>('stage', 'screening or indices', ({ stage }) => stage),
      int<LivedPoint>('block', 'number of the walk or of the block', ({ block }) => block),
      int<LivedPoint>('place', 'in the walk or block, from 0', (point) => point.place),
      text<LivedPoint>(
        'moved',
        'screening: what was moved to get here; indices: A, B or what is of B',
        ({ moved }) => moved,
      ),
      int<LivedPoint>('seeds', 'at this point', ({ values }) => values.length),
      float<LivedPoint>('value', 'of the outcome or contrast, mean over seeds', ({ values }) => mean(values)),
      float<LivedPoint>('sd', 'over seeds: chance', ({ values }) =>
        values.length < 2 ? NaN : Math.sqrt(variance(values)),
      ),
      ...own.map(({ name }) =>
        float<LivedPoint>(name, 'place in its range, 0 to 1 on its scale', (point) => place(point, name)),
      ),
    ],
    points,
    'every point, in the order of its design',
  );
}

export const sensitivityTables = (result: SensitivityResult): Table[] => [
  screeningTable(result.screening?.rows ?? []),
  indexTable(result.indices?.rows ?? []),
  rangeTable(result.factors),
  pointTable(result),
  ...studyRunTables(result),
];
