/** The kept run and the one on the stage change places. */
import { batch } from '@preact/signals';
import { followRun } from '../state/player.ts';
import { current, kept, recipe } from '../state/session.ts';

export function swap(): void {
  const [shown, other] = [current.value, kept.value];
  if (shown === null || other === null || shown === other) return;
  batch(() => {
    current.value = other;
    kept.value = shown;
    recipe.value = other.recipe;
    followRun(other.data, shown.data);
  });
}
