/** Small markets for tests: made from scenario JSON, as users make them, and compared column by column. */
import { columnNames, columnOf } from '../../sim/catalogue.ts';
import type { ColumnName } from '../../sim/catalogue.ts';
import type { TypedArray } from '../../sim/core/column.ts';
import type { Visiting } from '../../sim/core/engine.ts';
import type { SocialGraph } from '../../sim/graph/compressed.ts';
import { PARAMETERS } from '../../sim/catalogue.ts';
import { formatProblem, resolveScenario } from '../../sim/scenario/scenario.ts';
import type { ResolvedScenario } from '../../sim/scenario/scenario.ts';
import { advance, startRun } from '../../sim/run.ts';
import type { Run } from '../../sim/run.ts';
import { lastingPart } from '../../sim/core/snapshot.ts';
import type { World } from '../../sim/world.ts';

export type Values = Record<string, number | boolean | string>;
export type Groups = Record<string, Values>;

/** What a test writes of a scenario file; titles are added. */
export interface Difference {
  seed?: string;
  days?: number;
  population?: Values;
  brands?: ({ name: string } & Values)[];
  creators?: { koc?: Values; mid?: Values; head?: Values };
  parameters?: Groups;
  interventions?: Record<string, unknown>[];
}

export function scenario(difference: Difference = {}): ResolvedScenario {
  const titles = { title: { en: 'Test', zh: '测试' }, question: { en: 'Does it hold?', zh: '成立吗？' } };
  const resolution = resolveScenario({ ...titles, ...difference }, 'test.json');
  if (!resolution.ok) throw new Error(resolution.problems.map(formatProblem).join('\n'));
  return resolution.scenario;
}

/**
 * A run of `days` days of a scenario; the run is ready for more. It keeps no mornings to come back to, which are copies
 * of a whole market.
 */
export function runOf(difference: Difference, days = 0, network?: SocialGraph): Run {
  const run = startRun(scenario(difference), network);
  run.recording.keyframeEvery = Infinity;
  advance(run, days);
  return run;
}

/** `base` with single parameters replaced. */
export function withParameters(base: Groups, changes: Groups): Groups {
  const merged: Groups = { ...base };
  for (const [group, values] of Object.entries(changes)) merged[group] = { ...merged[group], ...values };
  return merged;
}

/** Every switch of the model off. */
export const SILENCE: Groups = Object.fromEntries(
  Object.entries(PARAMETERS).flatMap(([group, table]) => {
    const switches = Object.entries(table).filter(
      ([, parameter]) => 'kind' in parameter && parameter.kind === 'switch',
    );
    return switches.length === 0
      ? []
      : [[group, Object.fromEntries(switches.map(([name]) => [name, false]))]];
  }),
);

/** Everything off but what is given. */
export const only = (changes: Groups): Groups => withParameters(SILENCE, changes);

/** Columns that outlive the night. */
export const LASTING: readonly ColumnName[] = columnNames.filter((name) => !columnOf(name).scratch);
export const SCRATCH: readonly ColumnName[] = columnNames.filter((name) => columnOf(name).scratch);

/** The first place where two arrays differ bit by bit, up to the shorter one’s end; -1 for none. */
export function firstDifference(a: TypedArray, b: TypedArray): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) if (!Object.is(a[i], b[i])) return i;
  return -1;
}

/** Lasting columns in which two worlds differ; with fewer rows in one, its rows count. */
export function differences(a: World, b: World): string[] {
  const found: string[] = [];
  for (const name of LASTING) {
    const i = firstDifference(lastingPart(a, name), lastingPart(b, name));
    if (i >= 0) found.push(`${name}[${i}]: ${lastingPart(a, name)[i]} and ${lastingPart(b, name)[i]}`);
  }
  return found;
}

/** Rows in chunks of one size, in order. */
export const inChunks =
  (size: number): Visiting =>
  (rows, visit) => {
    for (let from = 0; from < rows; from += size) visit(from, Math.min(rows, from + size));
  };

/** A small generator for what tests choose at random: reproducible, and none of the engine’s. */
export function dice(seed: number): () => number {
  let x = seed >>> 0;
  return () => {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    return x / 4294967296;
  };
}

/** One row at a time, in another order on every visit. */
export function shuffledSingles(seed: number): Visiting {
  const next = dice(seed);
  return (rows, visit) => {
    const order = Int32Array.from({ length: rows }, (_, i) => i);
    for (let i = rows - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const i of order) visit(i, i + 1);
  };
}

/**
 * A market where everything happens within a month: lively posters, sponsors, every channel of every budget, every
 * answer to criticism, groups, advice, users who become creators, a scandal, counterfeits, an attack, a brand that falls
 * in quality and one that offends some, live sessions that sell out, brands that learn what pays, a platform that tries
 * steps, people who go for good. A hundred people are a tenth of a thousand: budgets are large.
 */
export const LIVELY: Difference = {
  days: 60,
  population: {
    consumers: 120,
    offline: 2,
    communitySize: 25,
    friends: 8,
    young: 0.4,
    frugal: 0.2,
    parents: 0.2,
  },
  creators: {
    koc: {
      perThousand: 60,
      mention: 0.5,
      sponsoredShare: 0.3,
      cadence: 0.9,
      steadiness: 0.4,
      privateShare: 0.5,
      roaming: 0.1,
      liveRate: 0.3,
    },
    mid: {
      perThousand: 15,
      mention: 0.5,
      sponsoredShare: 0.4,
      mcnShare: 0.5,
      privateShare: 0.3,
      liveRate: 0.5,
    },
    head: { mention: 0.5, sponsoredShare: 0.5, aiShare: 0.3, liveRate: 0.5, supportHours: 1 },
  },
  brands: [
    {
      name: 'A',
      quality: 0.75,
      price: 90,
      memberDiscount: 0.3,
      memberAfter: 2,
      teamDiscount: 0.4,
      teamDays: 3,
      trial: 0.5,
      known: 0.5,
      sustainability: 0.8,
      scarcity: 0.8,
      budget: 1600,
      toAdvertising: 0.01,
      toKoc: 0.2,
      toMid: 0.1,
      toHead: 0.1,
      toCash: 0.05,
      toRecognition: 0.02,
      toAdoption: 0.1,
      toService: 0.3,
      toPrivate: 0.1,
      learning: 0.3,
      horizon: 4,
      partnership: 0.5,
      detectionDelay: 1,
      respondExperience: 'loop',
      respondVenting: 'repair',
      respondAttack: 'prebunk',
      respondValues: 'govern',
      fakeReviews: 20,
    },
    {
      name: 'B',
      quality: 0.4,
      price: 60,
      discount: 0.2,
      firstOrder: 0.3,
      teamDiscount: 0.9,
      teamDeal: 'lottery',
      teamSize: 2,
      guarantee: 1,
      known: 0.4,
      thrift: 0.7,
      budget: 1600,
      toAdvertising: 0.03,
      toKoc: 0.1,
      toMid: 0.1,
      toHead: 0.05,
      account: 3,
      castByFit: 0.5,
      castByData: 0.8,
      checkBar: 0.7,
      reviewShare: 1,
      heeding: 0.5,
      toLadder: 0.1,
      toPrivileges: 0.2,
      toCommunity: 0.02,
      toService: 0.2,
      toImprovement: 0.02,
      learning: 0.3,
      horizon: 5,
      attribution: 'even',
      detectionDelay: 1,
      respondExperience: 'delete',
      respondVenting: 'compensate',
      respondAttack: 'delete',
    },
    {
      name: 'C',
      quality: 0.9,
      price: 200,
      supply: 10,
      known: 0.3,
      vertical: 1,
      budget: 800,
      toAdvertising: 0.005,
      toKoc: 0.1,
      toMid: 0.1,
      toHead: 0.2,
      toService: 0.5,
      learning: 0.3,
      horizon: 6,
      attribution: 'holdout',
      followLeader: 0.3,
      seasonal: 0.5,
      season: 8,
      order: 'harvest-seed-amplify',
      respondExperience: 'compensate',
      respondAttack: 'prebunk',
      detectionDelay: 2,
    },
  ],
  parameters: {
    business: { interval: 7 },
    posting: { median: 0.03, spread: 1.5, aboutBrands: 0.7 },
    buying: { nothing: 0 },
    need: { interval: 3 },
    threads: { sharing: 0.6 },
    responding: { like: 0.8, comment: 0.6 },
    bond: { repliesPerHour: 0.5 },
    following: { takeUp: 0.6, leave: 0.6, below: 0.55 },
    sourceCredibility: { gapTolerance: 1 },
    talk: { external: 0.01, chance: 0.3 },
    impulse: { rate: 0.4 },
    platform: { enforcement: 0.3, traceability: 0.2 },
    churn: { leave: 1 },
    account: { following: 0.2, question: 0.8 },
    turnover: { rate: 0.005, lapse: 0.1 },
    interests: { rate: 0.02 },
    growth: { places: 50, threshold: 2, midFollowers: 45, headFollowers: 100 },
    groups: { every: 5 },
    advice: { rate: 0.5, threshold: 0.3 },
    liveRooms: { attend: 0.3 },
    liveSelling: { tempting: 15 },
    homogenisation: { tiring: 0.02 },
    incentives: { challengePosts: 1 },
    sessionWorth: { alike: 0.01, commercial: 0.01 },
    signals: { finished: 1, bought: 4 },
    platformIncome: { adLoad: 2, takeRate: 0.05 },
    platformGoal: { step: 0.3, review: 3, horizon: 2, people: 1 },
    backgroundChecks: { cost: 0.5, lasts: 9 },
    postReview: { cost: 0.2, delay: 8 },
    search: { archive: 100 },
    elsewhere: { look: 0.4 },
    productPage: { weight: 1 },
    publicStatus: { look: 0.5 },
    leaderBoard: { pull: 5 },
  },
  interventions: [
    { day: 4, kind: 'scandal', tier: 'koc', rank: 0, severity: 0.9 },
    { day: 6, until: 14, kind: 'counterfeit', brand: 'A', share: 0.4 },
    { day: 8, until: 12, kind: 'attack', brand: 'C', postsPerThousand: 40 },
    { day: 16, kind: 'quality-drop', brand: 'C', to: 0.2 },
    { day: 20, until: 26, kind: 'set', path: 'creators.mid.sponsoredShare', value: 0.9 },
  ],
};

/** LIVELY with some changes; groups of parameters are merged, interventions after the end dropped. */
export function lively(changes: Difference = {}): Difference {
  const { days = 60, interventions = [] } = { ...LIVELY, ...changes };
  return {
    ...LIVELY,
    ...changes,
    interventions: interventions.filter(({ day }) => (day as number) < days),
    population: { ...LIVELY.population, ...changes.population },
    parameters: withParameters(LIVELY.parameters ?? {}, changes.parameters ?? {}),
  };
}

/** What creators published on the day lived last: how much, what of it was paid for and by whom, and what names a brand. */
export const published = ({ state }: World): number[][] => [
  [...state.output],
  [...state.sponsored],
  // Unasked a creator names the brand that it trusts itself: that one does, is chance, and which, is not.
  Array.from(state.plugged, (b, at) => (state.sponsored[at] !== 0 || b < 0 ? b : NAMED)),
];
const NAMED = 99;

/**
 * The same with what creators publish left to chance and plan alone: fees of nothing leave every purse as it is, no brand
 * moves its money, nobody adjusts a plan, nobody rises. Otherwise whom followers believe decides on fees, and fees on what is published.
 */
export function planned(difference: Difference): Difference {
  const tiers = (['koc', 'mid', 'head'] as const).map((tier) => [
    tier,
    { ...difference.creators?.[tier], fee: 0 },
  ]);
  return {
    ...difference,
    creators: Object.fromEntries(tiers) as NonNullable<Difference['creators']>,
    parameters: withParameters(difference.parameters ?? {}, {
      business: { on: false },
      growth: { on: false },
      brandLearning: { on: false },
    }),
  };
}

/** Creators learn how to share their day, and most give up soon; everybody buys every day. */
export const RESTLESS = {
  creators: Object.fromEntries(
    (['koc', 'mid', 'head'] as const).map((tier) => [
      tier,
      { ...LIVELY.creators?.[tier], learning: 0.5, reservation: 50, mcnOffers: 0.5 },
    ]),
  ),
  parameters: {
    need: { interval: 1 },
    business: { interval: 3 },
    careers: { patience: 6 },
    contracts: { every: 4 },
    credit: { heed: 1 },
    sourceCredibility: { prior: 0.8 },
  },
} satisfies Difference;
