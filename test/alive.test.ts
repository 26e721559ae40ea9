/**
 * No number is dead weight: each moves something that is recorded, by default or in the shipped scenario that its
 * declaration names (`seenIn`). The survey takes an hour, so every run of the tests asks only whether its results are
 * there for every number; test/docs.test.ts, whether docs/alive.md says what they are and of which state of the model.
 *
 * `npm run record -- --because "…" test/alive.test.ts` surveys all, `ONLY="need. buying.group"` before it what begins so;
 * the runs are kept in .trustfall/alive, and an interrupted survey goes on from there. Then `npm run docs`.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FolderStore } from '../cli/lab-store.ts';
import { MemoryStore, SerialExecutor } from '../lab/runs/executor.ts';
import type { ParameterPath } from '../sim/catalogue.ts';
import { advance, startRun } from '../sim/run.ts';
import { nodePool } from '../workers/run-pool.node.ts';
import { strongest } from './alive/moved.ts';
import type { Values } from './alive/moved.ts';
import { DEAD } from './alive/dead.ts';
import { RECORD, recordedRows, rowOf } from './alive/rows.ts';
import type { Row, Rows } from './alive/rows.ts';
import { DEFAULT, LIKELY, SEARCHED, fileOf } from './alive/places.ts';
import { ROUNDS, inPlace, survey } from './alive/survey.ts';
import { PATHS, parameterOf, valuesOf } from './alive/tried.ts';
import { resolved } from './lived.ts';
import { expectRecorded } from './recorded.ts';
import type { Recorded } from './recorded.ts';
import { stateOf, tracksOf } from './tracks.ts';

const root = join(import.meta.dirname, '..');
const HOURS = 3_600_000;

/** One line for each number. */
function recordText(recorded: Recorded, rows: Rows): string {
  const lines = Object.entries(rows).map(
    ([path, row]) => `  ${JSON.stringify(path)}: ${JSON.stringify(row)}`,
  );
  return `{\n "recorded": ${JSON.stringify(recorded)},\n "rows": {\n${lines.join(',\n')}\n }\n}\n`;
}

/** The state of the model as it is, whatever was recorded. */
function modelNow(): string {
  const run = startRun(resolved({ days: 60, population: { consumers: 500 } }));
  advance(run, 60);
  return stateOf(tracksOf(run));
}

async function surveyed(only: readonly string[]): Promise<Rows> {
  // Workers are of the program as it is built: it has to be this one.
  const build = ['vite', 'build', '--mode', 'cli', '--logLevel', 'warn'];
  if (spawnSync('npx', build, { cwd: root, stdio: 'inherit' }).status !== 0) throw new Error('no build');
  const worker = pathToFileURL(join(root, 'dist/cli/run-worker.js'));
  const executor = nodePool(worker, Number(process.env.TRUSTFALL_WORKERS ?? availableParallelism()));
  const store = new FolderStore(join(root, '.trustfall/alive'));
  const began = performance.now();
  const say = (line: string): void =>
    void process.stderr.write(`${((performance.now() - began) / 60_000).toFixed(1)} min ${line}\n`);
  const paths = PATHS.filter((path) => only.length === 0 || only.some((start) => path.startsWith(start)));
  const nothing = only.filter((start) => !PATHS.some((path) => path.startsWith(start)));
  if (nothing.length > 0) throw new Error(`ONLY: no number begins with ${nothing.join(', ')}`);
  try {
    const dead = new Set(Object.keys(DEAD) as ParameterPath[]);
    const found = await survey(paths, dead, { executor, store }, say);
    const now = modelNow();
    const before = recordedRows();
    const rows = PATHS.flatMap((path): [ParameterPath, Row][] => {
      const one = found.get(path);
      const row = one === undefined ? before[path] : rowOf(one, now);
      return row === undefined ? [] : [[path, row]];
    });
    return Object.fromEntries(rows) as Rows;
  } finally {
    await executor.close();
    await store.close();
  }
}

const asked = process.env.SURVEY !== undefined || process.env.TRUSTFALL_BECAUSE !== undefined;

describe('test/golden/alive.json', () => {
  it.runIf(asked)(
    'holds what the survey finds',
    async () => {
      const rows = await surveyed((process.env.ONLY ?? '').split(/\s+/).filter((start) => start !== ''));
      await expectRecorded(RECORD, (recorded) => recordText(recorded, rows));
    },
    8 * HOURS,
  );

  // What is being recorded is written when this file has ended.
  const rows = recordedRows();

  it.skipIf(asked)('has a row for every number, and for no other', () => {
    expect(Object.keys(rows)).toEqual(PATHS);
  });

  it.skipIf(asked)('shows each number alive by default or in the scenario that its declaration names', () => {
    const wrong = PATHS.filter((path) => {
      const row = rows[path];
      return row?.alive === true && row.in !== DEFAULT && row.in !== parameterOf(path).seenIn;
    });
    expect(
      wrong.map((path) => `${path}: expected seenIn('${rows[path]?.in ?? ''}', …) in its declaration`),
    ).toEqual([]);
  });

  it.skipIf(asked)(
    'has no declaration that names a market in which the number is not alive, or needs none',
    () => {
      const named = PATHS.filter((path) => parameterOf(path).seenIn !== undefined);
      expect(named.filter((path) => rows[path]?.alive !== true || rows[path].in === DEFAULT)).toEqual([]);
    },
  );

  it.skipIf(asked)('has nothing dead without a reason, and no reason for what is alive', () => {
    expect(PATHS.filter((path) => rows[path]?.alive === false)).toEqual(
      PATHS.filter((path) => DEAD[path] !== undefined),
    );
  });
});

describe('seenIn', () => {
  it('names markets that are shipped', () => {
    const named = PATHS.flatMap((path) => parameterOf(path).seenIn ?? []);
    const known = (name: string): boolean => name !== DEFAULT && fileOf(name) !== null;
    expect([...named, ...SEARCHED, ...Object.values(LIKELY).flat()].filter((name) => !known(name))).toEqual(
      [],
    );
    const none = ['watchdgo', 'patterns/replies/no', 'claims/T100/control', 'claims/T10/no', DEFAULT];
    expect(none.filter(known)).toEqual([]);
  });
});

describe('values that are tried', () => {
  it.each(PATHS)('of %s are allowed, and differ', (path) => {
    const { min, max, kind } = parameterOf(path);
    const values = valuesOf(path);
    expect(values.every((value) => value >= min && value <= max)).toBe(true);
    expect(new Set(values).size).toBe(values.length);
    expect(values.length).toBeGreaterThan(1);
    if (kind === 'integer') expect(values.every(Number.isInteger)).toBe(true);
  });
});

/** Normal numbers, near enough, that are the same each time. */
function noise(seed: number): number {
  let x = seed * 2654435761;
  let sum = 0;
  for (let i = 0; i < 12; i++) {
    x = (Math.imul(x ^ (x >>> 15), 2246822519) + 374761393) >>> 0;
    sum += x / 2 ** 32;
  }
  return sum - 6;
}

/** So many runs with hundreds of measures of noise, about a level, and one that may be shifted. */
const runs = (n: number, from: number, shift = 0, noisy = 1): Values[] =>
  Array.from({ length: n }, (_, i) => ({
    ...Object.fromEntries(
      Array.from({ length: 250 }, (_, m) => [`market m${m}`, 10 + noise((from + i) * 1000 + m + 1)]),
    ),
    'market told': 10 + shift + noisy * noise((from + i) * 1000 + 999),
  }));

describe('what counts as moved', () => {
  const usual = runs(12, 0);
  const path = 'trust.priorWeight';

  it('not what other seeds alone do, with few pairs or with more', () => {
    for (let from = 100; from < 600; from += 20) {
      for (const pairs of [3, 8]) {
        expect(strongest(path, usual, runs(pairs, from), runs(pairs, from + 10))?.alive).toBe(false);
      }
    }
  });

  it('a move by many deviations with few pairs, and a small one that all pairs share with more', () => {
    const clear = strongest(path, usual, runs(3, 100), runs(3, 200, 6));
    expect([clear?.measure, clear?.alive]).toEqual(['market told', true]);
    const small = strongest(path, usual, runs(8, 100), runs(8, 100, 1.5));
    expect([small?.measure, small?.alive]).toEqual(['market told', true]);
    expect(small!.spreads).toBeGreaterThan(1);
  });

  it('not what is sure and next to nothing', () => {
    expect(strongest(path, usual, runs(8, 100), runs(8, 100, 0.15))?.alive).toBe(false);
    expect(strongest(path, runs(12, 0, 0, 0), runs(8, 100, 0, 0), runs(8, 100, 0.1, 0))?.alive).toBe(false);
  });

  it('not an account of money, nor the number itself', () => {
    const market = (told: number): Values => ({
      'brands cost_koc': told,
      'brands quality': told,
      'head fines': told,
    });
    const arms = [0, 1].map((x) => Array.from({ length: 8 }, () => market(x)));
    expect(strongest('brand.quality', arms[0], arms[0], arms[1])).toBeNull();
    expect(strongest(path, arms[0], arms[0], arms[1])?.measure).toBe('brands quality');
  });

  it('in a small market, end to end: what does nothing there changes no bit', async () => {
    const laboratory = { executor: new SerialExecutor(), store: new MemoryStore() };
    const small = { days: 20, consumers: 150 };
    const found = await inPlace(DEFAULT, ['need.interval', 'complaints.refund'], laboratory, ROUNDS, small);
    expect(found.get('need.interval')).toMatchObject({ in: DEFAULT, alive: true, tried: [1.75, 28] });
    expect(found.get('complaints.refund')).toMatchObject({ in: null, alive: false, move: null });
  });
});
