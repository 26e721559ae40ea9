/**
 * From an experiment file to a comparison: every arm at every point, the same seeds in all of them. One seed makes
 * friendships, people and behaviour, so that each replication is a fresh draw of the graph; with a network from a
 * file the graph is the same in all of them, and seeds draw people and behaviour only.
 */
import { distinct } from '../sim/problems.ts';
import type { Problem } from '../sim/problems.ts';
import { applySets, resolveScenario } from '../sim/scenario.ts';
import { bothLanguages } from '../sim/scenario-shapes.ts';
import { armHash } from './runs.ts';
import type { Arm, Comparison, Measured, Replications } from './comparison.ts';
import { factorName, pointsOf } from './design-points.ts';
import type { Points, Value } from './design-points.ts';
import type { Design } from './design-shape.ts';
import { merged } from './differences.ts';
import type { Json } from './differences.ts';
import { checkFactors, checkOutcomes } from './design-checks.ts';
import { lookSizes } from './statistics/looks.ts';
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

/** Every contrast: those expected of arms, those of the design, and how the first depend on the second. */
function measured(
  given: Design,
  arms: readonly string[],
  points: Points,
  names: readonly string[][],
): Measured[] {
  const spread = (armWeight: (arm: string) => number, pointWeight: (p: number) => number) =>
    Object.fromEntries(
      arms.flatMap((arm, a) =>
        points.values.flatMap((_, p) => {
          const weight = armWeight(arm) * pointWeight(p);
          return weight === 0 ? [] : [[names[a][p], weight] as const];
        }),
      ),
    );
  return given.outcomes.flatMap(({ name, outcome, sesoi, expect = [] }): Measured[] => {
    const size = sesoi === undefined ? {} : { sesoi };
    const evenly = 1 / points.values.length;
    const explored = (words: string, contrast: Record<string, number>): Measured => ({
      name,
      outcome,
      expect: { words, contrast, sign: 1, ...size },
      explored: true,
    });
    const found = [
      ...expect.map((one): Measured => ({
        name,
        outcome,
        expect: {
          ...size,
          ...one,
          contrast: spread(
            (arm) => one.contrast[arm] ?? 0,
            () => evenly,
          ),
        },
      })),
      ...points.effects.map(({ words, weights }) =>
        explored(
          words,
          spread(
            () => 1 / arms.length,
            (p) => weights[p],
          ),
        ),
      ),
      ...expect.flatMap((one) =>
        points.effects.map(({ words, weights }) =>
          explored(
            `${one.words}, × ${words}`,
            spread(
              (arm) => one.contrast[arm] ?? 0,
              (p) => weights[p],
            ),
          ),
        ),
      ),
    ];
    // Without any contrast the means of the arms are still wanted.
    return found.length > 0 ? found : [explored('means only', {})];
  });
}

interface Built {
  arms: Arm[];
  days: number;
  problems: Problem[];
}

/** Resolves every arm at every point. */
function build(
  files: { name: string; file: Json; sets: { path: string; value: Value }[] }[],
  file: string,
  network: string | undefined,
): Built {
  const built: Built = { arms: [], days: Infinity, problems: [] };
  for (const one of files) {
    const applied = applySets(one.file, one.sets, file);
    if (!applied.ok) built.problems.push(...applied.problems);
    const resolution = resolveScenario(applied.ok ? applied.json : one.file, file);
    if (!resolution.ok)
      built.problems.push(
        ...resolution.problems.map((problem) => ({ ...problem, path: `${one.name}: ${problem.path}` })),
      );
    else {
      const { document, days } = resolution.scenario;
      built.arms.push({ name: one.name, document, hash: armHash(document, network) });
      built.days = Math.min(built.days, days);
    }
  }
  return built;
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
  const title = bothLanguages(given.title);
  const { factors = [], design, consumers, days } = given;
  const titles = { title, question: given.question ?? title };
  const common = merged(merged(titles, base), {
    ...(days === undefined ? {} : { days }),
    ...(consumers === undefined ? {} : { population: { consumers } }),
  });
  const differences = design?.kind === 'ramp' ? rampArms(given) : (given.arms ?? { base: {} });
  const arms = Object.keys(differences);
  const seeds = given.seeds ?? title.en;
  let points: Points;
  try {
    points = pointsOf(given, seeds);
  } catch (error) {
    return {
      ok: false,
      problems: [{ file, path: 'design', found: 'not possible', expected: (error as Error).message }],
    };
  }
  const paths = factors.map(factorName);
  const names = arms.map((arm) =>
    points.values.map((point) =>
      [arms.length > 1 || point.length === 0 ? arm : '', label(point, paths)]
        .filter((part) => part !== '')
        .join(' '),
    ),
  );
  const cells = arms.flatMap((arm, a) =>
    points.values.map((point, p) => ({
      name: names[a][p],
      arm,
      values: Object.fromEntries(point.map((value, f) => [paths[f], value])),
      file: merged(common, differences[arm]),
      sets: point.map((value, f) => ({ path: factors[f].path, value })),
    })),
  );
  const built = build(cells, file, network?.hash);
  const problems = [...built.problems, ...checkOutcomes(given, arms, built.days, file)];
  if (problems.length > 0) return { ok: false, problems: distinct(problems) };
  const comparison: Comparison = {
    id: title.en,
    arms: built.arms,
    outcomes: measured(given, arms, points, names),
    replications: replicationsOf(given),
    seeds,
    ...(network === undefined ? {} : { network: network.hash, people: network.people }),
  };
  return {
    ok: true,
    plan: { comparison, points: cells.map(({ name, arm, values }) => ({ name, arm, values })) },
  };
}
