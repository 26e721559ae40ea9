/** Pilot runs: seeds that no experiment uses, and no day longer than it takes to know the outcome. */
import { capOf, seedOf, specsAsking } from '../designs/comparison.ts';
import type { Arm, Armed, Replications } from '../designs/comparison.ts';
import { saidAt } from '../designs/document-numbers.ts';
import type { Json } from '../designs/differences.ts';
import { outcomeKey } from '../designs/outcomes.ts';
import { isFormula } from '../designs/people-shapes.ts';
import type { Asked } from '../designs/people-shapes.ts';
import { armHash, hasFailed, runKey } from '../runs/runs.ts';
import type { RunResult, RunSpec } from '../runs/runs.ts';

export const PILOT_SEEDS = 6;

/** Half of the seeds of the experiment, so that it is not the pilot that decides whether a condition is met. */
export const pilotSeedsFor = (replications: Replications): number =>
  Math.max(PILOT_SEEDS, Math.ceil(capOf(replications) / 2));

/** Days after which the outcome is known; Infinity where only the last day tells, or a formula asks. */
function knownAfter(outcome: Asked): number {
  if (isFormula(outcome)) return Infinity;
  const over = 'over' in outcome && typeof outcome.over === 'object' ? [outcome.over] : [];
  const ends = [outcome, ...over].map((one) => {
    if ('window' in one && one.window !== undefined) return one.window[1];
    return 'day' in one && one.day !== undefined ? one.day + 1 : Infinity;
  });
  return Math.max(...ends);
}

/** Whether brands check creators, and so may find today what breaks later (sim/scenario/shared-days.ts). */
function looksAhead(document: Json): boolean {
  if (saidAt(document, 'parameters.backgroundChecks.on') === false) return false;
  const bars = (document.brands as Json[]).map((_, b) => saidAt(document, `brands.${b}.checkBar`));
  const set = ((document.interventions ?? []) as Json[]).map(({ path }) => String(path));
  return bars.some((bar) => bar !== 0) || set.some((path) => path.endsWith('checkBar'));
}

/** The document of a run that ends earlier: the same to the bit until then. */
function cutShort(document: Json, days: number): Json {
  if (days >= Number(document.days)) return document;
  const all = (document.interventions ?? []) as Json[];
  const interventions = all.filter(({ day }) => Number(day) < days);
  return interventions.length < all.length && looksAhead(document)
    ? document
    : { ...document, days, interventions };
}

export type Results = ReadonlyMap<string, RunResult>;

/** Runs of some arms on the pilot seeds, and their outcomes by seed: NaN where one came to no end. */
export class Pilot {
  private readonly given: Omit<Armed, 'seeds'>;
  private readonly outcome: Asked;
  private readonly seeds: number;

  constructor(given: Omit<Armed, 'seeds'>, outcome: Asked, seeds = PILOT_SEEDS) {
    this.given = given;
    this.outcome = outcome;
    this.seeds = seeds;
  }

  private armed(arms: readonly Arm[]): Armed {
    const { id, network, people } = this.given;
    const cut = arms.map(({ name, document }): Arm => {
      const short = cutShort(document, knownAfter(this.outcome));
      return { name, document: short, hash: armHash(short, network) };
    });
    return {
      id: `${id} pilot`,
      arms: cut,
      seeds: `${id}/pilot`,
      ...(network === undefined ? {} : { network }),
      ...(people === undefined ? {} : { people }),
    };
  }

  specs(arms: readonly Arm[]): RunSpec[] {
    return specsAsking(this.armed(arms), [this.outcome], 0, this.seeds);
  }

  /** By arm and seed. */
  values(arms: readonly Arm[], results: Results): number[][] {
    const armed = this.armed(arms);
    const key = outcomeKey(this.outcome);
    return armed.arms.map(({ hash }) =>
      Array.from({ length: this.seeds }, (_, r) => {
        const result = results.get(runKey(hash, seedOf(armed, r)));
        return result === undefined || hasFailed(result) ? NaN : result.values[key];
      }),
    );
  }
}
