/** The largest steps of the curve above, each with the way to what led to it. */
import { goTo, playing } from '../state/player.ts';
import type { LiveRun } from '../state/session.ts';
import { signedTwo, whole } from './naming.ts';
import { stepsOf } from './steps.ts';
import type { Step } from './steps.ts';
import { useSpark } from './spark-line.tsx';
import { ask } from './why/asking.ts';
import { words } from './words.ts';

const SHOWN = 3;

interface Props {
  live: LiveRun;
  person: number;
  b: number;
  /** The evening that is shown: later steps are not given away. */
  day: number;
}

export function Steps({ live, person, b, day }: Props) {
  const w = words();
  const { days, values } = useSpark(live, person, b);
  const shown = days.filter((one) => one <= day).length;
  const steps = stepsOf({ days: days.slice(0, shown), values: values.slice(0, shown) }, SHOWN);
  if (steps.length === 0) return null;
  const follow = ({ from, to }: Step): void => {
    playing.value = false;
    goTo(to);
    void ask(live, { person, brand: b, from, to });
  };
  return (
    <ul class="course-steps small" aria-label={w.steps}>
      {steps.map((step) => {
        const when =
          step.from === step.to
            ? w.stepOn({ day: whole(step.to) })
            : w.stepOver({ from: whole(step.from), to: whole(step.to) });
        const text = w.step({ when, change: signedTwo(step.change) });
        return (
          <li key={step.from}>
            <button class="button" aria-label={w.stepWhy({ step: text })} onClick={() => follow(step)}>
              <span aria-hidden="true">{step.change < 0 ? '▼' : '▲'}</span> {text}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
