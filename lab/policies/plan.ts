/** From a policy file to comparisons: every policy in one market, with the crisis and without, the same seeds in all. */
import { applySets, bothLanguages, distinct, resolveScenario } from '../../sim/scenario/index.ts';
import type { Problem, ResolvedScenario, Text } from '../../sim/scenario/index.ts';
import { seedKey, sequence } from '../../sim/numbers.ts';
import type { Arm, Comparison, Replications } from '../designs/comparison.ts';
import type { Json } from '../designs/differences.ts';
import { latinHypercube } from '../designs/points/latin-hypercube.ts';
import { scalePoints } from '../designs/points/ranges.ts';
import { armHash } from '../runs/runs.ts';
import { lookSizes } from '../statistics/looks.ts';
import { IDLE, armFile, commonOf, spanOf, struckName } from './arms.ts';
import type { ArmOptions } from './arms.ts';
import { plannedOf } from './budget.ts';
import type { Planned } from './budget.ts';
import { MEASURES, measureOf } from './measures.ts';
import { checkBudgets, checkPolicies } from './policy-checks.ts';
import type { PolicyFile } from './policy-shape.ts';
import { measuredOf, readingsOf } from './readings.ts';
import type { Span } from './readings.ts';

const DEFAULT_MARGIN = 0.5;
const DEFAULT_REPLICATIONS = 20;
const DEFAULT_DRAWS = 32;
const DEFAULT_DRAW_REPLICATIONS = 2;
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
  brand: { index: number; name: Text };
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
  main: Comparison;
  draws: Draw[];
}

export type PolicyPlanning = { ok: true; plan: PolicyPlan } | { ok: false; problems: Problem[] };

/** A network from a file: content hash, and people in it. */
export interface GivenNetwork {
  hash: string;
  people: number;
}

/** What a comparison says of its network. */
export const graphOf = (network: GivenNetwork | undefined): Pick<Comparison, 'network' | 'people'> =>
  network === undefined ? {} : { network: network.hash, people: network.people };

export interface PlanOptions {
  /** The network that every market has. */
  network?: GivenNetwork | undefined;
  /** In place of those of the file. */
  replications?: Replications | undefined;
  /** Fewest policies. */
  least?: number;
}

export const replicationsOf = ({ replications = DEFAULT_REPLICATIONS }: PolicyFile): Replications =>
  typeof replications === 'number' ? { n: replications } : autoLooks(replications.cap, replications.first);

/** Looks of an automatic number of replications. */
export const autoLooks = (cap: number, first = Math.min(FIRST_LOOK, cap)): Replications => ({
  looks: lookSizes(first, cap, GROWTH),
});

/** Resolves files, and gathers what is wrong with any of them. */
export class Workshop {
  readonly problems: Problem[] = [];
  private readonly where: string;
  private readonly network: GivenNetwork | undefined;

  constructor(where: string, network: GivenNetwork | undefined) {
    this.where = where;
    this.network = network;
  }

  resolve(name: string, file: Json): ResolvedScenario | undefined {
    const resolution = resolveScenario(file, this.where);
    if (resolution.ok) return resolution.scenario;
    this.problems.push(
      ...resolution.problems.map((problem) => ({ ...problem, path: `${name}: ${problem.path}` })),
    );
    return undefined;
  }

  /** @param sets values of uncertain parameters, which go before everything else */
  arm(name: string, file: Json, sets: readonly { path: string; value: number }[] = []): Arm[] {
    const applied = applySets(file, sets, this.where);
    if (!applied.ok) this.problems.push(...applied.problems);
    const scenario = applied.ok ? this.resolve(name, applied.json as Json) : undefined;
    if (scenario === undefined) return [];
    const { document } = scenario;
    return [{ name, document, hash: armHash(document, this.network?.hash) }];
  }
}

/** The arms that the measures named need. */
export function armsFor(file: PolicyFile, measures: readonly string[]): ArmOptions[] {
  const needs = measures.map((name) => measureOf(name).needs);
  const struck = file.crisis !== undefined && needs.includes('crisis');
  const policies = Object.entries(file.policies);
  return [
    ...policies.map(([name, policy]) => ({ name, policy })),
    ...(struck ? policies.map(([name, policy]) => ({ name: struckName(name), policy, struck: true })) : []),
    ...(needs.includes('idle') ? [{ name: IDLE, policy: null }] : []),
  ];
}

/** Number of the brand, by number or name; -1 for none. */
function findBrand({ brandNames }: ResolvedScenario, brand: number | string): number {
  if (typeof brand === 'number') return brand < brandNames.length ? brand : -1;
  return brandNames.findIndex(({ en, zh }) => en === brand || zh === brand);
}

export const pointsOf = ({ uncertain = [], draws = DEFAULT_DRAWS }: PolicyFile, seeds: string): number[][] =>
  uncertain.length === 0
    ? []
    : scalePoints(
        latinHypercube(draws, uncertain.length, sequence(seedKey(`draws ${seeds}`), 0)),
        uncertain.map(({ low, high, scale = 'linear' }) => ({ low, high, scale })),
      );

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
  const policies = Object.entries(file.policies).flatMap(([id, policy]) => {
    const scenario = workshop.resolve(id, armFile(file, common, brand, { policy }));
    if (scenario === undefined) return [];
    return [{ id, title: bothLanguages(policy.title ?? id), planned: plannedOf(scenario, brand, span) }];
  });
  const seeds = file.seeds ?? bothLanguages(file.title).en;
  const crisis = file.crisis !== undefined;
  const measures = MEASURES.filter(({ needs }) => needs !== 'crisis' || crisis).map(({ name }) => name);
  const decide = file.decide ?? 'profit';
  const outcomes = measuredOf(readingsOf(brand, span));
  const graph = graphOf(network);
  const compare = (
    id: string,
    names: readonly string[],
    ownSeeds: string,
    given: Replications,
    sets: readonly { path: string; value: number }[] = [],
  ): Comparison => ({
    id,
    arms: armsFor(file, names).flatMap((one) =>
      workshop.arm(one.name, armFile(file, common, brand, one), sets),
    ),
    outcomes,
    replications: given,
    seeds: ownSeeds,
    ...graph,
  });
  const main = compare(bothLanguages(file.title).en, measures, seeds, replications);
  const n = file.drawReplications ?? DEFAULT_DRAW_REPLICATIONS;
  const draws = pointsOf(file, seeds).map((values, i): Draw => {
    const sets = (file.uncertain ?? []).map(({ path }, d) => ({ path, value: values[d] }));
    // Fresh seeds at every point: how often a policy is best is not to hang on two markets.
    return { values, comparison: compare(`draw ${i}`, [decide], `${seeds} draw ${i}`, { n }, sets) };
  });
  const problems = distinct([
    ...workshop.problems,
    ...(workshop.problems.length > 0 ? [] : checkBudgets(file, policies, where)),
  ]);
  if (problems.length > 0) return { ok: false, problems };
  const { price } = market.base.brands[brand];
  return {
    ok: true,
    plan: {
      file,
      title: bothLanguages(file.title),
      question: bothLanguages(file.question ?? file.title),
      brand: { index: brand, name: market.brandNames[brand] },
      span,
      consumers: network?.people ?? market.base.population.consumers,
      unitCost: file.unitCost ?? price * (1 - (file.margin ?? DEFAULT_MARGIN)),
      assumedCost: file.unitCost === undefined && file.margin === undefined,
      policies,
      reference: file.reference ?? Object.keys(file.policies)[0],
      decide,
      criteria: file.criteria ?? [...CRITERIA, ...(crisis ? ['trust_drop'] : [])],
      measures,
      main,
      draws,
    },
  };
}

function noBrand({ brand }: PolicyFile, market: ResolvedScenario, file: string): Problem {
  const names = market.brandNames.map(({ en }, b) => `${b} (${en})`);
  return {
    file,
    path: 'brand',
    found: JSON.stringify(brand),
    expected: `a brand of the base: ${names.join(', ')}`,
  };
}
