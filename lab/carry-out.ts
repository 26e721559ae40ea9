/**
 * Carries out comparisons together: all runs of a round go to the executor at once, so that no worker waits for a
 * slow row. Comparisons with interim looks that are not decided go into the next round. What comes out is in the
 * order of the comparisons and depends on nothing but the runs.
 */
import { specsOf } from './comparison.ts';
import type { Comparison } from './comparison.ts';
import { LEVEL, evaluate } from './evaluation.ts';
import { Gathering } from './gathering.ts';
import type { Laboratory } from './gathering.ts';
import type { ComparisonResult, Tally } from './results.ts';
import type { RunResult, RunSpec } from './runs.ts';
import { planLooks } from './statistics/looks.ts';
import { halfWidth } from './statistics/interval.ts';

/** One comparison under way. */
class Course {
  readonly given: Comparison;
  result: ComparisonResult | undefined;
  private look = 0;
  /**
   * Replications and coverage at each look; the correction for repeated looks is in the coverage. Pocock's spending:
   * it lets large effects stop early, for intervals that are wider at the end.
   */
  private readonly looks: readonly { n: number; level: number }[];

  constructor(given: Comparison) {
    this.given = given;
    const { replications } = given;
    this.looks =
      'n' in replications
        ? [{ n: replications.n, level: LEVEL }]
        : planLooks(replications.looks, LEVEL, 'pocock').looks.map(({ n, alpha }) => ({
            n,
            level: 1 - alpha,
          }));
  }

  /** Specs of the next round. */
  next(): RunSpec[] {
    const before = this.look === 0 ? 0 : this.looks[this.look - 1].n;
    return this.result === undefined ? specsOf(this.given, before, this.looks[this.look].n) : [];
  }

  /** Looks at what there is. */
  consider(results: ReadonlyMap<string, RunResult>): void {
    if (this.result !== undefined) return;
    const { n, level } = this.looks[this.look++];
    const last = this.look === this.looks.length;
    const found = evaluate(this.given, n, results, { level, looks: this.look });
    const reason = this.reason(found);
    if (reason === undefined && !last) return;
    const stopped = 'n' in this.given.replications ? 'fixed' : (reason ?? 'cap reached');
    this.result = found.stopped === 'too few runs' ? found : { ...found, stopped };
  }

  private reason({ outcomes: [first] }: ComparisonResult): 'narrow enough' | 'decided' | undefined {
    const { replications } = this.given;
    if (first === undefined || 'n' in replications) return undefined;
    if (replications.halfWidth !== undefined) {
      return halfWidth(first.effect.interval) <= replications.halfWidth ? 'narrow enough' : undefined;
    }
    return first.verdict === 'undecided' ? undefined : 'decided';
  }
}

export interface CarriedOut {
  results: ComparisonResult[];
  tally: Tally;
}

/** @throws Stop when the laboratory's signal says so; all runs that ended are kept */
export async function carryOut(
  comparisons: readonly Comparison[],
  laboratory: Laboratory,
): Promise<CarriedOut> {
  const gathering = new Gathering(laboratory);
  const courses = comparisons.map((given) => new Course(given));
  while (courses.some(({ result }) => result === undefined)) {
    await gathering.gather(inReplicationOrder(courses.map((course) => course.next())));
    for (const course of courses) course.consider(gathering.results);
  }
  const { computed, reused, failed } = gathering.standing;
  return { results: courses.map(({ result }) => result!), tally: { computed, reused, failed } };
}

/** One run of each in turn: whatever is done when somebody stops is spread over all comparisons. */
function inReplicationOrder(lists: readonly RunSpec[][]): RunSpec[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) =>
    lists.flatMap((list) => (i < list.length ? [list[i]] : [])),
  ).flat();
}

/** What the first round would take: for a price before anything is computed. */
export async function price(
  comparisons: readonly Comparison[],
  laboratory: Laboratory,
): Promise<{ runs: number; missing: RunSpec[] }> {
  const gathering = new Gathering(laboratory);
  const specs = comparisons.flatMap((given) => new Course(given).next());
  const missing = await gathering.missing(specs);
  return { runs: new Set(specs.map(({ key }) => key)).size, missing };
}
