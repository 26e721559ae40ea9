/** Bet, then reveal: the curve one expects, drawn before the curve that comes out is shown. Never required. */
import { useState } from 'preact/hooks';
import { goTo, playing } from '../state/player.ts';
import { current, recipe } from '../state/session.ts';
import type { LiveRun } from '../state/session.ts';
import { about } from '../story/about.ts';
import type { About } from '../story/about.ts';
import { BET_NEEDS, askedText, betAxis, courseOf, subjectText } from '../story/course.ts';
import { ClassPart } from '../classroom/class-part.tsx';
import type { ClassBet } from '../classroom/bets.ts';
import { collecting } from '../classroom/open.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { say } from '../words/dictionary.ts';
import { numberFormat } from '../words/numbers.ts';
import { BetChart } from './bet-chart.tsx';
import { Points } from './bet-points.tsx';
import { BetResult } from './bet-result.tsx';
import { untouched } from './bet-score.ts';
import { askForBet, betWanted } from './bet-wanted.ts';
import { words } from './words.ts';
import './bet.css';

/** The dialog, wherever it is wanted: mount it once. */
export function BetGate() {
  const live = current.value;
  const told = about.value;
  if (!betWanted.value || live === null || told === null) return null;
  // The story that was picked, or the first days of it, have not arrived yet.
  if (live.recipe.base !== recipe.value.base) return null;
  if (live.data.days.value < Math.min(BET_NEEDS, live.data.scenario.days)) return null;
  const close = (): void => {
    betWanted.value = false;
    collecting.value = false;
  };
  return <Bet key={live.data.scenario.title.en} live={live} told={told} close={close} />;
}

/** Asks for a bet on the story that is on the stage. */
export function BetButton() {
  return (
    <button type="button" class="button" onClick={askForBet}>
      {words().bet.title}
    </button>
  );
}

const whole = (value: number): string => numberFormat({ maximumFractionDigits: 0 }).format(value);

interface BetProps {
  live: LiveRun;
  told: About;
  close: () => void;
}

export function Bet({ live, told, close }: BetProps) {
  const w = words().bet;
  const { data } = live;
  const { days } = data.scenario;
  const [bet, setBet] = useState(() => untouched(courseOf(data, told, 1)[0], days));
  const [revealed, reveal] = useState(false);
  const [collected, collect] = useState<readonly ClassBet[]>([]);
  const complete = data.days.value >= days;
  const seen = revealed ? courseOf(data, told, days) : null;
  const axis = betAxis(data, told, days, seen);
  const what = subjectText(data, told);
  // Nothing is given away behind the question.
  if (!revealed && playing.peek()) playing.value = false;
  const watch = (): void => {
    close();
    goTo(0);
    playing.value = true;
  };
  return (
    <Dialog title={w.title} close={close} veiled={!revealed}>
      <div class="bet">
        <p>
          <strong>{askedText(data, told)}</strong> {w.how}
        </p>
        <BetChart
          label={w.chart({ what })}
          what={what}
          told={told}
          axis={axis}
          bet={bet}
          seen={seen}
          collected={collected}
          others={live.spread.value.map((series) => courseOf({ series, brands: data.brands }, told, days))}
          marks={data.scenario.interventions.map(({ day, label }) => ({ day, text: say(label) }))}
          set={setBet}
        />
        {seen !== null ? (
          <BetResult live={live} told={told} axis={axis} bet={bet.values} />
        ) : (
          <Points bet={bet} told={told} axis={axis} set={setBet} />
        )}
        <div class="bet-actions">
          {revealed ? (
            <>
              <button type="button" class="button primary" onClick={watch}>
                {w.watch}
              </button>
              <button type="button" class="button" onClick={() => reveal(false)}>
                {w.again}
              </button>
            </>
          ) : (
            <>
              <button type="button" class="button primary" disabled={!complete} onClick={() => reveal(true)}>
                {w.reveal}
              </button>
              <button type="button" class="button" onClick={watch}>
                {w.skip}
              </button>
              {!complete && (
                <span class="small muted">
                  {w.waiting({ day: whole(data.days.value), days: whole(days) })}
                </span>
              )}
            </>
          )}
        </div>
        <ClassPart live={live} values={bet.values} seen={seen} collect={collect} />
      </div>
    </Dialog>
  );
}
