/** The bet: what one expects, chosen before anything is shown. */
import { useEffect, useState } from 'preact/hooks';
import { whole } from '../inspector/naming.ts';
import type { LiveRun } from '../state/session.ts';
import { say } from '../words/dictionary.ts';
import type { LessonFile } from './lesson-file.ts';
import { dayOf, standOn } from './stage-set.ts';
import { words } from './words.ts';

export interface LessonProps {
  file: LessonFile;
  live: LiveRun;
  bet: number | null;
}

interface Props extends LessonProps {
  choose: (choice: number) => void;
  place: () => void;
}

export function Bet({ file, live, bet, choose, place }: Props) {
  const w = words();
  const [stands, setStands] = useState(false);
  const days = live.data.days.value;
  useEffect(() => {
    if (!stands) setStands(standOn(file, live));
  }, [file, live, days, stands]);
  return (
    <>
      <fieldset class="lesson-bet">
        <legend>{say(file.ask)}</legend>
        {file.choices.map((one, i) => (
          <label key={i}>
            <input type="radio" name="lesson-bet" checked={bet === i} onInput={() => choose(i)} />
            <span>{say(one)}</span>
          </label>
        ))}
      </fieldset>
      <div class="lesson-line">
        <button class="button primary" disabled={bet === null || !stands} onClick={place}>
          {w.bet}
        </button>
        <span class="small muted" role="status">
          {stands
            ? bet === null && w.betFirst
            : w.until({ day: whole(dayOf(file, live)), now: whole(Math.max(0, days - 1)) })}
        </span>
      </div>
    </>
  );
}
