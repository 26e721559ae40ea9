/**
 * In how many of ten other seeds the point of each story holds. The survey takes an hour, so every run of the tests asks
 * only whether its results are there, figure by figure; test/docs.test.ts, whether docs/points.md says what they are and of
 * which state of the model.
 *
 * `npm run record -- --because "…" test/points.test.ts` surveys all that was surveyed of another model or never,
 * `ONLY="hype sold-out"` before it these stories; each seed is kept in .trustfall/points as soon as it has been lived,
 * and an interrupted survey goes on from there. Then `npm run docs`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PointFile } from '../lab/scenarios/point.ts';
import { compiled } from './compiled.ts';
import { pointsPage } from './points/page.ts';
import {
  RECORD,
  SEEDS,
  isCurrent,
  pointsOf,
  printedFigures,
  recordedRows,
  stateOfStory,
} from './points/rows.ts';
import type { Row, Rows } from './points/rows.ts';
import { expectRecorded } from './recorded.ts';
import type { Recorded } from './recorded.ts';
import type * as ScenarioPoints from './scenario-points.ts';
import { NAMES } from './shipped.ts';

const KEPT = join(import.meta.dirname, '../.trustfall/points');
const HOURS = 3_600_000;

/** One line for each figure. */
function recordText(recorded: Recorded, rows: Rows): string {
  const stories = Object.entries(rows).map(([name, { own, other }]) => {
    const lines = other.map((values) => `    ${JSON.stringify(values)}`);
    return `  ${JSON.stringify(name)}: {\n   "own": ${JSON.stringify(own)},\n   "other": [\n${lines.join(',\n')}\n   ]\n  }`;
  });
  return `{\n "recorded": ${JSON.stringify(recorded)},\n "stories": {\n${stories.join(',\n')}\n }\n}\n`;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const short = (value: number | null): number | null => value && Number(value.toPrecision(6));

/** Lives a story with its own seed and the others; what is kept of it is taken as it is. */
function surveyed(name: string, figuresOf: typeof ScenarioPoints.figuresOf): Row {
  mkdirSync(KEPT, { recursive: true });
  const path = join(KEPT, `${name}-${stateOfStory(name)}.json`);
  const kept: Record<string, (number | null)[]> = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, (number | null)[]>)
    : {};
  const lived = (seed?: string): (number | null)[] => {
    const at = seed ?? 'its own';
    if (kept[at] === undefined) {
      kept[at] = figuresOf(name, seed).map(({ value }) => finite(value));
      writeFileSync(path, JSON.stringify(kept));
    }
    return kept[at];
  };
  const own = lived();
  const seeds = SEEDS.map((seed) => lived(seed));
  return { own, other: own.map((_, i) => seeds.map((values) => short(values[i]))) };
}

async function survey(only: readonly string[]): Promise<Rows> {
  const nothing = only.filter((name) => !NAMES.includes(name));
  if (nothing.length > 0) throw new Error(`ONLY: there is no story ${nothing.join(', ')}`);
  const { figuresOf } = await compiled<typeof ScenarioPoints>('scenario-points');
  const before = recordedRows();
  const printed = printedFigures();
  const began = performance.now();
  const rows = NAMES.flatMap((name): [string, Row][] => {
    const known = Object.hasOwn(before, name) ? before[name] : undefined;
    const open = only.length === 0 ? !known || !isCurrent(known, printed.get(name)) : only.includes(name);
    if (!open) return known === undefined ? [] : [[name, known]];
    const row = surveyed(name, figuresOf);
    process.stderr.write(`${((performance.now() - began) / 60_000).toFixed(1)} min ${name}\n`);
    return [[name, row]];
  });
  return Object.fromEntries(rows);
}

const asked = process.env.SURVEY !== undefined || process.env.TRUSTFALL_BECAUSE !== undefined;

describe('test/golden/points.json', () => {
  it.runIf(asked)(
    'holds what the survey finds',
    async () => {
      const rows = await survey((process.env.ONLY ?? '').split(/\s+/).filter((name) => name !== ''));
      await expectRecorded(RECORD, (recorded) => recordText(recorded, rows));
    },
    8 * HOURS,
  );

  it.skipIf(asked)('has all figures of each story over all seeds, and no story that is gone', () => {
    const stories = Object.entries(recordedRows());
    expect(stories.length).toBeGreaterThan(0);
    for (const [name, { own, other }] of stories) {
      expect(NAMES).toContain(name);
      expect(
        other.map((values) => values.length),
        name,
      ).toEqual(own.map(() => SEEDS.length));
    }
  });
});

describe('docs/points.md', () => {
  const file = {
    asks: 'a',
    lookAt: 'b',
    cameOut: 'c',
    arms: {},
    figures: [
      { says: 'sure', value: 'x', over: 1 },
      { says: 'all but two', value: 'x', over: 1, under: 3 },
      { says: 'every other', value: 'x', under: 1 },
      { says: 'none', value: 'x', over: 5 },
      { says: 'for the picture', value: 'x' },
      { says: 'no number', value: 'x', under: 9 },
    ],
  } satisfies PointFile;
  const ten = (value: (seed: number) => number | null): (number | null)[] => SEEDS.map((_, i) => value(i));
  const story: Row = {
    own: [2, 2, 0.5, 6, 2, 8],
    other: [
      ten((i) => 2 + i / 10),
      ten((i) => (i < 2 ? 4 : 2)),
      ten((i) => i % 2),
      ten(() => 4),
      ten(() => 2),
      ten(() => null),
    ],
  };
  const shown = (rows: Rows, printed: readonly string[]): string =>
    pointsPage(rows, new Map([['story', file]]), new Map([['story', printed]]));
  const PRINTED = ['2', '2', '0.500', '6', '2', '8'];
  const page = shown({ story }, PRINTED);

  it('counts seeds, and calls chance by its name', () => {
    const cells = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    const rows = cells.filter(([, first]) => /^\d$/.test(first ?? ''));
    expect(rows.map(([, place, says, , kept, holds, range]) => [place, says, kept, holds, range])).toEqual([
      ['1', 'sure', '10/10', 'always', '2 … 2.450 … 2.900'],
      ['2', 'all but two', '8/10', 'mostly', '2 … 2 … 4'],
      ['3', 'every other', '5/10', '**by chance**', '0 … 0.500 … 1'],
      ['4', 'none', '0/10', '**this seed**', '4 … 4 … 4'],
      ['5', 'for the picture', '', '', '2 … 2 … 2'],
      ['6', 'no number', '0/10', '**this seed**', 'NaN … NaN … NaN'],
    ]);
    expect(page).toContain('Of 5 figures with a bound, 1 hold');
    expect(page).toContain('all of it holds with 0 of the ten seeds');
  });

  it('tells what is weak first', () => {
    const weak = [...page.matchAll(/^\| \[story, (\d)\]/gm)].map(([, place]) => place);
    expect(weak).toEqual(['4', '6', '3', '2']);
    const sure: Row = { own: story.own, other: file.figures.map((_, i) => ten(() => [2, 2, 0, 6, 2, 8][i])) };
    const two = pointsPage(
      { a: sure, b: story },
      new Map([
        ['a', file],
        ['b', file],
      ]),
      new Map(),
    );
    expect([...two.matchAll(/^### (.)\n\n.*holds with (\d+) of/gm)].map(([, ...found]) => found)).toEqual([
      ['b', '0'],
      ['a', '10'],
    ]);
  });

  it('says of which model it is, and what is missing', () => {
    expect(page).toContain('All rows are of the model as it is.');
    expect(shown({ story }, ['2', '2', '0.501', '6', '2', '8'])).toContain('**0 of 1 stories are');
    expect(shown({}, PRINTED)).toContain('Not surveyed: `story`.');
    expect(shown({ story: { own: [2], other: [ten(() => 2)] } }, PRINTED)).toContain(
      'Not surveyed: `story`.',
    );
  });
});

it('scenarios/figures.md is read as it is printed', () => {
  const printed = printedFigures();
  expect([...printed.keys()].sort()).toEqual(NAMES);
  for (const name of NAMES) expect(printed.get(name)?.length, name).toBe(pointsOf(name).figures.length);
});
