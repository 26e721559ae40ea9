/** Since when what is moved holds; offered once there is a day to start from. */
import { day } from '../state/player.ts';
import { choose, since } from './since.ts';
import type { Since } from './since.ts';
import { count } from './telling.ts';
import { words } from './words.ts';

/** Before it, "from today on" is nearly the same as from the start, and costs as much. */
const FIRST_DAY = 2;

export function SinceChoice() {
  const w = words();
  const today = day.value;
  if (today < FIRST_DAY && since.value === 'start') return null;
  const label: Record<Since, string> = { start: w.sinceStart, today: w.sinceToday({ day: count(today) }) };
  return (
    <fieldset class="lever-since">
      <legend class="small">{w.sinceWhen}</legend>
      {(['start', 'today'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="lever-since" checked={since.value === one} onChange={() => choose(one)} />
          {label[one]}
        </label>
      ))}
      {since.value === 'today' && <p class="small muted">{w.sinceMeaning}</p>}
    </fieldset>
  );
}
