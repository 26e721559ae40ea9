/** From a policy file to comparisons: every policy in one market, with the crisis and without, the same seeds in all. */
import { bothLanguages, distinct } from '../../sim/scenario/index.ts';
import type { Problem, Text } from '../../sim/scenario/index.ts';
import type { Comparison, Replications } from '../designs/comparison.ts';
import type { Json } from '../designs/differences.ts';
import { lookSizes } from '../statistics/looks.ts';
import { IDLE, armFile, commonOf, nameIn, spanOf } from './arms.ts';
import type { ArmOptions, Placed, Trial } from './arms.ts';
import { plannedOf } from './budget.ts';
import type { Planned } from './budget.ts';
import { MEASURES, measureOf } from './measures.ts';
import { checkBudgets, checkPolicies } from './policy-checks.ts';
import { isTuned } from './policy-shape.ts';
import type { PolicyFile } from './policy-shape.ts';
import { measuredOf, readingsOf } from './readings.ts';
import type { Span } from './readings.ts';
import { valueOf } from '../sensitivity/factors.ts';
import { cubeOf, setsAt, unsureOf } from './unsure.ts';
import type { Unsure } from './unsure.ts';
import { Workshop, findBrand, graphOf, noBrand } from './workshop.ts';
import type { GivenNetwork } from './workshop.ts';

const DEFAULT_MARGIN = 0.5;
const DEFAULT_REPLICATIONS = 20;
const DEFAULT_DRAWS = 32;
export const DEFAULT_DRAW_REPLICATIONS = 2;
const NOTHING_UNSURE: Unsure = { factors: [], assumed: new Set() };
const FIRST_LOOK = 10;
const GROWTH = 1.7;
const CRITERIA = ['profit', 'trust_later', 'loyalty_later'];

/** A point of the uncertain parameters. */
export interface Draw {
  values: number[];
  comparison: Comparison;
}

export interface PolicyPlan {
  file: PolicyFile;
  title: Text;
  question: Text;
  brand: Placed;
  brandName: Text;
  span: Span;
  consumers: number;
  unitCost: number;
  /** Whether the file says nothing of the cost of a unit. */
  assumedCost: boolean;
  policies: { id: string; title: Text; planned: Planned }[];
  reference: string;
  decide: string;
  criteria: string[];
  /** Names of all measures that can be had. */
  measures: string[];
  seeds: string;
  unsure: Unsure;
  main: Comparison;
  draws: Draw[];
  /** A comparison of these policies, as it is asked for. */
  live: (asked: LiveAsked) => Comparison;
  /** The main comparison, and a draw, with other budgets. */
  mainAt: (scales: Scales) => Comparison;
  drawAt: (point: number, scales: Scales, only?: readonly string[]) => Draw;
}

/** Times what the file gives, by policy; 1 for those not named. */
export type Scales = Readonly<Record<string, number>>;

export interface LiveAsked {
  id: string;
  /** Measures that are to be had of it. */
  needed: readonly string[];
  ownSeeds: string;
  given: Replications;
  scales: Scales;
  /** Number of the draw whose values hold; the defaults unless given. */
  point?: number;
  /** Policies that take part; all unless given. */
  only?: readonly string[];
}

export type PolicyPlanning = { ok: true; plan: PolicyPlan } | { ok: false; problems: Problem[] };

export interface PlanOptions {
  /** The network that every market has. */
  network?: GivenNetwork | undefined;
  /** In place of those of the file. */
  replications?: Replications | undefined;
  /** Fewest policies. */
  least?: number;
}

const pick = <T>(all: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, all[name]]));

export const replicationsOf = ({ replications = DEFAULT_REPLICATIONS }: PolicyFile): Replications =>
  typeof replications === 'number' ? { n: replications } : autoLooks(replications.cap, replications.first);

/** Looks of an automatic number of replications. */
export const autoLooks = (cap: number, first = Math.min(FIRST_LOOK, cap)): Replications => ({
  looks: lookSizes(first, cap, GROWTH),
});

/** The arms that the measures named need. @param scales of the budgets, by policy */
export function armsFor(
  file: PolicyFile,
  measures: readonly string[],
  scales: Readonly<Record<string, number>> = {},
): ArmOptions[] {
  const needs = measures.map((name) => measureOf(name).needs);
  const policies = Object.entries(file.policies);
  const lived = (trial?: Trial): ArmOptions[] =>
    policies.map(([id, policy]) => ({
      name: trial === undefined ? id : nameIn(id, trial),
      policy,
      trial,
      scale: scales[id],
    }));
  return [
    ...lived(),
    ...(file.crisis !== undefined && needs.includes('crisis') ? lived('crisis') : []),
    ...(file.rivals !== undefined && needs.includes('rivals') ? lived('rivals') : []),
    ...(needs.includes('idle') ? [{ name: IDLE, policy: null }] : []),
  ];
}

/**
 * Plans the comparison.
 *
 * @param base the scenario that `base` names, or the difference it is
 * @param where name of the policy file, for problems
 */
export function planPolicies(
  file: PolicyFile,
  base: Json,
  where: string,
  { network, replications = replicationsOf(file), least = 2 }: PlanOptions = {},
): PolicyPlanning {
  const early = checkPolicies(file, where, least);
  if (early.length > 0) return { ok: false, problems: early };
  const workshop = new Workshop(where, network);
  const common = commonOf(file, base);
  const market = workshop.resolve('base', common);
  if (market === undefined) return { ok: false, problems: workshop.problems };
  const brand = findBrand(market, file.brand);
  if (brand < 0) return { ok: false, problems: [noBrand(file, market, where)] };
  const span = spanOf(file);
  const place = { index: brand, brands: market.brandNames.length };
  const files: Record<string, Json> = {};
  const policies = Object.entries(file.policies).flatMap(([id, policy]) => {
    files[id] = armFile(file, common, place, { policy });
    const scenario = workshop.resolve(id, files[id]);
    if (scenario === undefined) return [];
    return [{ id, title: bothLanguages(policy.title ?? id), planned: plannedOf(scenario, brand, span) }];
  });
  const readings = readingsOf(brand, span);
  const broken = workshop.problems.length > 0;
  const { unsure, problems: unknown } = broken
    ? { unsure: NOTHING_UNSURE, problems: [] }
    : unsureOf(file.uncertain, files, readings.sales, where);
  const seeds = file.seeds ?? bothLanguages(file.title).en;
  const points = cubeOf(file.draws ?? DEFAULT_DRAWS, unsure.factors.length, seeds);
  const measures = MEASURES.filter(
    ({ needs }) => needs === undefined || needs === 'idle' || file[needs] !== undefined,
  ).map(({ name }) => name);
  const decide = file.decide ?? 'profit';
  const live: PolicyPlan['live'] = ({ id, needed, ownSeeds, given, scales, point, only }) => {
    const chosen = only === undefined ? file : { ...file, policies: pick(file.policies, only) };
    const sets = point === undefined ? [] : setsAt(unsure.factors, points[point]);
    return {
      id,
      arms: armsFor(chosen, needed, scales).flatMap((one) =>
        workshop.arm(one.name, armFile(file, common, place, one), sets),
      ),
      outcomes: measuredOf(readings),
      replications: given,
      seeds: ownSeeds,
      ...graphOf(network),
    };
  };
  const n = file.drawReplications ?? DEFAULT_DRAW_REPLICATIONS;
  const mainAt = (scales: Scales): Comparison =>
    live({
      id: bothLanguages(file.title).en,
      needed: measures,
      ownSeeds: seeds,
      given: replications,
      scales,
    });
  // Fresh seeds at every point: how often a policy is best is not to hang on two markets.
  const drawAt = (point: number, scales: Scales, only?: readonly string[]): Draw => ({
    values: unsure.factors.map(({ members: [member] }, f) => valueOf(member, points[point][f])),
    comparison: live({
      ...{ id: `draw ${point}`, needed: [decide], ownSeeds: `${seeds} draw ${point}` },
      ...{ given: { n }, scales, point, ...(only === undefined ? {} : { only }) },
    }),
  });
  const main = mainAt({});
  const draws = points.map((_, i) => drawAt(i, {}));
  const problems = distinct([
    ...workshop.problems,
    ...unknown,
    ...(broken || isTuned(file) ? [] : checkBudgets(file, policies, where)),
  ]);
  if (problems.length > 0) return { ok: false, problems };
  const { price } = market.base.brands[brand];
  return {
    ok: true,
    plan: {
      file,
      title: bothLanguages(file.title),
      question: bothLanguages(file.question ?? file.title),
      brand: place,
      brandName: market.brandNames[brand],
      span,
      consumers: network?.people ?? market.base.population.consumers,
      unitCost: file.unitCost ?? price * (1 - (file.margin ?? DEFAULT_MARGIN)),
      assumedCost: file.unitCost === undefined && file.margin === undefined,
      policies,
      reference: file.reference ?? Object.keys(file.policies)[0],
      decide,
      criteria: file.criteria ?? [...CRITERIA, ...(file.crisis === undefined ? [] : ['trust_drop'])],
      measures,
      seeds,
      unsure,
      main,
      draws,
      live,
      mainAt,
      drawAt,
    },
  };
}
