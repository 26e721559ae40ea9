/** Patterns as a table for programs. */
import type { PatternResult } from '../../patterns/results.ts';
import { float, int, table, text } from '../data-table.ts';
import type { Column, Table } from '../data-table.ts';
import { runTables } from '../run-table.ts';

const patterns: Column<PatternResult>[] = [
  text('id', 'of the pattern', ({ pattern }) => pattern.id),
  text('topic', 'under which it is shown', ({ pattern }) => pattern.topic),
  text('verdict', 'where the interval lies: inside, outside, undecided or shown', ({ verdict }) => verdict),
  float('value', 'mean over seeds', ({ mean }) => mean),
  float('low', 'lower limit of the t interval', ({ interval }) => interval?.low),
  float('high', 'upper limit', ({ interval }) => interval?.high),
  float('sd', 'over seeds', ({ sd }) => sd),
  int('n', 'seeds that count', ({ seeds }) => seeds.length),
  int('dropped', 'seeds left out because a run failed', ({ dropped }) => dropped),
  float('least', 'lower bound', ({ pattern }) => pattern.least),
  float('most', 'upper bound', ({ pattern }) => pattern.most),
  float('beyond', 'above the upper bound, or (negative) below the lower', ({ beyond }) => beyond),
  text('standing', 'of the bounds: measured, a guess, or none', ({ pattern }) => pattern.standing),
  text('citation', 'how a measured figure is known', ({ pattern }) => pattern.citation ?? ''),
  text(
    'use',
    'checked (a test), calibrated (numbers were set to meet it) or given (a number gives it)',
    ({ pattern }) => pattern.use,
  ),
  text('handle', 'numbers that move it', ({ pattern }) => pattern.handle.join(' ')),
  text('pattern', 'in English', ({ pattern }) => pattern.pattern.en),
  text('formula', 'what is computed of the readings', ({ pattern }) => pattern.value),
  text('source', 'of the bounds', ({ pattern }) => pattern.source.en),
  text('note', 'what it does not capture', ({ pattern }) => pattern.note?.en ?? ''),
];

export const patternTable = (results: readonly PatternResult[]): Table =>
  table('patterns', patterns, results, 'every pattern: what was measured, its bounds, and where it lies');

export const patternTables = (results: readonly PatternResult[]): Table[] => [
  patternTable(results),
  ...runTables(
    results.map(({ runs, pattern }) => ({
      runs,
      outcomes: Object.entries(pattern.read).map(([name, outcome]) => ({ name, outcome })),
    })),
  ),
];
