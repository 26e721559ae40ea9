/**
 * From an experiment file to a comparison: every arm at every point, the same seeds in all of them. One seed makes
 * friendships, people and behaviour, so that each replication is a fresh draw of the graph; with a network from a
 * file the graph is the same in all of them, and seeds draw people and behaviour only.
 */
import { applySets, bothLanguages, distinct, resolveScenario } from '../../sim/scenario/index.ts';
import type { Problem, ResolvedScenario } from '../../sim/scenario/index.ts';
import { armHash } from '../runs/runs.ts';
import type { Arm, Comparison, Replications } from './comparison.ts';
import { factorName, pointsOf } from './design-points.ts';
import type { Points, Value } from './design-points.ts';
import type { Design } from './design-shape.ts';
import { merged } from './differences.ts';
import type { Json } from './differences.ts';
import { checkOutcomes } from './asked-checks.ts';
import { checkFactors } from './design-checks.ts';
import type { Extent } from './design-checks.ts';
import { contrastsOf } from './design-contrasts.ts';
import { lookSizes } from '../statistics/looks.ts';
import { ramp } from './points/grids.ts';

export type { Design } from './design-shape.ts';
export { readDesign, experimentSchema } from './design-shape.ts';

const FIRST_LOOK = 10;
const GROWTH = 1.7;

export interface PlannedDesign {
  comparison: Comparison;
  /** By arm of the comparison: the arm and the point it stands for. */
  points: { name: string; arm: string; values: Record<string, Value> }[];
}

export type DesignPlan = { ok: true; plan: PlannedDesign } | { ok: false; problems: Problem[] };

export const replicationsOf = ({ replications }: Pick<Design, 'replications'>): Replications => {
  if (typeof replications === 'number') return { n: replications };
  const { first = Math.min(FIRST_LOOK, replications.cap), cap, halfWidth } = replications;
  return { looks: lookSizes(first, cap, GROWTH), ...(halfWidth === undefined ? {} : { halfWidth }) };
};

/** A ramp is one arm whose factor goes up and comes down, and one whose factor stays. */
function rampArms({ factors = [], design }: Design): Record<string, Json> {
  const [{ path, low, high }] = factors;
  const { start = 0, hold = 30, steps = 5 } = design!;
  const full = /^(population|creators|brands|parameters)\./.test(path) ? path : `parameters.${path}`;
  const interventions = ramp(low!, high!, steps).map(({ value }, i) => ({
    day: start + i * hold,
    kind: 'set',
    path: full,
    value,
  }));
  const [held] = interventions;
  return { held: { interventions: [held] }, ramp: { interventions } };
}

const label = (point: readonly Value[], names: readonly string[]): string =>
  point
    .map(
      (value, f) => `${names[f]}=${typeof value === 'number' ? Number(value.toPrecision(6)) : String(value)}`,
    )
    .join(' ');

interface Cell {
  name: string;
  arm: string;
  values: Record<string, Value>;
  file: Json;
  sets: { path: string; value: Value }[];
}

interface Built extends Extent {
  arms: Arm[];
  scenarios: ResolvedScenario[];
  problems: Problem[];
}

/** Resolves every arm at every point. */
function build(files: readonly Cell[], file: string, network: string | undefined): Built {
  const built: Built = { arms: [], scenarios: [], days: Infinity, brands: Infinity, problems: [] };
  for (const one of files) {
    const applied = applySets(one.file, one.sets, file);
    if (!applied.ok) built.problems.push(...applied.problems);
    const resolution = resolveScenario(applied.ok ? applied.json : one.file, file);
    if (!resolution.ok)
      built.problems.push(
        ...resolution.problems.map((problem) => ({ ...problem, path: `${one.name}: ${problem.path}` })),
      );
    else {
      const { document, days, brandNames } = resolution.scenario;
      built.arms.push({ name: one.name, document, hash: armHash(document, network) });
      built.scenarios.push(resolution.scenario);
      built.days = Math.min(built.days, days);
      built.brands = Math.min(built.brands, brandNames.length);
    }
  }
  return built;
}

/** Names, files and values of every arm at every point. */
function cellsOf(
  given: Design,
  base: Json,
  differences: Readonly<Record<string, Json>>,
  points: Points,
): Cell[][] {
  const { factors = [], consumers, days } = given;
  const title = bothLanguages(given.title);
  const common = merged(merged({ title, question: given.question ?? title }, base), {
    ...(days === undefined ? {} : { days }),
    ...(consumers === undefined ? {} : { population: { consumers } }),
  });
  const paths = factors.map(factorName);
  const arms = Object.entries(differences);
  return arms.map(([arm, difference]) => {
    const file = merged(common, difference);
    return points.values.map((point): Cell => {
      const words = [arms.length > 1 || point.length === 0 ? arm : '', label(point, paths)];
      return {
        name: words.filter((word) => word !== '').join(' '),
        arm,
        values: Object.fromEntries(point.map((value, f) => [paths[f], value])),
        file,
        sets: point.map((value, f) => ({ path: factors[f].path, value })),
      };
    });
  });
}

/**
 * Plans the experiment.
 *
 * @param base the scenario that `base` names, or the difference it is
 * @param file name of the experiment file, for problems
 * @param network the network that every market has: content hash, and people in it
 */
export function planDesign(
  given: Design,
  base: Json,
  file: string,
  network?: { hash: string; people: number },
): DesignPlan {
  const early = checkFactors(given, file);
  if (early.length > 0) return { ok: false, problems: early };
  const differences = given.design?.kind === 'ramp' ? rampArms(given) : (given.arms ?? { base: {} });
  const arms = Object.keys(differences);
  const id = bothLanguages(given.title).en;
  const seeds = given.seeds ?? id;
  let points: Points;
  try {
    points = pointsOf(given, seeds);
  } catch (error) {
    const expected = (error as Error).message;
    return { ok: false, problems: [{ file, path: 'design', found: 'not possible', expected }] };
  }
  const cells = cellsOf(given, base, differences, points);
  const built = build(cells.flat(), file, network?.hash);
  const problems = [...built.problems, ...checkOutcomes(given, arms, built, file)];
  if (problems.length > 0) return { ok: false, problems: distinct(problems) };
  const names = cells.map((row) => row.map(({ name }) => name));
  const comparison: Comparison = {
    id,
    arms: built.arms,
    outcomes: contrastsOf(given, arms, points, names),
    replications: replicationsOf(given),
    seeds,
    ...(network === undefined ? {} : { network: network.hash, people: network.people }),
  };
  const flat = cells.flat().map(({ name, arm, values }) => ({ name, arm, values }));
  return { ok: true, plan: { comparison, points: flat } };
}
