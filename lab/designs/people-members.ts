/** Who of a population counts: chosen on one evening, and followed whatever becomes of them. */
import { fitsIn, holdsAll } from './people-columns.ts';
import type { Holds, Population } from './people-columns.ts';
import { GONE } from './people-names.ts';
import type { Keep } from './people-watch.ts';
import type { Cohort, Condition } from './watched-shapes.ts';

export class Members {
  readonly population: Population;
  /** Everybody of the evening, whoever that is, where nobody is chosen. */
  readonly everybody: boolean;
  private readonly where: readonly Condition[];
  private readonly chosen: Uint8Array;
  private readonly came: Int32Array;
  /** Whoever has gone for good: the row is somebody else's. */
  private readonly gone: Uint8Array;

  constructor(population: Population, cohort: Cohort | undefined, keep: Keep) {
    this.population = population;
    this.everybody = cohort === undefined;
    this.where = cohort?.where ?? [];
    const rows = this.everybody ? 0 : population.rows;
    this.chosen = keep(new Uint8Array(rows));
    this.came = keep(new Int32Array(rows));
    this.gone = keep(new Uint8Array(rows));
  }

  /** @param besides has to hold as well */
  choose(besides: Holds = () => true): void {
    const { population, chosen, came } = this;
    const holds = holdsAll(population, this.where);
    for (let i = 0, end = population.inUse(); i < end; i++) {
      if (!besides(i) || !holds(i)) continue;
      chosen[i] = 1;
      came[i] = population.came(i);
    }
  }

  /** Notes who has gone. */
  evening(): void {
    const { population, chosen, came, gone } = this;
    for (let i = 0; i < chosen.length; i++)
      if (chosen[i] === 1 && population.came(i) !== came[i]) gone[i] = 1;
  }

  counts(i: number): boolean {
    return this.everybody || this.chosen[i] === 1;
  }

  isGone(i: number): boolean {
    return !this.everybody && this.gone[i] === 1;
  }

  /** Rows to go through. */
  rows(): number {
    return this.everybody ? this.population.inUse() : this.chosen.length;
  }

  /** Whether all hold of a member: of whoever has gone, nothing can be asked but that. */
  holding(conditions: readonly Condition[], bases: readonly (ArrayLike<number> | null)[]): Holds {
    const here = holdsAll(this.population, conditions, bases);
    const gone = conditions.every((one) => one.column === GONE && one.of === undefined && fitsIn(one)(1));
    return (i) => (this.isGone(i) ? gone : here(i));
  }
}
