/** Every complete run since the page was opened, with what came of it. It lives as long as the page. */
import { effect, signal } from '@preact/signals';
import { current } from '../state/session.ts';
import type { LiveRun, Recipe } from '../state/session.ts';
import type { RunData } from '../state/run-data.ts';

export interface Tried {
  recipe: Recipe;
  brandNames: readonly { en: string; zh: string }[];
  /** By brand: mean trust on the last evening, and units sold in all days. */
  trust: readonly number[];
  sales: readonly number[];
}

const MOST = 50;
/** Newest first. */
export const tried = signal<readonly Tried[]>([]);

export function outcomeOf(data: RunData): Pick<Tried, 'trust' | 'sales'> {
  const { days, brandNames } = data.scenario;
  const trust = brandNames.map((_, b) => data.series.at('brands', 'trust', days - 1, b));
  const sales = brandNames.map((_, b) => {
    return data.series.track('brands', 'sales', days, b).reduce((sum, sold) => sum + sold, 0);
  });
  return { trust, sales };
}

const noted = new WeakSet<LiveRun>();

/** Begins to take notes. */
export function takeNotes(): () => void {
  return effect(() => {
    const live = current.value;
    if (live === null || live.data.status.value !== 'done' || noted.has(live)) return;
    noted.add(live);
    const entry = { recipe: live.recipe, brandNames: live.data.scenario.brandNames, ...outcomeOf(live.data) };
    tried.value = [entry, ...tried.peek().filter(({ recipe }) => recipe !== live.recipe)].slice(0, MOST);
  });
}
