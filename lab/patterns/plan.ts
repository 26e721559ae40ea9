/** From the file of patterns to runs: every arm of every market that is asked for, the same seeds in all of them. */
import { distinct, resolveScenario, withNearest } from '../../sim/scenario/index.ts';
import type { Problem, ResolvedScenario } from '../../sim/scenario/index.ts';
import { specsAsking } from '../designs/comparison.ts';
import type { Arm, Armed } from '../designs/comparison.ts';
import { merged } from '../designs/differences.ts';
import type { Json } from '../designs/differences.ts';
import type { Asked } from '../designs/people-shapes.ts';
import { armHash } from '../runs/runs.ts';
import type { RunSpec } from '../runs/runs.ts';
import { checkPattern } from './pattern-checks.ts';
import type { Pattern, PatternFile, PatternMarket } from './pattern-shape.ts';

export const CONSUMERS = 1500;
export const SEEDS = 6;
/** The same for all patterns: what two of them ask of one market is one run. */
const SEED_TEXT = 'patterns';
export const ONLY_ARM = 'base';

export interface PlannedPattern extends Armed {
  pattern: Pattern;
  market: PatternMarket;
  outcomes: readonly { name: string; outcome: Asked }[];
  /** Replications. */
  n: number;
}

/** Scenarios that come with the program. */
export interface Shipped {
  names: readonly string[];
  read: (name: string) => Json;
}

export type PatternsPlan = { ok: true; planned: PlannedPattern[] } | { ok: false; problems: Problem[] };

interface PlannedMarket {
  arms: Arm[];
  scenarios: ResolvedScenario[];
}

/** The scenario file of a market without what its arms change. */
export function baseOf(
  { scenario, difference = {}, days, consumers, about }: PatternMarket,
  shipped: Pick<Shipped, 'read'>,
): Json {
  const own: Json = scenario === undefined ? {} : shipped.read(scenario);
  const below = { title: about, question: about, ...own, days };
  const people = { population: { consumers: consumers ?? CONSUMERS } };
  return merged(merged(below, people), difference);
}

/** Resolves every arm. */
function planMarket(
  name: string,
  given: PatternMarket,
  shipped: Shipped,
  file: string,
  problems: Problem[],
): PlannedMarket {
  const path = `markets.${name}`;
  const { scenario, arms = { [ONLY_ARM]: {} } } = given;
  const planned: PlannedMarket = { arms: [], scenarios: [] };
  if (scenario !== undefined && !shipped.names.includes(scenario)) {
    const problem = {
      file,
      path: `${path}.scenario`,
      found: `"${scenario}"`,
      expected: 'a shipped scenario',
    };
    problems.push(withNearest(problem, scenario, shipped.names));
    return planned;
  }
  const base = baseOf(given, shipped);
  for (const [arm, difference] of Object.entries(arms)) {
    const resolution = resolveScenario(merged(base, difference), file);
    if (!resolution.ok) {
      problems.push(
        ...resolution.problems.map((one) => ({ ...one, path: `${path}.arms.${arm}: ${one.path}` })),
      );
      continue;
    }
    const { document } = resolution.scenario;
    planned.arms.push({ name: arm, document, hash: armHash(document, undefined) });
    planned.scenarios.push(resolution.scenario);
  }
  return planned;
}

function extentOf({ scenarios }: PlannedMarket): { days: number; brands: number } {
  return {
    days: Math.min(...scenarios.map(({ days }) => days)),
    brands: Math.min(...scenarios.map(({ brandNames }) => brandNames.length)),
  };
}

function repeated(patterns: readonly Pattern[], file: string): Problem[] {
  const ids = patterns.map(({ id }) => id);
  return ids.flatMap((id, i) =>
    ids.indexOf(id) === i
      ? []
      : [{ file, path: `patterns.${i}.id`, found: `"${id}" a second time`, expected: 'an id of its own' }],
  );
}

/**
 * @param file of the patterns, whose shape has been read
 * @param wanted patterns by id; all where there are none
 * @param n replications of every pattern, whatever its market says
 */
export function planPatterns(
  { markets, patterns }: PatternFile,
  file: string,
  shipped: Shipped,
  wanted: readonly string[] = [],
  n?: number,
): PatternsPlan {
  const problems = repeated(patterns, file);
  const used = patterns.map(({ market }) => market);
  const plannedMarkets = new Map(
    Object.entries(markets).map(([name, one]) => [name, planMarket(name, one, shipped, file, problems)]),
  );
  for (const name of Object.keys(markets)) {
    if (used.includes(name)) continue;
    problems.push({
      file,
      path: `markets.${name}`,
      found: 'used nowhere',
      expected: 'a market of some pattern',
    });
  }
  const planned = patterns.flatMap((pattern, i): PlannedPattern[] => {
    const { id, market: name, read } = pattern;
    const path = `patterns.${id}`;
    const place = plannedMarkets.get(name);
    if (place === undefined) {
      const problem = {
        file,
        path: `patterns.${i}.market`,
        found: `"${name}"`,
        expected: 'one of the markets',
      };
      problems.push(withNearest(problem, name, Object.keys(markets)));
      return [];
    }
    const given = markets[name];
    const arms = Object.keys(given.arms ?? { [ONLY_ARM]: {} });
    if (place.scenarios.length > 0)
      problems.push(...checkPattern(pattern, arms, extentOf(place), file, path));
    const outcomes = Object.entries(read).map(([one, outcome]) => ({ name: one, outcome }));
    return [
      {
        pattern,
        market: given,
        id,
        arms: place.arms,
        seeds: SEED_TEXT,
        outcomes,
        n: n ?? given.seeds ?? SEEDS,
      },
    ];
  });
  if (problems.length > 0) return { ok: false, problems: distinct(problems) };
  return {
    ok: true,
    planned: wanted.length === 0 ? planned : planned.filter(({ id }) => wanted.includes(id)),
  };
}

/** All runs that the patterns need, one replication of all after the other; some may be needed by several. */
export function specsOfPatterns(planned: readonly PlannedPattern[]): RunSpec[] {
  const most = Math.max(0, ...planned.map(({ n }) => n));
  return Array.from({ length: most }, (_, r) =>
    planned.flatMap((one) =>
      r < one.n
        ? specsAsking(
            one,
            one.outcomes.map(({ outcome }) => outcome),
            r,
            r + 1,
          )
        : [],
    ),
  ).flat();
}
