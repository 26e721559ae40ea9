/** Equal budgets: what each policy is given, day by day, before anything is run. */
import { settingsAt } from '../../sim/scenario/index.ts';
import type { ResolvedScenario } from '../../sim/scenario/index.ts';
import { splitScale } from '../../sim/inside.ts';
import { CHANNELS } from './readings.ts';
import type { Span } from './readings.ts';

/** Yuan per thousand consumers over the whole span. */
export interface Planned {
  budget: number;
  /** Of it, what the split keeps back: shares that add up to less than 1. */
  kept: number;
}

export function plannedOf(scenario: ResolvedScenario, brand: number, { from, end }: Span): Planned {
  const planned: Planned = { budget: 0, kept: 0 };
  for (let day = from; day < end; day++) {
    const values = settingsAt(scenario, day).brands[brand] as Record<string, number | string>;
    const budget = Number(values.budget);
    const shares = CHANNELS.reduce((total, name) => total + Number(values[name]), 0);
    planned.budget += budget;
    planned.kept += budget * Math.max(0, 1 - shares * splitScale(shares));
  }
  return planned;
}

/** Largest difference between budgets, as a share of their mean. */
export function apart(budgets: readonly number[]): number {
  const mean = budgets.reduce((total, budget) => total + budget, 0) / budgets.length;
  return mean === 0 ? 0 : (Math.max(...budgets) - Math.min(...budgets)) / mean;
}
