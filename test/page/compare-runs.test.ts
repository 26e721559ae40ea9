/** Two runs compared: what differs between them, how measures are added up, and what pairs of seeds say. */
import { describe, expect, it } from 'vitest';
import scenarioJson from '../../scenarios/the-star-falls/scenario.json' with { type: 'json' };
import { pairedContrast } from '../../lab/statistics/paired.ts';
import { applySets, resolveScenario } from '../../sim/scenario/scenario.ts';
import { advance, startRun } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { differencesOf } from '../../viz/compare/documents.ts';
import { MEASURES, curveOf, differenceOf, isFlow } from '../../viz/compare/measured.ts';
import { comparable, pairsOf } from '../../viz/compare/pairs.ts';
import { differenceVerdict } from '../../viz/compare/verdict.ts';
import { RunSeries } from '../../viz/state/run-series.ts';

type Json = Record<string, unknown>;
const DAYS = 30;
const small = [
  { path: 'population.consumers', value: 300 },
  { path: 'days', value: DAYS },
];

function lived(sets: { path: string; value: string | number | boolean }[]): Run {
  const applied = applySets(scenarioJson, [...small, ...sets]);
  if (!applied.ok) throw new Error('sets');
  const resolution = resolveScenario(applied.json, 'test');
  if (!resolution.ok) throw new Error('scenario');
  const run = startRun(resolution.scenario);
  advance(run, DAYS);
  return run;
}

function seriesOf({ recording, world }: Run): RunSeries {
  const series = new RunSeries(DAYS, world.market.brands);
  const [market, brands, creators] = [recording.market, recording.brands, recording.creators].map((part) =>
    part.data.slice(),
  );
  series.take({ from: 0, to: DAYS, market, brands, creators, frames: [], events: [] });
  return series;
}

const plain = lived([]);
const changed = lived([
  { path: 'trust.priorWeight', value: 4 },
  { path: 'brands.1.quality', value: 0.5 },
]);
const document = ({ scenario }: Run): Json => scenario.document;

describe('what differs', () => {
  it('is nothing between a market and itself', () => {
    expect(differencesOf(document(plain), document(plain))).toEqual({
      values: [],
      interventions: { removed: [], added: [], moved: [] },
    });
  });

  it('is each changed value, old and new', () => {
    const { values } = differencesOf(document(plain), document(changed));
    expect(values).toEqual([
      { path: 'brands.1.quality', before: 0.75, after: 0.5 },
      { path: 'parameters.trust.priorWeight', before: 2, after: 4 },
    ]);
  });

  it('is an argued value only where the value is another, and never a word about it', () => {
    const a = { title: 'A', toHead: { value: 1, because: 'x' }, days: 3 };
    const b = { title: 'B', toHead: { value: 1, because: 'y' }, days: 4 };
    expect(differencesOf(a, b).values).toEqual([{ path: 'days', before: 3, after: 4 }]);
  });

  it('is interventions that came and went, however they are ordered', () => {
    const [one, two, three] = ['attack', 'scandal', 'counterfeit'].map((kind, i) => ({ kind, day: i + 1 }));
    const { interventions } = differencesOf(
      { interventions: [one, two, two] },
      { interventions: [{ ...two }, three, { ...one }] },
    );
    expect(interventions).toEqual({ removed: [two], added: [three], moved: [] });
  });

  it('is the numbers of an intervention that has others, not its going and coming', () => {
    const before = { kind: 'scandal', day: 90, label: 'Found out', severity: 1 };
    const after = { ...before, severity: 0.1 };
    const { interventions } = differencesOf({ interventions: [before] }, { interventions: [after] });
    expect(interventions).toEqual({ removed: [], added: [], moved: [{ before, after }] });
  });
});

describe('a curve', () => {
  it('adds up what is counted anew each day, and leaves what stands', () => {
    const series = seriesOf(plain);
    const sales = curveOf(series, { table: 'brands', measure: 'sales' }, DAYS, 0);
    let sum = 0;
    for (let day = 0; day < DAYS; day++) expect(sales[day]).toBe((sum += series.at('brands', 'sales', day)));
    expect(sum).toBeGreaterThan(0);
    const trust = curveOf(series, { table: 'brands', measure: 'trust' }, DAYS, 1);
    expect(trust).toEqual(series.track('brands', 'trust', DAYS, 1));
  });

  it('knows what is counted anew: all of it is counted in whole things, yuan or hours, and none of it is a share', () => {
    for (const table of ['market', 'brands', 'creators'] as const) {
      for (const { name, unit } of MEASURES[table]) {
        if (!isFlow({ table, measure: name })) continue;
        expect(unit, name).not.toMatch(/^0 to 1|share|per /);
      }
    }
    const stands = [
      'trust',
      'buyers',
      'complainers',
      'open_complaints',
      'unspent',
      'trusting',
      'buzz',
      'quality',
    ];
    for (const measure of stands) expect(isFlow({ table: 'brands', measure }), measure).toBe(false);
    for (const measure of ['followers', 'answered', 'members', 'load', 'creators'])
      expect(isFlow({ table: 'creators', measure }), measure).toBe(false);
    for (const measure of ['purchases_per_session', 'posters_ever', 'posters_recent', 'ugc_share'])
      expect(isFlow({ table: 'market', measure }), measure).toBe(false);
  });

  it('differs as the runs do', () => {
    const [a, b] = [seriesOf(plain), seriesOf(changed)].map((series) =>
      curveOf(series, { table: 'brands', measure: 'trust' }, DAYS, 1),
    );
    const difference = differenceOf(a, b);
    expect(difference[DAYS - 1]).toBe(b[DAYS - 1] - a[DAYS - 1]);
    expect(difference.some((d) => d !== 0)).toBe(true);
  });
});

describe('pairs', () => {
  const series = (): RunSeries => new RunSeries(1, 1);
  const side = (seed: string, others: number) => ({
    data: { series: series(), scenario: { seed } },
    spread: { value: Array.from({ length: others }, series) },
  });

  it('are as many as both have, seed with the same seed', () => {
    const [a, b] = [side('x', 3), side('x', 5)];
    const pairs = pairsOf(a, b);
    expect(pairs).toHaveLength(4);
    expect(pairs[0]).toEqual({ before: a.data.series, after: b.data.series });
    expect(pairs[3].before).toBe(a.spread.value[2]);
    expect(pairs[3].after).toBe(b.spread.value[2]);
  });

  it('are none but that on the page where the seeds differ', () => {
    expect(pairsOf(side('x', 3), side('y', 3))).toHaveLength(1);
  });

  it('need the same number of brands', () => {
    const run = (brands: number) => ({ data: { brands } }) as Parameters<typeof comparable>[0];
    expect(comparable(run(2), run(2))).toBe(true);
    expect(comparable(run(2), run(3))).toBe(false);
  });
});

describe('the verdict', () => {
  it('claims nothing from few seeds', () => {
    expect(differenceVerdict([-0.3], pairedContrast)).toEqual({ kind: 'one', difference: -0.3 });
    expect(differenceVerdict([-0.3, -0.3, -0.31], pairedContrast)).toMatchObject({ kind: 'one' });
  });

  it('is clear where the interval leaves 0 out: by hand, t(3) = 3.182', () => {
    const verdict = differenceVerdict([1, 2, 3, 4], pairedContrast);
    expect(verdict).toMatchObject({ kind: 'clear', difference: 2.5, seeds: 4 });
    const reach = (3.182446305 * Math.sqrt(5 / 3)) / 2;
    if (verdict.kind === 'clear') expect(verdict.low).toBeCloseTo(2.5 - reach, 6);
  });

  it('is open where chance alone could do it, and none where no bit moved', () => {
    expect(differenceVerdict([1, -2, 3, -4], pairedContrast)).toMatchObject({ kind: 'open', seeds: 4 });
    expect(differenceVerdict([0, 0, 0, 0], pairedContrast)).toEqual({ kind: 'none', seeds: 4 });
  });
});
