/** Brings back what a link or bundle holds besides the recipe: the evening shown, and the run kept for comparison. */
import { effect } from '@preact/signals';
import { EngineClient } from '../../workers/engine-client.ts';
import type { Days } from '../../workers/protocol.ts';
import { available, goTo, playing } from '../state/player.ts';
import { RunData } from '../state/run-data.ts';
import { current, kept, orderOf } from '../state/session.ts';
import type { LiveRun, Recipe } from '../state/session.ts';
import { spreadOf } from '../state/spread.ts';

/** Stops on that evening as soon as it is computed, unless somebody plays or takes up another scenario meanwhile. */
export function stopAt(wanted: number, { base }: Recipe): void {
  let held = false;
  const stop = effect(() => {
    const live = current.value;
    const days = available.value;
    if (live === null) return;
    const over = live.recipe.base !== base || (held && playing.value);
    if (!over) {
      playing.value = false;
      held = true;
      goTo(wanted);
    }
    const all = live.data.status.value !== 'computing';
    if (over || all || days > wanted) queueMicrotask(() => stop());
  });
}

/** Computes the kept run once the one on the stage is complete: that one is waited for. */
export function keepAgain(recipe: Recipe, { base }: Recipe): void {
  const stop = effect(() => {
    const live = current.value;
    if (live === null || live.data.status.value === 'computing') return;
    queueMicrotask(() => stop());
    if (live.recipe.base === base && kept.peek() === null) void compute(recipe);
  });
}

async function compute(recipe: Recipe): Promise<void> {
  let live: LiveRun | null = null;
  const engine = new EngineClient(() => {
    if (live !== null) live.data.status.value = 'failed';
  });
  try {
    const early: Days[] = [];
    const opening = await engine.open(orderOf(recipe), (days) => {
      if (live === null) early.push(days);
      else live.data.take(days);
    });
    // Somebody may have kept another run meanwhile.
    if ('problems' in opening || kept.peek() !== null) return engine.close();
    const data = new RunData(opening);
    live = { recipe, data, engine, spread: spreadOf(data, recipe) };
    for (const days of early) data.take(days);
    kept.value = live;
    data.close(await engine.closing());
  } catch {
    // Closed or crashed: there is nothing to compare with, which the page says by showing nothing.
    engine.close();
  }
}
