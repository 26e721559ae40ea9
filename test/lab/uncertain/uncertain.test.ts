/** Where a verdict holds: planted thresholds are found, nothing is named where nothing decides, shares are what they are. */
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../lab/runs/executor.ts';
import { foretold } from '../../../lab/uncertain/foretell.ts';
import { liveDraws } from '../../../lab/uncertain/living.ts';
import type { LivedDraw } from '../../../lab/uncertain/living.ts';
import { madeAlike } from '../../../lab/verdicts/dials.ts';
import type { TuningEnd } from '../../../lab/verdicts/tuning.ts';
import { firstSpecs, runsOf, uncertainPlan } from '../../../lab/uncertain/plan.ts';
import type { UncertainOptions, UncertainPlan } from '../../../lab/uncertain/plan.ts';
import { regionsOf } from '../../../lab/uncertain/regions.ts';
import type { Place } from '../../../lab/uncertain/row.ts';
import { uncertainResults } from '../../../lab/uncertain/uncertain.ts';
import type { Verdict } from '../../../lab/verdicts/verdict.ts';
import { latinHypercube } from '../../../lab/designs/points/latin-hypercube.ts';
import { assumedFactors } from '../../../lab/sensitivity/factors.ts';
import { normalQuantile } from '../../../sim/core/math.ts';
import { seedKey, sequence } from '../../../sim/core/random.ts';
import { PlantedMarket, TESTED, numberAt, rowOf } from './planted.ts';

const OPTIONS: UncertainOptions = { draws: 40, replications: 20 };
const KAPPA = 'parameters.asymmetry.kappa';
const TURN = 1.6;

async function found(
  plan: UncertainPlan,
  market: PlantedMarket,
  verdict: Verdict = 'supported',
  store = new MemoryStore(),
) {
  const { draws, tally } = await liveDraws([plan], { executor: market, store });
  return { ...uncertainResults(plan, draws[0], verdict), tally };
}

describe('draws over all assumed numbers of a row', () => {
  it('find the planted number and where it turns, and name no other', async () => {
    const plan = uncertainPlan(rowOf('planted', ['asymmetry', 'negative', 'trust']), OPTIONS);
    expect(plan.factors.length).toBeGreaterThan(8);
    const market = new PlantedMarket((document) => (numberAt(document, KAPPA) < TURN ? 0 : 0.6));
    const result = await found(plan, market);
    const below = result.draws.filter(({ u }) => !isAbove(plan, u)).length;
    expect(below).toBeGreaterThan(5);
    expect(result.stands).toBe(40 - below);
    expect(result.share!.value).toBe((40 - below) / 40);
    expect(result.fragile).toBe((40 - below) / 40 < 0.8);
    expect(result.regions.filter(({ holm }) => holm <= 0.05).map(({ name }) => name)).toEqual([
      'asymmetry.kappa',
    ]);
    expect(result.regions[0].turnsWhere).toBe(-1);
    expect(result.threshold).toMatchObject({
      name: 'asymmetry.kappa',
      turns: 'below',
      there: { n: below, stands: 0 },
      elsewhere: { n: 40 - below, stands: 40 - below },
    });
    expect(Math.abs(result.threshold!.value! - TURN)).toBeLessThan(0.15);
  });

  const isAbove = (plan: UncertainPlan, u: readonly number[]): boolean => {
    const f = plan.factors.findIndex(({ name }) => name === 'asymmetry.kappa');
    const { low, high } = plan.factors[f].members[0].range;
    return low * (high / low) ** u[f] >= TURN;
  };

  it('say that nothing decides where the verdict stands everywhere', async () => {
    const plan = uncertainPlan(rowOf('firm', ['trust']), OPTIONS);
    const result = await found(plan, new PlantedMarket(() => 0.9));
    expect(result).toMatchObject({
      stands: 40,
      fragile: false,
      regions: [],
      threshold: null,
      tellable: false,
    });
    expect(result.share!.interval.high).toBe(1);
    expect(result.share!.interval.low).toBeGreaterThan(0.9);
  });

  it('are the same whenever they are made, and kept runs are not lived again', async () => {
    const row = rowOf('again', ['asymmetry', 'trust']);
    const market = new PlantedMarket((document) => 0.3 * numberAt(document, KAPPA));
    const store = new MemoryStore();
    const first = await found(uncertainPlan(row, OPTIONS), market, 'supported', store);
    const lived = market.lived.length;
    expect(lived).toBe(runsOf(uncertainPlan(row, OPTIONS)));
    const again = await found(uncertainPlan(row, OPTIONS), market, 'supported', store);
    expect(market.lived.length).toBe(lived);
    expect(again.tally).toEqual({ computed: 0, reused: lived, failed: 0 });
    expect({ ...again, tally: null }).toEqual({ ...first, tally: null });
    expect(
      firstSpecs(uncertainPlan(row, OPTIONS)).every(({ key }) => market.lived.some((one) => one.key === key)),
    ).toBe(true);
  });

  it('have the seeds of one draw in all arms, and of no other draw', async () => {
    const plan = uncertainPlan(rowOf('seeds', ['trust']), { ...OPTIONS, draws: 6 });
    const market = new PlantedMarket(() => 1);
    await found(plan, market);
    const seeds = new Map<string, number>();
    for (const { seed } of market.lived) seeds.set(seed, (seeds.get(seed) ?? 0) + 1);
    expect([...seeds.values()]).toEqual(Array(18).fill(2));
  });

  it('move people and creators only where asked, and leave what the row says', () => {
    const names = (people: boolean): string[] =>
      uncertainPlan(rowOf('people', ['trust']), { ...OPTIONS, draws: 4, people }).factors.map(
        ({ name }) => name,
      );
    expect(names(false).every((name) => name.startsWith('trust.'))).toBe(true);
    expect(names(true).some((name) => name.startsWith('creators.'))).toBe(true);
    expect(names(true).some((name) => name.startsWith('population.'))).toBe(true);
  });

  it('go round the networks, and tell where one of them decides', async () => {
    const places: Place[] = [
      { id: 'ring', name: { en: 'ring', zh: '环' }, difference: {} },
      { id: 'file', name: { en: 'file', zh: '文件' }, difference: {}, network: { hash: 'abc', people: 50 } },
    ];
    const plan = uncertainPlan(rowOf('places', ['trust']), { ...OPTIONS, places });
    const market = new PlantedMarket(() => 0);
    const original = market.execute.bind(market);
    market.execute = (specs, report) =>
      original(specs, (result, ms) => {
        const spec = specs.find(({ key }) => key === result.key)!;
        const treated = numberAt(spec.document, 'brands.0.budget') === 10;
        if ('failed' in result || spec.network !== 'abc' || !treated) return report(result, ms);
        const values = Object.fromEntries(
          Object.entries(result.values).map(([name, value]) => [name, value + 1]),
        );
        return report({ ...result, values }, ms);
      });
    const result = await found(plan, market);
    expect(result.places.map(({ draws, stands }) => [draws, stands])).toEqual([
      [20, 0],
      [20, 20],
    ]);
    expect(result.placeP!).toBeLessThan(0.05);
    expect(result.regions.every(({ holm }) => holm > 0.05)).toBe(true);
    expect(result.threshold).toBeNull();
  });

  it('are lived as they were tuned', async () => {
    const plan = uncertainPlan(rowOf('tuned', ['trust']), {
      ...OPTIONS,
      draws: 3,
      tune: (documents) =>
        Promise.resolve({
          documents: { ...documents, control: { ...documents.control, question: 'tuned', days: 39 } },
          alike: {},
        }),
    });
    const market = new PlantedMarket(() => 1);
    await found(plan, market);
    expect(market.lived.filter(({ document }) => document.days === 39)).toHaveLength(9);
    expect(firstSpecs(plan)).toEqual([]);
  });

  it('lose seeds that failed, and draws that have too few left', async () => {
    const plan = uncertainPlan(rowOf('failing', ['trust']), { ...OPTIONS, draws: 5 });
    const failing = ['failing/draw 0/1', 'failing/draw 3/0', 'failing/draw 3/2'];
    const result = await found(
      plan,
      new PlantedMarket(
        () => 1,
        0.05,
        ({ seed }) => failing.includes(seed),
      ),
    );
    expect(result.draws.map(({ draw, seeds }) => [draw, seeds])).toEqual([
      [0, 2],
      [1, 3],
      [2, 3],
      [4, 3],
    ]);
    expect(result.dropped).toBe(1);
  });

  it('take a contrast that is exactly nothing for nothing', async () => {
    const plan = uncertainPlan(rowOf('nothing', ['asymmetry']), OPTIONS);
    const market = new PlantedMarket((document) => (numberAt(document, KAPPA) < TURN ? 0 : 0.6), 0);
    const result = await found(plan, market);
    const { nothing } = result.spreads[0];
    expect(nothing).toBeGreaterThan(5);
    const still = result.draws.filter(({ effects: [one] }) => one.nothing);
    expect(still).toHaveLength(nothing);
    expect(still.every(({ verdict }) => verdict === 'not supported')).toBe(true);
    expect(result.spreads[0].mean).toBeCloseTo(0.6, 10);
  });
});

/** Draws of one contrast with planted means, as they would have been lived. */
const livedOf = (means: readonly number[], sd: number, seeds: number, normal: () => number): LivedDraw[] =>
  means.map((centre, draw) => {
    const contrast = Float64Array.from({ length: seeds }, () => centre + sd * normal());
    const values = new Map([[TESTED.name, { contrast, arms: [contrast] }]]);
    return { draw, place: 'as given', u: [], dropped: 0, alike: {}, values, identical: [] };
  });

describe('what the seeds of the row would find', () => {
  it('leaves draws as far apart as they are, where means of few seeds lie further', () => {
    const random = sequence(seedKey('foretold'), 0);
    const normal = (): number => normalQuantile(random());
    const worlds = 400;
    const shares = { true: 0, lived: 0, foretold: 0, shrunkenFully: 0 };
    for (let i = 0; i < worlds; i++) {
      const means = Array.from({ length: 40 }, () => 0.3 + 0.25 * normal());
      const { effects, spread } = foretold(TESTED, livedOf(means, 0.5, 3, normal), 20);
      const beyond = (values: readonly number[]): number =>
        values.filter((x) => x > 0).length / values.length;
      shares.true += beyond(means) / worlds;
      shares.lived += beyond(effects.map(({ lived }) => lived)) / worlds;
      shares.foretold += beyond(effects.map(({ mean }) => mean)) / worlds;
      const full = effects.map(({ lived }) => spread.mean + spread.kept ** 2 * (lived - spread.mean));
      shares.shrunkenFully += beyond(full) / worlds;
    }
    // Φ(0.3/0.25) = 0.885
    expect(Math.abs(shares.true - 0.885)).toBeLessThan(0.01);
    expect(Math.abs(shares.foretold - shares.true)).toBeLessThan(0.02);
    expect(shares.lived).toBeLessThan(shares.true - 0.06);
    expect(shares.shrunkenFully).toBeGreaterThan(shares.true + 0.03);
  });

  it('has the interval of its own seeds, and margins of its own kind', () => {
    const random = sequence(seedKey('margins'), 0);
    const normal = (): number => normalQuantile(random());
    const draws = livedOf([1, 2, 3, 4, 5, 6, 7, 8], 0.2, 4, normal);
    const { effects, spread } = foretold(TESTED, draws, 20);
    // t of 19 degrees of freedom: 2.093.
    expect((effects[0].high - effects[0].low) / 2).toBeCloseTo((2.093 * spread.within) / Math.sqrt(20), 3);
    const share = foretold({ ...TESTED, sesoi: { share: 0.1, because: '' } }, draws, 20).effects;
    expect(share[7].margin / share[0].margin).toBeGreaterThan(5);
    const sd = foretold({ ...TESTED, sesoi: { sd: 1, because: '' } }, draws, 20).effects;
    expect(new Set(sd.map(({ margin }) => margin)).size).toBe(1);
    expect(sd[0].margin).toBeCloseTo(spread.within, 10);
  });
});

describe('arms that a dial made alike', () => {
  const tuned = (arm: string, against: string, end: TuningEnd = 'matched') => ({
    ...{ condition: 'outlay', arm, against: [against], end },
  });

  it('are so with all that they were tuned to, unless it came to nothing', () => {
    const some = [tuned('b', 'a'), tuned('c', 'a', 'within chance'), tuned('d', 'a', 'at its bound')];
    expect(madeAlike(some).outlay.map((group) => [...group].sort())).toEqual([['a', 'b', 'c']]);
    const chain = [tuned('b', 'a'), tuned('d', 'c'), tuned('c', 'b')];
    expect(madeAlike(chain).outlay.map((group) => [...group].sort())).toEqual([['a', 'b', 'c', 'd']]);
  });

  it('are foretold to be, within what seeds leave open, and others as they were lived', () => {
    const random = sequence(seedKey('alike'), 0);
    const lived = livedOf([3, 3, -3, -3], 0.2, 2, () => normalQuantile(random()));
    const arms = Object.keys(TESTED.contrast);
    const draws = lived.map((one, g) => ({ ...one, alike: g < 2 ? { [TESTED.of]: [arms] } : {} }));
    const { effects } = foretold(TESTED, draws, 20);
    expect(effects.map(({ mean }) => Math.round(mean))).toEqual([0, 0, -3, -3]);
    expect(effects[0].high).toBeCloseTo(effects[3].high - effects[3].mean, 10);
  });
});

describe('numbers that decide', () => {
  const factors = assumedFactors()
    .slice(0, 15)
    .map(({ factor }) => factor);
  const places: Place[] = [
    { id: 'a', name: { en: 'a', zh: '甲' }, difference: {} },
    { id: 'b', name: { en: 'b', zh: '乙' }, difference: {} },
  ];

  it('are named by chance in at most one world of twenty', () => {
    const random = sequence(seedKey('no number decides'), 0);
    const worlds = 150;
    const named = { numbers: 0, threshold: 0 };
    for (let i = 0; i < worlds; i++) {
      const points = latinHypercube(30, factors.length, random);
      const draws = points.map((u, g) => ({ u, place: places[g % 2].id, stands: random() < 0.7 }));
      const found = regionsOf(`world ${i}`, factors, places, draws);
      if (found.regions.some(({ holm }) => holm <= 0.05) || (found.placeP ?? 1) <= 0.05) named.numbers++;
      if (found.threshold !== null) named.threshold++;
    }
    const most = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / worlds);
    expect(named.numbers / worlds).toBeLessThan(most);
    expect(named.threshold / worlds).toBeLessThan(most);
  }, 120_000);

  it('cannot be told from too few draws that turn, however strongly they did', () => {
    const random = sequence(seedKey('few'), 0);
    const points = latinHypercube(30, factors.length, random);
    const tellable = (turned: number): boolean =>
      regionsOf(
        'few',
        factors,
        places.slice(0, 1),
        points.map((u, g) => ({ u, place: 'a', stands: g >= turned })),
      ).tellable;
    expect([0, 1, 2, 3, 10].map(tellable)).toEqual([false, false, false, true, true]);
  });
});
