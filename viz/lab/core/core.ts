/**
 * The laboratory behind its view: plans what is asked, tells the price, has runs computed or taken from what is kept,
 * and judges. It runs in a worker of its own, so that the page stays at hand; who computes and who keeps comes in.
 */
import { MODEL } from '../../../sim/index.ts';
import { runComparisons, priceOf } from '../../../lab/verdicts/run-comparisons.ts';
import { armsOf, sizeOf, specsOf } from '../../../lab/designs/comparison.ts';
import { evaluate, replicationsDone } from '../../../lab/verdicts/evaluation.ts';
import type { Executor, Store } from '../../../lab/runs/executor.ts';
import { Stop } from '../../../lab/runs/run-collection.ts';
import type { Laboratory, Standing } from '../../../lab/runs/run-collection.ts';
import { comparePolicies } from '../../../lab/policies/compare.ts';
import { registerResults } from '../../../lab/verdicts/register-results.ts';
import type { ComparisonResult, Provenance } from '../../../lab/verdicts/results.ts';
import type { RunResult } from '../../../lab/runs/runs.ts';
import { commandOf, planOf, trialFile } from './plan.ts';
import type { Plan } from './plan.ts';
import type { Json, LabService, Outcome, Price, Refusal, Request, Update } from './protocol.ts';
import { Watch, runningPolicies } from './watch.ts';

const TELL_EVERY = 200;
const TRIAL_CONSUMERS = 300;
const FEWEST = 3;

export interface Host {
  executor(): Executor;
  store(): Promise<Store>;
  now(): number;
}

interface Work {
  plan: Plan;
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
    const { runs, missing } = await priceOf(plan.comparisons, await this.laboratory());
    const size = missing.reduce((sum, spec) => sum + sizeOf(spec), 0);
    const { workers } = this.executor();
    const seconds =
      size === 0 ? 0 : (size * (await this.paceOf())) / 1000 / Math.min(workers, missing.length);
    return { runs, kept: runs - missing.length, seconds, workers };
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
      const work = { plan, results, laboratory: { ...laboratory, ...this.ears(plan, results, listen) } };
      return await this.work(request, work);
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
    plan: Plan,
    results: Map<string, RunResult>,
    listen: (update: Update) => void,
  ): Pick<Laboratory, 'tell' | 'hear'> {
    const watch = new Watch(plan.kind === 'register' ? plan.comparisons : []);
    let told = -Infinity;
    const tell = (standing: Standing): void => {
      const over = standing.computed + standing.failed + standing.reused === standing.total;
      if (!over && this.host.now() - told < TELL_EVERY) return;
      told = this.host.now();
      if (standing.sizeDone > 0) this.pace = Promise.resolve(standing.milliseconds / standing.sizeDone);
      const { size, sizeDone, milliseconds } = standing;
      const left = sizeDone === 0 ? null : ((size - sizeDone) * milliseconds) / sizeDone / 1000;
      listen({
        standing: { ...standing },
        seconds: left === null ? null : left / this.executor().workers,
        running: watch.look(results),
        policies: plan.kind === 'policies' ? runningPolicies(plan.plan, results) : [],
      });
    };
    return { tell, hear: (result) => void results.set(result.key, result) };
  }

  private async work(request: Request, { plan, results, laboratory }: Work): Promise<Outcome> {
    const provenance = provenanceOf(request);
    try {
      if (plan.kind === 'policies') {
        // What is told on the way is told of the markets that are lived.
        const { comparison, tally } = await comparePolicies(plan.plan, laboratory, (tuned) => {
          plan.plan = tuned;
        });
        return { kind: 'policies', comparison, tally, provenance, stopped: false };
      }
      const { results: comparisons, tally } = await runComparisons(plan.comparisons, laboratory);
      return { ...this.judged(request, plan, comparisons), tally, provenance, stopped: false };
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      const { computed, reused, failed } = error.standing;
      const tally = { computed, reused, failed };
      if (plan.kind === 'policies')
        return { kind: 'policies', comparison: null, tally, provenance, stopped: true };
      const comparisons = plan.comparisons.flatMap((given) => {
        const n = replicationsDone(given, results);
        return n < FEWEST ? [] : [evaluate(given, n, results)];
      });
      return { ...this.judged(request, plan, comparisons), tally, provenance, stopped: true };
    }
  }

  private judged(
    request: Request,
    plan: Extract<Plan, { kind: 'register' }>,
    comparisons: ComparisonResult[],
  ) {
    const claims = request.kind === 'register' ? request.claims : [];
    return {
      kind: 'register' as const,
      rows: registerResults(claims, plan.planned, comparisons),
      comparisons,
    };
  }
}

const provenanceOf = (request: Request): Provenance => ({
  program: `trustfall ${MODEL.version}`,
  model: MODEL.hash,
  network: null,
  consumers: request.consumers,
  command: commandOf(request),
});
