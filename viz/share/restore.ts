/** Brings back what a link or bundle holds besides the recipe: the evening shown, and the run kept for comparison. */
import { effect } from '@preact/signals';
import { EngineClient } from '../../workers/engine-client.ts';
import type { Days } from '../../workers/protocol.ts';
import { available, goTo, playing } from '../state/player.ts';
import { RunData } from '../state/run-data.ts';
import { current, kept, orderOf, recipe, spreadBeside } from '../state/session.ts';
import type { LiveRun, Recipe } from '../state/session.ts';

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

/** Computes the kept run once the one on the stage is complete: that one is waited for. */
export function keepAgain(wanted: Recipe, opened: Recipe): void {
  whileOpened(opened, (live) => {
    if (live.data.status.value === 'computing') return 'again';
    if (kept.peek() === null) void compute(wanted);
    return 'done';
  });
}

async function compute(wanted: Recipe): Promise<void> {
  let live: LiveRun | null = null;
  const engine = new EngineClient(() => {
    if (live !== null) live.data.status.value = 'failed';
  });
  try {
    const early: Days[] = [];
    const opening = await engine.open(orderOf(wanted), (days) => {
      if (live === null) early.push(days);
      else live.data.take(days);
    });
    // Somebody may have kept another run meanwhile.
    if ('problems' in opening || kept.peek() !== null) return engine.close();
    const data = new RunData(opening);
    live = { recipe: wanted, data, engine, spread: spreadBeside(data, wanted) };
    for (const days of early) data.take(days);
    kept.value = live;
    data.close(await engine.closing());
  } catch {
    // Closed or crashed: there is nothing to compare with, which the page says by showing nothing.
    engine.close();
  }
}
