/** Whether shares are shown as their change since an evening, and since which. */
import { day } from '../state/player.ts';
import type { RunData } from '../state/run-data.ts';
import { eve, opening, since } from '../state/view.ts';
import { words } from './words.ts';

/** The eve of the story; else the evening that is watched. */
const proposed = (): number => eve.value ?? opening.value.since ?? day.value;

export function SincePicker({ run }: { run: RunData }) {
  const w = words();
  const last = run.scenario.days - 1;
  const on = since.value !== null;
  const choose = (typed: string): void => {
    const wanted = Math.round(Number(typed));
    if (typed !== '' && wanted >= 0 && wanted <= last) since.value = wanted;
  };
  return (
    <div class="stage-since">
      <button
        class="button"
        aria-pressed={on}
        title={w.sinceHelp}
        onClick={() => (since.value = on ? null : proposed())}
      >
        {w.since}
      </button>
      {on && (
        <input
          class="field"
          type="number"
          min={0}
          max={last}
          value={since.value!}
          aria-label={w.sinceWhich}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
      )}
    </div>
  );
}
