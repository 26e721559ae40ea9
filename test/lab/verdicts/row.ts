/** A row of the register for tests, and markets that are a formula of arm, outcome and seed. */
import { armHash, hasFailed } from '../../../lab/runs/runs.ts';
import type { Arm, Comparison } from '../../../lab/designs/comparison.ts';
import { outcomeKey } from '../../../lab/designs/outcomes.ts';
import { MemoryStore } from '../../../lab/runs/executor.ts';
import type { Executor, Report } from '../../../lab/runs/executor.ts';
import type { RunSpec } from '../../../lab/runs/runs.ts';
import type { Claim } from '../../../lab/verdicts/register.ts';
import type { RegisteredPart } from '../../../lab/verdicts/register-shapes.ts';
import { runComparisons } from '../../../lab/verdicts/run-comparisons.ts';
import type { ComparisonResult } from '../../../lab/verdicts/results.ts';
import { judge } from '../../../lab/verdicts/row-verdict.ts';
import type { RowJudgement } from '../../../lab/verdicts/row-verdict.ts';
import { measuredOf } from '../../../lab/verdicts/row-tests.ts';
import { noise } from '../small-experiment.ts';

const both = (text: string) => ({ en: text, zh: '字' });
export const WITHIN = { value: 0.5, because: both('half a unit is what this test cares about') };

const reading = (measure: string) =>
  ({ table: 'brands', entity: 0, measure, derive: 'mean', window: [5, 10] }) as RegisteredPart['outcome'];

export const part = (measure: string, test: Partial<RegisteredPart>): RegisteredPart => ({
  name: measure,
  words: both(`more ${measure}`),
  outcome: reading(measure),
  ...test,
  sesoi: WITHIN,
});

export const condition = (measure: string, arms?: string[]) => ({
  name: `equal ${measure}`,
  words: both(`as much ${measure}`),
  outcome: reading(measure),
  within: WITHIN,
  ...(arms && { arms }),
});

export const BETTER = { contrast: { b: 1, a: -1 }, sign: 1 } as const;

export const claimOf = (given: Partial<Claim> & Pick<Claim, 'parts'>): Claim => ({
  id: 'X1',
  paper: 'X',
  section: '1',
  claim: both('b is better'),
  mechanisms: ['trust'],
  days: 10,
  base: {},
  arms: { a: {}, b: {} },
  logic: 'all',
  kind: { is: 'emergent', because: 'of a test' },
  ...given,
});

/** What a market says of an outcome, by arm; noise of the seed and of the run comes on top. */
export type Levels = Readonly<Record<string, Readonly<Record<string, number>>>>;

class FormulaExecutor implements Executor {
  readonly workers = 1;
  private readonly levels: Levels;
  private readonly spread: number;
  private readonly same: boolean;

  constructor(levels: Levels, spread: number, same: boolean) {
    this.levels = levels;
    this.spread = spread;
    this.same = same;
  }

  async execute(specs: readonly RunSpec[], report: Report): Promise<void> {
    for (const { key, seed, outcomes, document } of specs) {
      const arm = String(document.name);
      const values = Object.fromEntries(
        outcomes.map((one) => {
          const measure = String((one as { measure: string }).measure);
          const own = this.spread * noise(`${seed} ${arm} ${measure}`);
          return [
            outcomeKey(one),
            10 + 3 * this.spread * noise(seed) + own + (this.levels[arm]?.[measure] ?? 0),
          ];
        }),
      );
      const fingerprint = this.same ? `f ${seed}` : `f ${key}`;
      const result = { key, seed, values, fingerprint, days: 10, exposures: 1 };
      if (!hasFailed(result)) report(result, 1);
    }
  }

  async close(): Promise<void> {}
}

const armNamed = (name: string): Arm => {
  const document = { name, days: 10, population: { consumers: 10 } };
  return { name, document, hash: armHash(document, undefined) };
};

export const comparisonFor = (claim: Claim, n: number, id = claim.id): Comparison => ({
  id,
  arms: Object.keys(claim.arms).map(armNamed),
  outcomes: measuredOf(claim),
  replications: { n },
  seeds: id,
});

interface Made {
  n?: number;
  spread?: number;
  /** Runs of one seed have one fingerprint. */
  same?: boolean;
  id?: string;
}

export async function resultFor(claim: Claim, levels: Levels, made: Made = {}): Promise<ComparisonResult> {
  const { n = 20, spread = 0.3, same = false, id } = made;
  const executor = new FormulaExecutor(levels, spread, same);
  const { results } = await runComparisons([comparisonFor(claim, n, id)], {
    executor,
    store: new MemoryStore(),
  });
  return results[0];
}

export async function judged(claim: Claim, levels: Levels, made: Made = {}): Promise<RowJudgement> {
  return judge(claim, await resultFor(claim, levels, made))!;
}
