/** From hearing of a brand to buying it again: people at each step on a day. */
import type { Definition, Example } from '../definition.ts';
import { CONSUMERS, mood } from '../example-mood.ts';
import type { Source, StepsFigure, Tracks } from '../model.ts';
import { words } from '../words.ts';

const STEPS = ['awareness', 'trusting', 'buyers', 'repeat_buyers'] as const;

function build(source: Source, day: number): StepsFigure {
  const { brand, consumers, before } = source;
  const labels = words().figures.funnel.steps;
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

export default { name: 'funnel', place: 60, height: 190, kind: 'day', build } satisfies Definition;

export const example: Example = {
  awareness: (day) => day / (day + 8),
  trusting: (day, brand) => Math.round(CONSUMERS * 0.6 * mood(day, brand)),
  buyers: (day, brand) => Math.round(CONSUMERS * 0.5 * (day / (day + 20)) * (1 - 0.1 * brand)),
  repeat_buyers: (day, brand) => Math.round(CONSUMERS * 0.3 * (day / (day + 30)) * (1 - 0.1 * brand)),
};
