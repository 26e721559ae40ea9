/** Whether what was opened gives the bits that its sender saw. */
import { computed, signal } from '@preact/signals';
import { current } from '../state/session.ts';
import type { LiveRun, Recipe } from '../state/session.ts';
import { MODEL_HASH } from './model.ts';

/** What a link or a bundle says of the run it was made from. */
export interface Expected {
  recipe: Recipe;
  /** Name of the network file that belongs to it but is not in it. */
  network: string | null;
  seen: { hash: string; fingerprint: string } | null;
}

export const expected = signal<Expected | null>(null);

/** As opened: whatever has been changed since makes it another market. A network that was asked for may be there by now. */
export function isAsOpened({ recipe }: Pick<LiveRun, 'recipe'>, opened: Expected): boolean {
  const { base, changes, interventions } = opened.recipe;
  const asked = recipe.network === null || opened.network !== null;
  return (
    asked && recipe.base === base && recipe.changes === changes && recipe.interventions === interventions
  );
}

export type Verdict = 'same' | 'model' | 'differs' | 'network' | 'otherNetwork' | null;

/**
 * `same`: the same bits. `model`: other bits, by another version of the model. `differs`: other bits by the same
 * version, which must not be. `network`: the network file is missing. `otherNetwork`: other bits with a network file
 * that may be another one. null: nothing to say, or not yet.
 */
export const verdict = computed<Verdict>(() => {
  const live = current.value;
  const opened = expected.value;
  if (live === null || opened === null || !isAsOpened(live, opened)) return null;
  if (opened.network !== null && live.recipe.network === null) return 'network';
  const closing = live.data.closing.value;
  if (opened.seen === null || closing === null || live.data.status.value !== 'done') return null;
  if (closing.fingerprint === opened.seen.fingerprint) return 'same';
  if (opened.seen.hash !== MODEL_HASH) return 'model';
  return opened.network === null ? 'differs' : 'otherNetwork';
});
