/** A run on the page as a source of figures, followed as its days arrive. */
import { computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { MarketEvent } from '../../sim/index.ts';
import type { RunData } from '../state/run-data.ts';
import type { LiveRun } from '../state/session.ts';
import { brand } from '../state/view.ts';
import { tellEvent } from '../timeline/telling.ts';
import { say } from '../words/dictionary.ts';
import type { Source } from './model.ts';

/** Figures are drawn anew at most so often while days arrive, in milliseconds. */
const PAUSE = 250;

/** What was done to the market, not what came of it. */
const DONE: readonly MarketEvent['kind'][] = ['intervention-starts', 'scandal'];

export function sourceOf(
  { data, spread }: Pick<LiveRun, 'data' | 'spread'>,
  other: RunData | null,
  inView: number,
  days: number,
): Source {
  const { series, scenario, consumers } = data;
  // A kept run of another scenario is another market: its curves would not be comparable day by day.
  const comparable =
    other !== null && other.brands === data.brands && other.scenario.days === scenario.days ? other : null;
  return {
    series,
    agents: data,
    days,
    length: scenario.days,
    consumers,
    brand: Math.min(inView, data.brands - 1),
    brandNames: scenario.brandNames.map(say),
    occasions: data.events
      .filter(({ kind }) => DONE.includes(kind))
      .map((event) => ({ day: event.day, text: tellEvent(data, event) })),
    collapses: data.events.filter(({ kind }) => kind === 'creator-collapses'),
    before: comparable && {
      series: comparable.series,
      agents: comparable,
      days: comparable.days.value,
      consumers: comparable.consumers,
    },
    spread: spread.value,
  };
}

/**
 * The source of a run, renewed when days arrive (not with every one), and with the brand and the language. It is one
 * signal for all runs: what has subscribed to it draws the run that is on the stage, not the one it began with.
 */
export function useSource(live: LiveRun, other: LiveRun | null): ReadonlySignal<Source> {
  const { shown, source } = useMemo(() => {
    const run = signal({ live, other, arrived: signal(live.data.days.peek()) });
    const made = computed(() => {
      const { live: one, other: two, arrived } = run.value;
      return sourceOf(one, two?.data ?? null, brand.value, arrived.value);
    });
    return { shown: run, source: made };
  }, []);
  // Before the page is painted: a figure is never seen under the name of another run.
  useLayoutEffect(() => {
    const arrived = signal(live.data.days.peek());
    shown.value = { live, other, arrived };
    return slowly(live.data, arrived);
  }, [live, other]);
  return source;
}

/** Follows the days that have arrived, with a pause between one look and the next. */
function slowly({ days }: RunData, arrived: Signal<number>): () => void {
  let pause = 0;
  const look = (): void => {
    pause = 0;
    arrived.value = days.peek();
  };
  const stop = effect(() => {
    if (days.value !== arrived.peek() && pause === 0) pause = window.setTimeout(look, PAUSE);
  });
  return () => {
    window.clearTimeout(pause);
    stop();
  };
}
