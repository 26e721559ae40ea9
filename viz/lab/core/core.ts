/**
 * The laboratory behind its view: plans what is asked, tells the price, has runs computed or taken from what is kept,
 * and judges. It runs in a worker of its own, so that the page stays at hand; who computes and who keeps comes in.
 */
import { MODEL } from '../../../sim/index.ts';
import { priceOf } from '../../../lab/verdicts/run-comparisons.ts';
import { armsOf, sizeOf, specsOf } from '../../../lab/designs/comparison.ts';
import type { Executor, Store } from '../../../lab/runs/executor.ts';
import { Stop } from '../../../lab/runs/run-collection.ts';
import type { Laboratory, Standing } from '../../../lab/runs/run-collection.ts';
import { priceOfWhere } from '../../../lab/uncertain/where.ts';
import type { WherePlan } from '../../../lab/uncertain/where.ts';
import { comparePolicies } from '../../../lab/policies/compare.ts';
import type { Provenance } from '../../../lab/verdicts/results.ts';
import type { RunResult } from '../../../lab/runs/runs.ts';
import { commandOf, planOf, trialFile } from './plan.ts';
import type { Plan } from './plan.ts';
import type { Json, LabService, Outcome, Phase, Price, Refusal, Request, Update } from './protocol.ts';
import { carryOut, mostTuning, withKeptDials } from './rows.ts';
import { Watch, runningPolicies } from './watch.ts';

const TELL_EVERY = 200;
const TRIAL_CONSUMERS = 300;

export interface Host {
  executor(): Executor;
  store(): Promise<Store>;
  now(): number;
}

/** What is under way; its plan is made anew when dials are tuned. */
interface Course {
  plan: Plan;
  phase: Phase;
  watch: Watch;
}

interface Work {
  course: Course;
  results: Map<string, RunResult>;
  laboratory: Laboratory;
}

export class LabCore implements LabService {
  private readonly host: Host;
  private pool: Executor | undefined;
  private kept: Promise<Store> | undefined;
  private abort: AbortController | undefined;
  /** Milliseconds of a worker for a consumer and day, from the runs computed last. */
  private pace: Promise<number> | undefined;

  constructor(host: Host) {
    this.host = host;
  }

  async price(request: Request): Promise<Price | Refusal> {
    const plan = planOf(request);
    if ('problems' in plan) return plan;
    const laboratory = await this.laboratory();
    const tuned = plan.kind === 'register' ? await withKeptDials(plan, laboratory.store) : plan;
    const { comparisons } = tuned ?? plan;
    const { runs, missing } = await priceOf(comparisons, laboratory);
    const tuning =
      tuned === null && plan.kind === 'register' ? mostTuning(plan.planned) : { runs: 0, size: 0 };
    const draws =
      plan.kind === 'register' ? drawsOf((tuned?.kind === 'register' ? tuned : plan).where) : NO_DRAWS;
    const size = missing.reduce((sum, spec) => sum + sizeOf(spec), 0) + tuning.size + draws.size;
    const { workers } = this.executor();
    const side = Math.min(workers, missing.length + tuning.runs + draws.runs);
    const seconds = size === 0 ? 0 : (size * (await this.paceOf())) / 1000 / side;
    return { runs, kept: runs - missing.length, tuning: tuning.runs, draws: draws.runs, seconds, workers };
  }

  async runRequest(request: Request, listen: (update: Update) => void): Promise<Outcome | Refusal> {
    const plan = planOf(request);
    if ('problems' in plan) return plan;
    if (this.abort !== undefined) return { problems: ['the laboratory is at work on something else'] };
    const abort = new AbortController();
    this.abort = abort;
    try {
      // The pool does one thing at a time, and a trial may be under way.
      await this.paceOf();
      const results = new Map<string, RunResult>();
      const laboratory = { ...(await this.laboratory()), signal: abort.signal };
      const course = firstCourse(plan);
      const ears = this.ears(course, results, listen);
      return await this.work(request, { course, results, laboratory: { ...laboratory, ...ears } });
    } finally {
      this.abort = undefined;
    }
  }

  cancel(): Promise<void> {
    this.abort?.abort();
    return Promise.resolve();
  }

  armFile(request: Request, comparison: string, arm: string): Promise<Json | Refusal> {
    const plan = planOf(request);
    if ('problems' in plan) return Promise.resolve(plan);
    const untold = untoldDial(request, comparison, arm);
    if (untold !== null) return Promise.resolve({ problems: [untold] });
    const found = plan.comparisons
      .find(({ id }) => id === comparison)
      ?.arms.find(({ name }) => name === arm)?.document;
    return Promise.resolve(found ?? { problems: [`${comparison}: there is no arm ${arm}`] });
  }

  private executor(): Executor {
    this.pool ??= this.host.executor();
    return this.pool;
  }

  private async laboratory(): Promise<Laboratory> {
    this.kept ??= this.host.store();
    return { executor: this.executor(), store: await this.kept };
  }

  /** Measured once, from the second of two small runs: while the first runs, code is still being compiled. */
  private paceOf(): Promise<number> {
    this.pace ??= (async () => {
      const trial = {
        id: 'trial',
        arms: armsOf({ trial: trialFile(TRIAL_CONSUMERS) }, 'trial'),
        outcomes: [],
        replications: { n: 2 },
        seeds: 'trial',
      };
      let pace = 0;
      for (const spec of specsOf(trial, 0, 2)) {
        await this.executor().execute([spec], (_, milliseconds) => (pace = milliseconds / sizeOf(spec)));
      }
      return pace;
    })();
    return this.pace;
  }

  /** What is told while runs arrive. */
  private ears(
    course: Course,
    results: Map<string, RunResult>,
    listen: (update: Update) => void,
  ): Pick<Laboratory, 'tell' | 'hear'> {
    let told = -Infinity;
    const tell = (standing: Standing): void => {
      const { plan, phase, watch } = course;
      const over = standing.computed + standing.failed + standing.reused === standing.total;
      if (!over && this.host.now() - told < TELL_EVERY) return;
      told = this.host.now();
      if (standing.sizeDone > 0) this.pace = Promise.resolve(standing.milliseconds / standing.sizeDone);
      const { size, sizeDone, milliseconds } = standing;
      const left = sizeDone === 0 ? null : ((size - sizeDone) * milliseconds) / sizeDone / 1000;
      listen({
        phase,
        standing: { ...standing },
        seconds: left === null ? null : left / this.executor().workers,
        running: watch.look(results),
        policies: plan.kind === 'policies' ? runningPolicies(plan.plan, results) : [],
      });
    };
    return { tell, hear: (result) => void results.set(result.key, result) };
  }

  private async work(request: Request, { course, results, laboratory }: Work): Promise<Outcome> {
    const provenance = provenanceOf(request);
    const { plan } = course;
    if (plan.kind === 'register') {
      const claims = request.kind === 'register' ? request.claims : [];
      const carried = await carryOut(claims, plan, laboratory, results, (tuned, phase) =>
        Object.assign(course, {
          ...{ plan: tuned, phase },
          watch: new Watch(phase === 'runs' ? tuned.comparisons : []),
        }),
      );
      return { kind: 'register', ...carried, provenance };
    }
    try {
      // What is told on the way is told of the markets that are lived.
      const { comparison, tally } = await comparePolicies(plan.plan, laboratory, (tuned) => {
        plan.plan = tuned;
      });
      return { kind: 'policies', comparison, tally, provenance, stopped: false };
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      const { computed, reused, failed } = error.standing;
      const tally = { computed, reused, failed };
      return { kind: 'policies', comparison: null, tally, provenance, stopped: true };
    }
  }
}

const NO_DRAWS = { runs: 0, size: 0 };
/** Whether some are kept is known when their dials are tuned. */
function drawsOf(where: WherePlan): typeof NO_DRAWS {
  if (where.uncertain.length === 0) return NO_DRAWS;
  const { specs, following } = priceOfWhere(where);
  return {
    runs: specs.length + following.runs,
    size: specs.reduce((sum, spec) => sum + sizeOf(spec), 0) + following.size,
  };
}

/** While dials are tuned there is no effect to watch. */
const firstCourse = (plan: Plan): Course => ({
  plan,
  phase: plan.kind === 'register' && plan.planned.some(({ claim }) => claim.match) ? 'tuning' : 'runs',
  watch: new Watch([]),
});

/** Why a market cannot be opened: its dial was tuned, and nobody knows to what. */
function untoldDial(request: Request, comparison: string, arm: string): string | null {
  if (request.kind !== 'register') return null;
  const { claims, tuned = {} } = request;
  const claim = claims.find(({ id }) => id === comparison);
  const turned = claim?.match?.some((one) => one.arm === arm) ?? false;
  return turned && tuned[comparison] === undefined
    ? `${comparison}: what the dial of ${arm} was tuned to is not known`
    : null;
}

const provenanceOf = (request: Request): Provenance => ({
  program: `trustfall ${MODEL.version}`,
  model: MODEL.hash,
  network: null,
  consumers: request.consumers,
  command: commandOf(request),
});
