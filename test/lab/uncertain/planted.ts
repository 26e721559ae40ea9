/** Rows in markets that are a formula: an effect of the treated arm, and chance. */
import { armOf, merged } from '../../../lab/designs/differences.ts';
import { outcomeKey } from '../../../lab/designs/outcomes.ts';
import type { Executor, Report } from '../../../lab/runs/executor.ts';
import type { RunSpec } from '../../../lab/runs/runs.ts';
import { applied } from '../../../lab/sensitivity/question.ts';
import type { Tested, UncertainRow } from '../../../lab/uncertain/row.ts';
import { verdictOf } from '../../../lab/verdicts/verdict.ts';
import { normal, seedKey } from '../../../sim/core/random.ts';
import { valueAt } from '../../../sim/scenario/index.ts';

type Document = Record<string, unknown>;

const claim = {
  claim: { en: 'Planted', zh: '植入' },
  days: 40,
  base: { population: { consumers: 100 }, brands: [{ name: 'Planted', budget: 0 }] },
  arms: { control: {}, treatment: { brands: [{ budget: 10 }] } },
};
const outcome = {
  table: 'brands',
  entity: 0,
  measure: 'trust',
  derive: 'at',
  window: [30, 40],
} as unknown as Tested['outcome'];

export const TESTED: Tested = {
  name: 'outcome',
  of: 'outcome',
  outcome,
  contrast: { treatment: 1, control: -1 },
  reference: 0,
  sesoi: { value: 0.3, because: 'planted' },
};

/** A row with one part; two arms that are the same to the bit did not take. */
export const rowOf = (id: string, mechanisms: readonly string[], tested = TESTED): UncertainRow => ({
  id,
  mechanisms,
  filesAt: (sets, below = {}) => {
    const moved = { ...claim, base: applied(merged(claim.base, below), sets, id) };
    return Object.fromEntries(Object.keys(claim.arms).map((arm) => [arm, armOf(moved, arm)]));
  },
  tested: [tested],
  judge: (found, identical) => {
    const { low, high, margin } = found.get(tested.name)!;
    const verdict = identical.length > 0 ? 'not supported' : verdictOf({ low, high }, 1, margin);
    return { verdict, parts: [{ name: tested.of, verdict }] };
  },
});

export const numberAt = (document: Document, path: string): number =>
  Number(valueAt(document, path.split('.')));
const isTreated = (document: Document): boolean => numberAt(document, 'brands.0.budget') === 10;

/** Effect and spread of a document, chance by seed in common and by run. */
export class PlantedMarket implements Executor {
  readonly workers = 1;
  readonly lived: RunSpec[] = [];
  readonly effect: (document: Document, seed: string) => number;
  readonly chance: number;
  readonly failing: (spec: RunSpec) => boolean;

  constructor(
    effect: (document: Document, seed: string) => number,
    chance = 0.05,
    failing: (spec: RunSpec) => boolean = () => false,
  ) {
    this.effect = effect;
    this.chance = chance;
    this.failing = failing;
  }

  async execute(specs: readonly RunSpec[], report: Report): Promise<void> {
    for (const spec of specs) {
      const { key, seed, document, outcomes } = spec;
      this.lived.push(spec);
      if (this.failing(spec)) {
        report({ key, seed, failed: 'it broke' }, 1);
        continue;
      }
      const [market, run] = [seedKey(seed), seedKey(key)];
      const common = 3 * normal(market.k0, market.k1, 1, 1);
      const own = this.chance === 0 ? 0 : this.chance * normal(run.k0, run.k1, 1, 1);
      const value = common + (isTreated(document) ? this.effect(document, seed) : 0) + own;
      const values = Object.fromEntries(outcomes.map((one) => [outcomeKey(one), value]));
      report({ key, seed, values, fingerprint: String(value), days: 40, exposures: 1 }, 1);
    }
  }

  async close(): Promise<void> {}
}
