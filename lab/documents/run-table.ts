/**
 * Every run of a question, as tidy tables: `runs` has one row a run, `values` one row a run and outcome. What a run
 * stands for (values of factors, what was switched off, the point of a design) has a column each, beside the name of
 * its arm, which the other tables use.
 */
import { unitOf } from '../designs/units.ts';
import type { Asked } from '../designs/people-shapes.ts';
import type { RunRow } from '../verdicts/results.ts';
import { float, int, table, text } from './data-table.ts';
import type { Column, Table } from './data-table.ts';

export type LabelValue = number | boolean | string;

/** By name of the label; nothing of what does not apply. */
export type Labels = Readonly<Record<string, LabelValue>>;

/** A column beside the name of the arm. */
export interface Label {
  name: string;
  about: string;
  unit?: string;
}

/** Runs that are labelled alike. */
export interface RunSource {
  runs: readonly RunRow[];
  /** What a run stands for. */
  labels?: (run: RunRow) => Labels;
  /** What each outcome reads, by its name: that of what it belongs to, where there are several of one. */
  outcomes?: readonly { name: string; of?: string; outcome: Asked }[];
}

interface Labelled {
  run: RunRow;
  labels: Labels;
}
interface Cell extends Labelled {
  outcome: string;
  value: number;
  unit: string;
}

const FIRST: Column<Labelled>[] = [
  text(
    'experiment',
    'what is compared: the arms of one experiment share their seeds',
    ({ run }) => run.experiment,
  ),
];
const IDENTITY: Column<Labelled>[] = [
  text('arm', 'of the experiment: its name in the other tables', ({ run }) => run.arm),
  int('replication', 'from 0; the same seed in all arms', ({ run }) => run.replication),
  text('seed', 'of the scenario', ({ run }) => run.seed),
];
const LIVED: Column<Labelled>[] = [
  { ...int<Labelled>('days', 'lived', ({ run }) => run.days), unit: 'days' },
  {
    ...int<Labelled>('exposures', 'posts and advertisements read', ({ run }) => run.exposures),
    unit: 'exposures',
  },
  text(
    'fingerprint',
    'of the run: the same digits for the same run on any machine',
    ({ run }) => run.fingerprint,
  ),
  text('key', 'under which the run is kept; runs with the same key are one run', ({ run }) => run.key),
  text('failed', 'what went wrong, if anything', ({ run }) => run.failed ?? ''),
];
const READ: Column<Cell>[] = [
  text('outcome', 'what was read off the run, by its name', ({ outcome }) => outcome),
  float('value', 'of the outcome, in its unit', ({ value }) => value),
  text('unit', 'of the value; empty where it is not known', ({ unit }) => unit),
];
/** Columns that name a run. */
const KEY = ['experiment', 'arm', 'replication'] as const;
const TAKEN = [...FIRST, ...IDENTITY, ...LIVED, ...READ].map(({ name }) => name);

/** A factor may be called like a column that is there. */
const columnName = (name: string): string => (TAKEN.includes(name) ? `factor ${name}` : name);

/** A column of numbers where all there is are numbers; NaN, or an empty text, for what does not apply. */
function labelColumn<Row>(
  { name, about, unit = '' }: Label,
  values: readonly (LabelValue | undefined)[],
  of: (row: Row) => LabelValue | undefined,
): Column<Row> {
  const called = columnName(name);
  const given = values.filter((value) => value !== undefined);
  if (given.some((value) => typeof value !== 'number'))
    return { ...text<Row>(called, about, (row) => String(of(row) ?? '')), unit };
  const whole = given.length === values.length && given.every(Number.isSafeInteger);
  const make = whole ? int<Row> : float<Row>;
  return { ...make(called, about, (row) => (of(row) as number | undefined) ?? NaN), unit };
}

/** One column a label. */
export function labelColumns<Row extends { labels: Labels }>(
  labels: readonly Label[],
  rows: readonly Row[],
): Column<Row>[] {
  return labels.map((label) => {
    const of = (row: Row): LabelValue | undefined =>
      Object.hasOwn(row.labels, label.name) ? row.labels[label.name] : undefined;
    return labelColumn(label, rows.map(of), of);
  });
}

const labelled = (sources: readonly RunSource[]): Labelled[] =>
  sources.flatMap(({ runs, labels = () => ({}) }) => runs.map((run) => ({ run, labels: labels(run) })));

/** One row a run, failed ones too. */
export function runTable(sources: readonly RunSource[], labels: readonly Label[] = []): Table {
  const rows = labelled(sources);
  return table(
    'runs',
    [...FIRST, ...labelColumns(labels, rows), ...IDENTITY, ...LIVED],
    rows,
    'every run, one row each',
    { key: KEY },
  );
}

/** One row for each outcome of each run that came to its end. */
export function valueTable(sources: readonly RunSource[], labels: readonly Label[] = []): Table {
  const cells = sources.flatMap((source) => {
    const units = new Map(
      (source.outcomes ?? []).map(({ name, of, outcome }) => [of ?? name, unitOf(outcome)]),
    );
    return labelled([source]).flatMap((one) =>
      Object.entries(one.run.values).map(([outcome, value]): Cell => ({
        ...one,
        outcome,
        value,
        unit: units.get(outcome) ?? '',
      })),
    );
  });
  return table(
    'values',
    [...FIRST, ...labelColumns(labels, cells), ...IDENTITY, ...READ],
    cells,
    'what was read off every run: one row for each run and outcome',
    { key: [...KEY, 'outcome'], belongs: 'runs' },
  );
}

export const runTables = (sources: readonly RunSource[], labels: readonly Label[] = []): Table[] => [
  runTable(sources, labels),
  valueTable(sources, labels),
];
