/** Runs lived together are the runs lived alone, and their common days are lived once. */
import { describe, expect, it } from 'vitest';
import { computeRun, computeRuns } from '../../lab/runs/living.ts';
import type { RunResult, RunSpec } from '../../lab/runs/runs.ts';
import type { Run } from '../../sim/index.ts';
import { readNetwork } from '../../sim/graph/read-network.ts';

const DAYS = 40;
const WORDS = {
  title: { en: 'Tree', zh: '树' },
  question: { en: 'Where does it part?', zh: '在何处分开？' },
};
const label = { en: 'Change', zh: '变化' };

const sales = { table: 'brands', entity: 0, measure: 'sales', derive: 'sum', window: [0, 30] } as const;
const trust = { table: 'people', column: 'trust', entity: 0, derive: 'mean' } as const;
const writers = {
  table: 'people',
  days: [{ column: 'say', is: [1, 2, 3, 4] }],
  derive: 'mean',
} as const;
const friends = { table: 'reads', origin: 'friends', window: [5, 30] } as const;
/** Of whom something is remembered across the days on which runs part. */
const start = { day: 'start' } as const;
const remembered = [
  { ...trust, cohort: { day: 5, where: [{ column: 'known', entity: 0, least: 1 }] }, since: true },
  { ...trust, window: [15, 35] },
  { ...trust, day: 22 },
  { ...writers, cohort: { day: 3 } },
  {
    table: 'people',
    until: [{ column: 'bought', entity: 'all', since: true, least: 1 }],
    cohort: { day: 8 },
    derive: 'mean',
  },
  { table: 'people', until: [{ column: 'gone', least: 1 }], cohort: start, derive: 'never' },
  { table: 'people', column: 'loyalty', entity: 0, cohort: start, derive: 'intraclass' },
  { table: 'follows', cohort: start, derive: 'mean' },
  { table: 'follows', tier: 'koc', until: 'left', cohort: { day: 10 }, derive: 'mean' },
  { table: 'creator', column: 'income', over: 'followers', since: true, cohort: { day: 10 }, derive: 'mean' },
] as const;
const spoken = 'mean(brand[0].trust, 10, 40) / max(1, first(day, 5, at(brand[0].sales, day) > 2) ?? days)';
const ASKED = [sales, trust, writers, friends, ...remembered, spoken] as unknown as RunSpec['outcomes'];

const set = (day: number, value: number, until?: number): object => ({
  kind: 'set',
  day,
  path: 'brands.0.quality',
  value,
  label,
  ...(until === undefined ? {} : { until }),
});
const scandal = (day: number): object => ({
  kind: 'scandal',
  day,
  tier: 'head',
  rank: 0,
  severity: 0.8,
  label,
});

const MARKETS: Record<string, object> = {
  control: { interventions: [] },
  worse: { interventions: [set(20, 0.1)] },
  better: { interventions: [set(20, 0.9)] },
  relapse: { interventions: [set(20, 0.9, 30)] },
  scandal: { interventions: [scandal(30)] },
  longer: { interventions: [set(20, 0.9)], days: DAYS + 10 },
  another: { interventions: [], parameters: { asymmetry: { kappa: 1 } } },
  firstDay: { interventions: [set(0, 0.1)] },
};

/** People come and go, so that there is something to remember. */
const RESTLESS = { parameters: { turnover: { rate: 0.01 }, following: { drift: 0.01 } } };

const specOf = (name: string, seed = 'lotus', more: Partial<RunSpec> = {}): RunSpec => ({
  key: `${name} ${seed}`,
  document: { ...WORDS, days: DAYS, population: { consumers: 200 }, ...RESTLESS, ...MARKETS[name] },
  seed,
  outcomes: name === 'worse' ? ASKED.slice(0, 1) : ASKED,
  label: name,
  ...more,
});

const NONE = new Map();
const byKey = (results: readonly RunResult[]): RunResult[] =>
  [...results].sort((a, b) => (a.key < b.key ? -1 : 1));

function together(specs: readonly RunSpec[], budget?: number): { results: RunResult[]; lived: number } {
  const results: RunResult[] = [];
  const runs = computeRuns(specs, NONE, budget);
  for (;;) {
    const next = runs.next();
    if (next.done === true) return { results: byKey(results), lived: next.value };
    results.push(next.value);
  }
}

describe('runs that are lived together', () => {
  const specs = Object.keys(MARKETS).map((name) => specOf(name));
  const alone = byKey(specs.map((spec) => computeRun(spec, NONE)));

  it('are those that are lived alone, to the bit, in any order', () => {
    expect(alone.filter((one) => 'failed' in one)).toEqual([]);
    expect(new Set(alone.map((one) => 'fingerprint' in one && one.fingerprint)).size).toBe(specs.length);
    expect(together(specs).results).toEqual(alone);
    expect(together([...specs].reverse()).results).toEqual(alone);
  });

  it('live the days they share once', () => {
    // 20 days for six, then two branches: control with the scandal (10 and two ends of 10), better (10, with two ends
    // of 10 and 20), worse (20); and two that share nothing.
    expect(together(specs).lived).toBe(20 + (10 + 10 + 10) + (10 + 10 + 20) + 20 + 2 * DAYS);
  });

  it('share nothing between seeds', () => {
    const two = [specOf('control'), specOf('worse'), specOf('control', 'plum'), specOf('worse', 'plum')];
    expect(together(two).lived).toBe(2 * (DAYS + 20));
  });

  it('are the same where there is no room for snapshots', () => {
    const { results, lived } = together(specs, 0);
    expect(results).toEqual(alone);
    expect(lived).toBeGreaterThan(together(specs).lived);
  });
});

describe('who looks', () => {
  const names = ['control', 'worse', 'longer', 'scandal'];

  it('sees each run when it has ended, as if it had been lived alone', () => {
    const seen = (specs: readonly RunSpec[]): string[] => {
      const all: string[] = [];
      const look = (run: Run, { key }: RunSpec): void => {
        const series = run.recording.brands.of('sales', 0, run.day);
        all.push(JSON.stringify([key, run.day, run.recording.log.events, [...series]]));
      };
      expect([...computeRuns(specs, NONE, undefined, look)].filter((one) => 'failed' in one)).toEqual([]);
      return all.sort();
    };
    const alone = names.flatMap((name) => seen([specOf(name)]));
    expect(new Set(alone).size).toBe(names.length);
    expect(seen(names.map((name) => specOf(name)))).toEqual(alone.sort());
  });

  it('and fails makes that run fail, and no other', () => {
    const look = (_: Run, { key }: RunSpec): void => {
      if (key.startsWith('worse')) throw new Error('cannot look');
    };
    const results = [
      ...computeRuns(
        names.map((name) => specOf(name)),
        NONE,
        undefined,
        look,
      ),
    ];
    expect(results.flatMap((one) => ('failed' in one ? [[one.key, one.failed]] : []))).toEqual([
      ['worse lotus', 'cannot look'],
    ]);
  });
});

describe('what goes wrong', () => {
  it('with a document or an outcome concerns one run alone', () => {
    const bad = specOf('worse', 'lotus', { key: 'bad', document: { days: 'many' } });
    const late = specOf('better', 'lotus', {
      key: 'late',
      outcomes: [{ ...sales, window: [0, 99] }] as unknown as RunSpec['outcomes'],
    });
    const lost = specOf('control', 'lotus', { key: 'lost', network: 'not there' });
    const { results } = together([bad, specOf('control'), late, lost, specOf('better')]);
    const failed = results.flatMap((one) => ('failed' in one ? [[one.key, one.failed]] : []));
    expect(failed.map(([key]) => key)).toEqual(['bad', 'late', 'lost']);
    expect(failed[1][1]).toContain('the window ends on day 99; the run has 40 days');
    expect(failed[2][1]).toContain('network not there is not there');
    expect(results.filter((one) => 'values' in one)).toHaveLength(2);
  });
});

it('runs on a network file share their days as well', () => {
  const graph = readNetwork('pairs.csv', 'a,b\n1,2\n2,3\n3,4\n4,1\n5,1\n6,2\n7,3\n8,4\n');
  const networks = new Map([['ring', graph]]);
  const specs = ['control', 'worse'].map((name) => specOf(name, 'lotus', { network: 'ring' }));
  const alone = specs.map((spec) => computeRun(spec, networks));
  expect([...computeRuns(specs, networks)]).toEqual(alone);
  expect(alone.every((one) => 'values' in one)).toBe(true);
});
