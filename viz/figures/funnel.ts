/** From hearing of a brand to buying it again: people at each step on a day. */
import { words } from './words.ts';
import type { Source, StepsFigure, Tracks } from './model.ts';

const STEPS = ['awareness', 'trusting', 'buyers', 'repeat_buyers'] as const;

export function funnel(source: Source, day: number): StepsFigure {
  const { brand, consumers, before } = source;
  const labels = words().funnel;
  // The series hold counts of consumers, but for awareness, which is a share of them.
  type Step = (typeof STEPS)[number];
  const at = (series: Tracks, name: Step, days: number, people = consumers): number => {
    const today = Math.max(0, Math.min(day, days - 1));
    const value = days === 0 ? 0 : series.at('brands', name, today, brand);
    return name === 'awareness' ? Math.round(value * people) : value;
  };
  return {
    kind: 'steps',
    day,
    whole: consumers,
    colour: `var(--brand-${brand})`,
    steps: STEPS.map((name) => ({
      name,
      label: labels[name],
      value: at(source.series, name, source.days),
      before:
        before === null || before.days === 0 ? null : at(before.series, name, before.days, before.consumers),
      spread: source.spread.map((series) => at(series, name, source.days)),
    })),
  };
}
