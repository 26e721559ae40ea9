/** The bet without a pointer: three points, and straight lines between them. */
import type { About } from '../story/about.ts';
import { valueText } from '../story/course.ts';
import { betDays, through } from './bet-score.ts';
import type { Bet } from './bet-score.ts';
import { words } from './words.ts';

const STEPS = 100;

interface PointsProps {
  bet: Bet;
  told: About;
  axis: readonly [low: number, high: number];
  set: (bet: Bet) => void;
}

export function Points({ bet: { values }, told, axis: [low, high], set }: PointsProps) {
  const w = words().bet;
  const days = betDays(values.length);
  const move = (moved: number, value: number): void => {
    const points = days.map((day) => ({ day, value: day === moved ? value : values[day] }));
    const start = { day: 0, value: values[0] };
    set({ values: through([start, ...points], values.length), to: values.length - 1 });
  };
  return (
    <div class="bet-points">
      {days.map((day) => (
        <label key={day} class="small">
          <span>
            {w.pointAt({ day: String(day) })}{' '}
            <output class="figures-font">{valueText(values[day], told)}</output>
          </span>
          <input
            type="range"
            min={low}
            max={high}
            step={(high - low) / STEPS}
            value={values[day]}
            onInput={(event) => move(day, Number(event.currentTarget.value))}
          />
        </label>
      ))}
    </div>
  );
}
