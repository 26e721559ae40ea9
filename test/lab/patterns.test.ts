/** The pieces of a pattern: its formula, its verdict, and what is read off people, held against what runs record. */
import { describe, expect, it } from 'vitest';
import { derived } from '../../lab/designs/people-derived.ts';
import type { Asked, PeopleReading } from '../../lab/designs/people-shapes.ts';
import { outcomeKey } from '../../lab/designs/outcomes.ts';
import { beyondOf, verdictIn } from '../../lab/patterns/results.ts';
import { slope, valueOf, wrongIn } from '../../lab/patterns/value.ts';
import { computeRun } from '../../lab/runs/living.ts';
import { hasFailed, resolvedDocument } from '../../lab/runs/runs.ts';
import { livedRun } from './lived-run.ts';
import type { RunRecord, RunSpec } from '../../lab/runs/runs.ts';
import { quantileOfClasses } from '../../sim/mechanisms/trust/trust.ts';
import { fingerprint } from '../../sim/run.ts';

describe('the formula of a value', () => {
  const arms = { dear: { sales: 80, trust: 0.5 }, cheap: { sales: 160, trust: 0.6 } };

  it.each<[string, number]>([
    ['dear.sales / cheap.sales', 0.5],
    ['log(dear.sales / cheap.sales) / log(1.5)', Math.log(0.5) / Math.log(1.5)],
    ['1 - 2 * -dear.trust', 2],
    ['(cheap.sales - dear.sales) / 4 / 2', 10],
    ['max(dear.sales, cheap.sales, 1) - min(3, 2)', 158],
    ['abs(dear.trust - cheap.trust)', 0.1],
    ['sqrt(cheap.sales * 10) + exp(0)', 41],
    ['slope(0, 1, 1, 3, 2, 5)', 2],
  ])('%s', (formula, expected) => expect(valueOf(formula, arms)).toBeCloseTo(expected, 12));

  it('of one arm needs no name of it', () => {
    expect(valueOf('good / bad', { base: { good: 6, bad: 2 } })).toBe(3);
    expect(wrongIn('good / bad', { arms: ['base'], readings: ['good', 'bad'] })).toBeNull();
  });

  it('is no number where it divides by nothing', () => {
    expect(Number.isFinite(valueOf('good / bad', { base: { good: 6, bad: 0 } }))).toBe(false);
  });

  it.each<[string, string]>([
    ['good > 1', '">"'],
    ['!good', '"!"'],
    ['good ? 1 : 2', 'something that is no number'],
    ['slope(1, 2, 3)', 'slope(…) with 3 of what it takes'],
    ['log(good, 2)', 'log(…) with 2 of what it takes'],
  ])('refuses %s', (formula, found) => {
    expect(wrongIn(formula, { arms: ['base'], readings: ['good'] })?.found).toContain(found);
  });

  it('a slope is that of least squares', () => {
    // y = 1 + x, with residuals 1, −2, 1 that are orthogonal to a line.
    expect(slope(0, 2, 1, 0, 2, 4)).toBeCloseTo(1, 12);
  });
});

describe('the verdict', () => {
  it.each([
    [{ low: 1, high: 2 }, { least: 1, most: 2 }, 'inside'],
    [{ low: 1, high: 2 }, { least: 0.5 }, 'inside'],
    [{ low: 1, high: 2 }, { most: 0.9 }, 'outside'],
    [{ low: 1, high: 2 }, { least: 2.1, most: 3 }, 'outside'],
    [{ low: 1, high: 2 }, { least: 1.5 }, 'undecided'],
    [{ low: 1, high: 2 }, { least: 1.2, most: 1.8 }, 'undecided'],
    [{ low: 1, high: 2 }, {}, 'shown'],
    [null, { least: 1 }, 'undecided'],
    [null, {}, 'shown'],
  ] as const)('of %j within %j is %s', (interval, bounds, verdict) =>
    expect(verdictIn(interval, bounds)).toBe(verdict),
  );

  it('says by how much a mean is beyond', () => {
    expect([
      beyondOf(3, { most: 2 }),
      beyondOf(0.5, { least: 1 }),
      beyondOf(1, { least: 1, most: 1 }),
    ]).toEqual([1, -0.5, 0]);
  });
});

describe('a quantile of counts in classes', () => {
  it.each([
    [[0, 0, 10, 0], 0.5, 0.625],
    [[5, 5, 0, 0], 0.5, 0.25],
    [[5, 0, 0, 5], 0.6, 0.8],
    [[0, 0, 0, 0], 0.5, 0],
    [[1, 1, 1, 1], 1, 1],
  ])('of %j at %d is %d', (counts, at, expected) =>
    expect(quantileOfClasses(counts, at)).toBeCloseTo(expected, 12),
  );
});

describe('one number of many people', () => {
  const of = (more: Partial<PeopleReading>, numbers: number[]): number =>
    derived({ derive: 'mean', ...more }, { numbers });
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

  it.each<[Partial<PeopleReading>, number]>([
    [{ derive: 'mean' }, 5.5],
    [{ derive: 'sum' }, 55],
    [{ derive: 'deviation' }, Math.sqrt(8.25)],
    [{ derive: 'share', least: 8 }, 0.3],
    [{ derive: 'share', least: 2, most: 5 }, 0.4],
    [{ derive: 'quantile', at: 0.5 }, 5.5],
    [{ derive: 'quantile', at: 0.1 }, 1.9],
    [{ derive: 'quantile', at: 1 }, 10],
    [{ derive: 'top', at: 0.2 }, 19 / 55],
    [{ derive: 'top', at: 0.01 }, 10 / 55],
  ])('%j', (more, expected) => {
    expect(of(more, ten)).toBeCloseTo(expected, 12);
    expect(of(more, [...ten].reverse())).toBeCloseTo(expected, 12);
    expect(of(more, [])).toBe(0);
  });
});

describe('what is read off the people of a run', () => {
  const DAYS = 25;
  const last: [number, number] = [DAYS - 1, DAYS];
  const people = (more: Omit<PeopleReading, 'table'>): PeopleReading => ({ table: 'people', ...more });
  const market = (measure: string): Asked => ({ table: 'market', measure, derive: 'sum', window: [0, DAYS] });
  const evening = (measure: string): Asked => ({ table: 'market', measure, derive: 'at', window: last });
  const brand = (measure: string): Asked => ({
    table: 'brands',
    entity: 1,
    measure,
    derive: 'at',
    window: last,
  });
  const asked = {
    friends: { table: 'reads', origin: 'friends', window: [0, DAYS] },
    followed: { table: 'reads', origin: 'followed', window: [0, DAYS] },
    recommended: { table: 'reads', origin: 'recommended', window: [0, DAYS] },
    advertising: { table: 'reads', origin: 'advertising', window: [0, DAYS] },
    exposures: market('exposures'),
    impressions: { table: 'brands', entity: 'all', measure: 'impressions', derive: 'sum', window: [0, DAYS] },
    friendsLast: { table: 'reads', origin: 'friends', window: last },
    followedLast: { table: 'reads', origin: 'followed', window: last },
    recommendedLast: { table: 'reads', origin: 'recommended', window: last },
    exposuresLast: evening('exposures'),
    friendShare: evening('friend_share'),
    followedShare: evening('followed_share'),
    recommendedShare: evening('recommended_share'),
    considered: evening('considered'),
    inMind0: people({ column: 'salience', entity: 0, among: 'known', derive: 'sum' }),
    inMind1: people({ column: 'salience', entity: 1, among: 'known', derive: 'sum' }),
    inMind2: people({ column: 'salience', entity: 2, among: 'known', derive: 'sum' }),
    inMind3: people({ column: 'salience', entity: 3, among: 'known', derive: 'sum' }),
    trusted: people({ column: 'trust', entity: 1, among: 'known', derive: 'mean' }),
    trust: brand('trust'),
    spread: people({ column: 'trust', entity: 1, among: 'known', derive: 'deviation' }),
    trustSd: brand('trust_sd'),
    lowest: brand('trust_p10'),
    middle: brand('trust_p50'),
    below: people({ column: 'trust', entity: 1, among: 'known', derive: 'share', most: 0.5 }),
    low: people({ column: 'trust', entity: 1, among: 'known', derive: 'quantile', at: 0.1 }),
    half: people({ column: 'trust', entity: 1, among: 'known', derive: 'quantile', at: 0.5 }),
    trustedByYoung: people({ column: 'trust', entity: 1, among: 'known', segment: 'young', derive: 'mean' }),
    trustYoung: brand('trust_young'),
    boughtByYoung: people({ column: 'bought', entity: 1, segment: 'young', derive: 'sum' }),
    soldToYoung: {
      table: 'brands',
      entity: 1,
      measure: 'young_sales',
      derive: 'sum',
      window: [0, DAYS],
    },
    sensitive: people({ column: 'priceSensitivity', segment: 'frugal', derive: 'mean' }),
    ofNobody: people({ column: 'priceSensitivity', segment: 'parents', derive: 'sum' }),
    boughtByAll: people({ column: 'bought', entity: 'all', derive: 'sum' }),
    sales: market('sales'),
    boughtOne: people({ column: 'bought', entity: 1, derive: 'share', least: 1 }),
    buyers: brand('buyers'),
    wrote: people({ days: [{ column: 'say', is: [1, 2, 3, 4, 5] }], derive: 'sum' }),
    posters: market('posters'),
    wroteOwn: people({ days: [{ column: 'say', is: [1, 2, 4, 5] }], derive: 'sum' }),
    own: market('posts_own'),
    everWrote: people({ days: [{ column: 'say', is: [1, 2, 3, 4, 5] }], derive: 'share', least: 1 }),
    posted: people({ column: 'postedOn', derive: 'share', least: 0 }),
    reposts: people({ days: [{ column: 'say', is: [3] }], derive: 'sum' }),
    badReposts: people({
      days: [
        { column: 'say', is: [3] },
        { column: 'repostNegative', is: [1, 2, 3, 4] },
      ],
      derive: 'sum',
    }),
  } satisfies Record<string, Asked>;
  type Name = keyof typeof asked;
  const spec: RunSpec = {
    key: 'k',
    document: resolvedDocument(
      {
        title: { en: 'People', zh: '人' },
        question: { en: 'Who?', zh: '谁？' },
        days: DAYS,
        population: { consumers: 600, young: 0.3, frugal: 0.3 },
        parameters: { posting: { median: 0.02 } },
        interventions: [{ kind: 'counterfeit', day: 5, brand: 1, share: 0.5 }],
      },
      'people',
    ).document,
    seed: 'people/0',
    outcomes: Object.values(asked),
    label: 'people',
  };
  const result = computeRun(spec, new Map());
  if (hasFailed(result)) throw new Error(result.failed);
  const { values } = result as RunRecord;
  const of = (name: Name): number => values[outcomeKey(asked[name])];

  it('every reading has an origin, and advertisements are as many as were shown', () => {
    expect(of('friends') + of('followed') + of('recommended') + of('advertising')).toBe(of('exposures'));
    expect(of('advertising')).toBe(of('impressions'));
    for (const name of ['friends', 'followed', 'recommended'] as const) expect(of(name)).toBeGreaterThan(0);
  });

  it('the shares of a day by origin are those of its readings', () => {
    expect(of('friendShare')).toBeCloseTo(of('friendsLast') / of('exposuresLast'), 12);
    expect(of('followedShare')).toBeCloseTo(of('followedLast') / of('exposuresLast'), 12);
    expect(of('recommendedShare')).toBeCloseTo(of('recommendedLast') / of('exposuresLast'), 12);
  });

  it('brands that come to mind are those of all people', () => {
    const inMind = of('inMind0') + of('inMind1') + of('inMind2') + of('inMind3');
    const { categories } = livedRun(spec).world.market;
    expect(of('considered')).toBeCloseTo(inMind / 600 / categories.length, 9);
  });

  // A class is a tenth wide, and within it people are not spread quite evenly.
  it('tenths of trust by classes are those of people one by one', () => {
    expect(Math.abs(of('lowest') - of('low'))).toBeLessThan(0.05);
    expect(Math.abs(of('middle') - of('half'))).toBeLessThan(0.05);
  });

  it('trust of people one by one is the trust that is recorded', () => {
    expect(of('trusted')).toBeCloseTo(of('trust'), 9);
    expect(of('spread')).toBeCloseTo(of('trustSd'), 6);
    expect(of('below')).toBeGreaterThan(0);
    expect(of('low')).toBeLessThan(of('trust'));
  });

  it('purchases of people add up to sales, and buyers to buyers', () => {
    expect(of('boughtByAll')).toBe(of('sales'));
    expect(of('boughtOne')).toBeCloseTo(of('buyers') / 600, 12);
  });

  it('people of one segment are asked for themselves', () => {
    expect(of('trustedByYoung')).toBeCloseTo(of('trustYoung'), 9);
    expect(of('boughtByYoung')).toBe(of('soldToYoung'));
    expect(of('boughtByYoung')).toBeGreaterThan(0);
    expect(Math.abs(of('sensitive') - 1.5)).toBeLessThan(0.1);
    expect(of('ofNobody')).toBe(0);
  });

  it('who posted on a day is counted on that day', () => {
    expect(of('wrote')).toBe(of('posters'));
    expect(of('wroteOwn')).toBe(of('own'));
    expect(of('everWrote')).toBe(of('posted'));
    expect(of('reposts')).toBeGreaterThan(of('badReposts'));
    expect(of('reposts')).toBeLessThan(of('wrote'));
  });

  it('whoever is watched does as without', () => {
    expect(fingerprint(livedRun(spec))).toBe(result.fingerprint);
  });
});
