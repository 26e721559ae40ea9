/** The clock of the playback: which evening is shown, and how it moves. It knows nothing of how a run is computed. */
import { computed, effect, signal } from '@preact/signals';
import { reducedMotion } from './preferences.ts';
import type { RunData } from './run-data.ts';

/** Days per second that can be chosen. */
export const SPEEDS = [1, 2, 5, 10, 20, 50] as const;

/** The evening that is shown. */
export const day = signal(0);
export const playing = signal(false);
/** Days per second. */
export const speed = signal<number>(10);
/** How far the clock is between this evening and the next, in [0, 1): for drawing motion only, not a signal. */
export const phase = { value: 0 };

const followed = signal<RunData | null>(null);
/** Days of the scenario. */
export const length = computed(() => followed.value?.scenario.days ?? 1);
/** Days that have arrived and can be shown. */
export const available = computed(() => followed.value?.days.value ?? 0);
/** Playback waits for the engine. */
export const waiting = computed(
  () => playing.value && day.value >= available.value - 1 && available.value < length.value,
);

/** Turns the clock to another run: it stays on its day when the run is a change of the same scenario. */
export function followRun(data: RunData, before: RunData | null): void {
  const same = before !== null && before.scenario.title.en === data.scenario.title.en;
  followed.value = data;
  phase.value = 0;
  if (!same) {
    day.value = 0;
    // Nothing moves by itself for whoever asked for less motion.
    playing.value = !reducedMotion.value;
  } else day.value = Math.min(day.value, data.scenario.days - 1);
}

export function goTo(wanted: number): void {
  phase.value = 0;
  day.value = Math.max(0, Math.min(wanted, Math.max(0, available.value - 1)));
}

export function step(days: number): void {
  playing.value = false;
  goTo(day.value + days);
}

export function togglePlaying(): void {
  if (!playing.value && day.value >= length.value - 1) goTo(0);
  playing.value = !playing.value;
}

let last = 0;
function tick(now: number): void {
  if (!playing.value) return;
  // After a pause of the page the clock goes on where it stood.
  const passed = Math.min(0.25, (now - last) / 1000);
  last = now;
  const at = phase.value + passed * speed.value;
  const whole = Math.floor(at);
  const reach = Math.max(0, available.value - 1);
  if (day.value + whole <= reach) {
    phase.value = at - whole;
    if (whole > 0) day.value += whole;
  } else {
    // It waits for the days to come; where it stands beyond them already, it waits there.
    day.value = Math.max(day.value, reach);
    phase.value = 0;
  }
  if (day.value >= length.value - 1) playing.value = false;
  else requestAnimationFrame(tick);
}

effect(() => {
  if (!playing.value) return;
  last = performance.now();
  requestAnimationFrame(tick);
});
