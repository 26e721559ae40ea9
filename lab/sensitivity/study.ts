/**
 * Carries a study out: walks over all factors, then Sobol indices of those that survive, on fresh points and seeds, so
 * that what was picked because chance favoured it is not favoured again. A walk or a block has seeds of its own, the
 * same at all of its points and in all arms.
 */
import { seedKey, sequence } from '../../sim/numbers.ts';
import { seedOf, specsAsking } from '../designs/comparison.ts';
import type { Armed } from '../designs/comparison.ts';
import { contrastOf, outcomeKey } from '../designs/outcomes.ts';
import { morrisTrajectories, saltelliPoints } from '../designs/points/screening.ts';
import type { Trajectory } from '../designs/points/screening.ts';
import { RunCollection } from '../runs/run-collection.ts';
import type { Laboratory, Tally } from '../runs/run-collection.ts';
import { runKey } from '../runs/runs.ts';
import type { RunSpec } from '../runs/runs.ts';
import { screened } from '../statistics/elementary-effects.ts';
import { decomposed } from '../statistics/sobol-indices.ts';
import { mean, variance } from '../statistics/sums.ts';
import { LEVEL, paired } from '../verdicts/evaluation.ts';
import type { RunRow } from '../verdicts/results.ts';
import type { Factor } from './factors.ts';
import { armName } from './market.ts';
import type { LeftOut, Market } from './market.ts';
import type { Question } from './question.ts';
import type { Indices, LivedPoint, Screening, ScreeningRow, SensitivityResult, Spread } from './results.ts';

/** What is little to bootstrap over. */
const FEWEST_WALKS = 3;
const FEWEST_BLOCKS = 8;
const RESAMPLES = 1000;
const OUTCOME = 'outcome';

export interface StudyPlan {
  question: Question;
  market: Market;
  factors: readonly Factor[];
  leftOut: LeftOut;
  /** Walks of the screening; 0 for none. */
  walks: number;
  /** Blocks of the second stage, a power of two; 0 for none. */
  blocks: number;
  /** Of each walk and each block, at least 2. */
  seeds: number;
  /** Most factors of the second stage. */
  keep: number;
  network?: { hash: string; people: number } | undefined;
}

/** Runs of both stages: all that the first needs, and at most those of the second. */
export function runsOf({ market, factors, walks, blocks, seeds, keep }: StudyPlan): {
  first: number;
  second: number;
} {
  const perPoint = market.arms.length * seeds;
  const kept = walks === 0 ? factors.length : Math.min(keep, factors.length);
  return { first: walks * (factors.length + 1) * perPoint, second: blocks * (kept + 2) * perPoint };
}

const walksOf = ({ question, factors, walks }: StudyPlan): Trajectory[] =>
  morrisTrajectories(walks, factors.length, sequence(seedKey(`walks ${question.id}`), 0));

/** Points of a block, as the arms of one comparison. */
function armedAt(
  plan: StudyPlan,
  factors: readonly Factor[],
  name: string,
  points: readonly number[][],
): Armed {
  const { question, market, network } = plan;
  const id = `${question.id} ${name}`;
  const graph = network === undefined ? {} : { network: network.hash, people: network.people };
  return { id, arms: market.at(factors, points), seeds: id, ...graph };
}

/** Runs that are certain to be needed first, for a price: those of the first walk or block. */
export function firstSpecs(plan: StudyPlan): RunSpec[] {
  const [{ points } = { points: saltelliOf(plan, plan.factors)[0] }] = plan.walks > 0 ? walksOf(plan) : [];
  const name = plan.walks > 0 ? 'walk 0' : 'block 0';
  return specsAsking(armedAt(plan, plan.factors, name, points), [plan.question.outcome], 0, plan.seeds);
}

/** Points of each block. */
function saltelliOf({ question, blocks }: StudyPlan, factors: readonly Factor[]): number[][][] {
  const random = sequence(seedKey(`blocks ${question.id}`), 0);
  const points = saltelliPoints(blocks, factors.length, random);
  const size = factors.length + 2;
  return Array.from({ length: blocks }, (_, b) => points.slice(b * size, (b + 1) * size));
}

/** The work of one study: what has been lived so far. */
class Study {
  readonly points: LivedPoint[] = [];
  readonly rows: RunRow[] = [];
  readonly collection: RunCollection;
  private readonly plan: StudyPlan;

  constructor(plan: StudyPlan, laboratory: Laboratory) {
    this.plan = plan;
    const { first, second } = runsOf(plan);
    const { tell } = laboratory;
    // Blocks are made when it is their turn: the total is known before they are.
    const foretold: Laboratory['tell'] = (standing) =>
      tell?.({
        ...standing,
        total: Math.max(standing.total, first + second),
        size:
          standing.total === 0
            ? 0
            : (standing.size / standing.total) * Math.max(standing.total, first + second),
      });
    this.collection = new RunCollection({ ...laboratory, ...(tell === undefined ? {} : { tell: foretold }) });
  }

  /** Lives a block of points; the contrast by seed, by point, or null where a run of it failed. */
  async block(
    factors: readonly Factor[],
    stage: LivedPoint['stage'],
    block: number,
    points: readonly number[][],
    moved: readonly string[],
  ): Promise<Float64Array[] | null> {
    const { question, market, seeds } = this.plan;
    const given = armedAt(this.plan, factors, `${stage === 'screening' ? 'walk' : 'block'} ${block}`, points);
    const outcomes = [{ name: OUTCOME, outcome: question.outcome }];
    await this.collection.collect(specsAsking(given, [question.outcome], 0, seeds));
    this.rows.push(...paired({ ...given, outcomes }, seeds, this.collection.results).rows);
    const hashes = new Map(given.arms.map(({ name, hash }) => [name, hash]));
    const key = outcomeKey(question.outcome);
    const valueOf = (seed: string, arm: string): number => {
      const result = this.collection.results.get(runKey(hashes.get(arm)!, seed))!;
      return 'failed' in result ? NaN : result.values[key];
    };
    const values = Array.from({ length: seeds }, (_, s) =>
      Float64Array.from(points, (__, p) => {
        const seed = seedOf(given, s);
        const byArm = market.arms.map((arm): [string, number] => [arm, valueOf(seed, armName(arm, p))]);
        return contrastOf(question, Object.fromEntries(byArm));
      }),
    );
    if (!values.every((row) => row.every(Number.isFinite))) return null;
    points.forEach((u, place) => {
      this.points.push({
        stage,
        block,
        place,
        moved: moved[place],
        u,
        values: values.map((row) => row[place]),
      });
    });
    return values;
  }

  async screening(): Promise<Screening> {
    const { question, factors, walks, seeds, keep } = this.plan;
    const lived: { walk: Trajectory; values: Float64Array[] }[] = [];
    for (const [r, walk] of walksOf(this.plan).entries()) {
      const moved = ['', ...walk.moved.map((f) => factors[f].name)];
      const values = await this.block(factors, 'screening', r, walk.points, moved);
      if (values !== null) lived.push({ walk, values });
    }
    const jointLevel = 1 - (1 - LEVEL) / factors.length;
    const dropped = walks - lived.length;
    if (lived.length < FEWEST_WALKS || seeds < 2)
      return { walks: lived.length, dropped, rows: [], jointLevel };
    const outcomes = lived.map(({ values }) => values);
    const trajectories = lived.map(({ walk }) => walk);
    const random = (i: number) => sequence(seedKey(`bootstrap walks ${question.id}`), i);
    const own = screened(trajectories, outcomes, random(0), { level: LEVEL, resamples: RESAMPLES });
    const together = screened(trajectories, outcomes, random(1), { level: jointLevel, resamples: 2 });
    const survivors = new Set(
      factors
        .map((_, f) => f)
        .filter((f) => own[f].shareInterval.low > 0)
        .sort((a, b) => own[b].beyond - own[a].beyond || a - b)
        .slice(0, keep),
    );
    const rows = factors.map((factor, f): ScreeningRow => ({
      ...own[f],
      factor,
      shown: together[f].shareInterval.low > 0,
      told: own[f].shareInterval.low > 0,
      survives: survivors.has(f),
    }));
    return {
      walks: lived.length,
      dropped,
      rows: rows.sort((a, b) => b.meanAbsolute - a.meanAbsolute),
      jointLevel,
    };
  }

  async indices(factors: readonly Factor[]): Promise<Indices | null> {
    const { question, blocks, seeds } = this.plan;
    const lived: Float64Array[][] = [];
    const moved = ['A', 'B', ...factors.map(({ name }) => name)];
    for (const [b, points] of saltelliOf(this.plan, factors).entries()) {
      const values = await this.block(factors, 'indices', b, points, moved);
      if (values !== null) lived.push(values);
    }
    if (lived.length < FEWEST_BLOCKS) return null;
    const outcomes = Array.from({ length: seeds }, (_, s) => lived.flatMap((values) => [...values[s]]));
    const random = sequence(seedKey(`bootstrap blocks ${question.id}`), 0);
    const { indices, ...rest } = decomposed(outcomes, factors.length, random, {
      level: LEVEL,
      resamples: RESAMPLES,
    });
    const told = rest.varianceInterval.low > 0;
    const rows = factors.map((factor, f) => ({
      ...indices[f],
      factor,
      shown: told && indices[f].totalInterval.low > 0,
      shownAlone: told && indices[f].firstInterval.low > 0,
    }));
    return {
      ...rest,
      blocks: lived.length,
      dropped: blocks - lived.length,
      told,
      rows: rows.sort((a, b) => b.total - a.total),
    };
  }
}

/** Of points that are spread over the ranges: the first of each walk, A and B of each block. */
function spreadOf(points: readonly LivedPoint[], stage: LivedPoint['stage']): Spread | null {
  const drawn = points.filter((one) => one.stage === stage && one.place < (stage === 'screening' ? 1 : 2));
  if (drawn.length < 2) return null;
  const values = drawn.map(({ values: own }) => mean(own));
  return {
    points: values.length,
    mean: mean(values),
    sd: Math.sqrt(variance(values)),
    least: Math.min(...values),
    most: Math.max(...values),
    above: values.filter((value) => value > 0).length,
  };
}

/** @throws Stop when the laboratory's signal says so; all runs that ended are kept */
export async function study(
  plan: StudyPlan,
  laboratory: Laboratory,
): Promise<Omit<SensitivityResult, 'provenance'> & { tally: Tally }> {
  const { question, factors, leftOut, seeds, keep, walks, blocks } = plan;
  const work = new Study(plan, laboratory);
  const screening = walks > 0 ? await work.screening() : null;
  const survivors =
    screening === null
      ? factors
      : screening.rows.filter(({ survives }) => survives).map(({ factor }) => factor);
  const indices = blocks > 0 && survivors.length > 0 ? await work.indices(survivors) : null;
  const { title, question: asked, words, outcome, contrast, reference } = question;
  return {
    ...{ title, question: asked, words, outcome, contrast, reference },
    ...{ factors: [...factors], leftOut, seeds, keep, screening, indices },
    spread: spreadOf(work.points, indices === null ? 'screening' : 'indices'),
    points: work.points,
    runs: work.rows,
    tally: work.collection.tally(),
  };
}
