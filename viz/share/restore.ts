/**
 * Brings back what a link or bundle holds besides the recipe: the evening shown, the run that was kept, or the one that
 * was there before.
 */
import { effect, signal } from '@preact/signals';
import { available, goTo, playing } from '../state/player.ts';
import { openRun, until } from '../state/live-run.ts';
import { before, current, kept, recipe, spreadBeside } from '../state/session.ts';
import type { LiveRun, Recipe } from '../state/session.ts';
import { keepOther, showBefore } from '../state/side-by-side.ts';

/** Calls `act` while the recipe that was opened is on the stage, until that says it is done or the recipe changes. */
function whileOpened(opened: Recipe, act: (live: LiveRun) => 'done' | 'again'): void {
  const stop = effect(() => {
    const live = current.value;
    const over = recipe.value !== opened;
    // Until the first days of what was opened are there, another run may stand on the stage.
    if (!over && live?.recipe !== opened) return;
    if (over || live === null || act(live) === 'done') queueMicrotask(() => stop());
  });
}

/** Stops on that evening as soon as it is computed, unless somebody plays or changes something meanwhile. */
export function stopAt(wanted: number, opened: Recipe): void {
  let held = false;
  whileOpened(opened, (live) => {
    const days = available.value;
    const over = held && playing.value;
    if (!over) {
      playing.value = false;
      held = true;
      goTo(wanted);
    }
    const all = live.data.status.value !== 'computing';
    return over || all || days > wanted ? 'done' : 'again';
  });
}

/** How a run stands beside the one on the stage: kept by hand, or left there by a change. */
export type Beside = 'kept' | 'before';

/** A run that is to come back, until it has: a link made meanwhile holds it as well. */
export const awaited = signal<{ opened: Recipe; wanted: Recipe; as: Beside } | null>(null);

/** Computes the other run once the one on the stage is complete: that one is waited for. */
export function bringBack(wanted: Recipe, as: Beside, opened: Recipe): void {
  const asked = { opened, wanted, as };
  awaited.value = asked;
  whileOpened(opened, (live) => {
    if (live.data.status.value === 'computing') return 'again';
    queueMicrotask(() => {
      void compute(wanted, as, live).finally(() => {
        if (awaited.peek() === asked) awaited.value = null;
      });
    });
    return 'done';
  });
}

/** Somebody may have kept or changed something meanwhile: what they did stays. */
const stillWanted = (live: LiveRun): boolean =>
  current.peek() === live && kept.peek() === null && before.peek() === null;

async function compute(wanted: Recipe, as: Beside, live: LiveRun): Promise<void> {
  if (!stillWanted(live)) return;
  const parent = live.engine.ended || live.recipe.base !== wanted.base ? null : live;
  const other = openRun(wanted, parent, (data) => spreadBeside(data, wanted));
  const stop = effect(() => {
    if (current.value !== live) other.close();
  });
  const begun = await other.begun;
  // Where it cannot be computed there is nothing to compare with, which the page says by showing nothing.
  if (begun !== null && 'data' in begun) {
    const { days, status } = begun.data;
    // Before its first day there is nothing to compare with either.
    await until(() => days.value > 0 || status.value !== 'computing' || current.value !== live);
  }
  stop();
  if (begun === null || 'problems' in begun) return;
  if (!stillWanted(live)) other.close();
  else if (as === 'kept') keepOther(begun);
  else showBefore(begun);
}
