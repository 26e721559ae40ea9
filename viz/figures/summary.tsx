/** The chosen day in a few numbers, said once the clock rests: screen readers hear it, nobody is talked over. */
import { useSignal, useSignalEffect } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { playing } from '../state/player.ts';
import { FIGURES } from './collection.ts';
import type { Clock } from './hooks.ts';
import type { Source } from './model.ts';
import { readingsOf, sentence } from './readings.ts';
import { words } from './words.ts';

/** So long the day must stand still, in milliseconds. */
const REST = 600;

/** The numbers that matter most: those of the figures that say so. */
export function summaryOf(source: Source, day: number): string {
  const readings = FIGURES.flatMap((one) =>
    one.kind === 'time' && one.spoken ? readingsOf(one.build(source), day).filter(one.spoken) : [],
  );
  return words().summary({ day: String(day), values: sentence(readings) });
}

export function Summary({ source, clock }: { source: ReadonlySignal<Source>; clock: Clock }) {
  const said = useSignal('');
  useSignalEffect(() => {
    const day = clock.day.value;
    const given = source.value;
    if (playing.value || given.days === 0) return;
    const timer = window.setTimeout(() => (said.value = summaryOf(given, day)), REST);
    return () => window.clearTimeout(timer);
  });
  return (
    <p class="unseen" role="status" aria-label={words().summaryName}>
      {said.value}
    </p>
  );
}
