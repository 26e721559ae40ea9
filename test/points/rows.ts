/** What the survey of points found, as it is recorded in test/golden/points.json. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure, PointFile } from '../../lab/scenarios/point.ts';
import { armFiles } from '../../lab/scenarios/point.ts';
import { FOLDER, fileOf, scenarioOf } from '../shipped.ts';
import { stateOf } from '../state-of.ts';

export const RECORD = join(import.meta.dirname, '../golden/points.json');

/** Other seeds than any that ships. */
export const SEEDS = Array.from({ length: 10 }, (_, i) => `s-${i + 1}`);

/** One story, figure by figure in the order of its file; null where a figure has no value. */
export interface Row {
  /** With the seed that ships. */
  own: (number | null)[];
  /** With each of the seeds. */
  other: (number | null)[][];
}
export type Rows = Readonly<Record<string, Row>>;

export const recordedRows = (): Rows =>
  existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as { stories: Rows }).stories : {};

export const pointsOf = (name: string): PointFile => fileOf(name, 'points.json') as unknown as PointFile;

/** All that decides the figures of a story: code, markets, formulas. Words and bounds do not. */
export function stateOfStory(name: string): string {
  const { let: names, figures, ...file } = pointsOf(name);
  const json = scenarioOf(name);
  const markets = [json, ...armFiles({ ...file, figures }, json, scenarioOf, name)];
  return stateOf([markets, names ?? {}, figures.map(({ value }) => value)]);
}

type Bounds = Pick<Figure, 'over' | 'under'>;

/** A value as scenarios/figures.md prints it. */
export const rounded = (value: number): string => {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
};

/** A bound as it prints it. */
export const bound = ({ over, under }: Bounds): string =>
  [over === undefined ? '' : `over ${over}`, under === undefined ? '' : `under ${under}`]
    .filter(Boolean)
    .join(', ');

/** The values of each story that scenarios/figures.md prints: test/scenarios.test.ts holds them to the model as it is. */
export function printedFigures(): Map<string, string[]> {
  const sections = readFileSync(join(FOLDER, 'figures.md'), 'utf8').replaceAll('\r\n', '\n').split('\n## ');
  return new Map(
    sections.slice(1).map((section) => {
      const [name, ...lines] = section.split('\n');
      const cells = lines.filter((line) => line.startsWith('|')).map((line) => line.split(/(?<!\\)\|/));
      return [name, cells.slice(2).map((row) => row[2].trim())];
    }),
  );
}

/** Whether a story does today, with its own seed, what it did when it was surveyed. */
export const isCurrent = ({ own }: Row, printed: readonly string[] | undefined): boolean =>
  printed !== undefined &&
  printed.length === own.length &&
  own.every((value, i) => rounded(value ?? NaN) === printed[i]);
