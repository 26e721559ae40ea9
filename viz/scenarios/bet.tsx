/** Bet, then reveal: the curve one expects, drawn before the curve that comes out is shown. Never required. */
import { useState } from 'preact/hooks';
import { language } from '../state/preferences.ts';
import { goTo, playing } from '../state/player.ts';
import { current, recipe } from '../state/session.ts';
import type { LiveRun } from '../state/session.ts';
import { brand as brandInView } from '../state/view.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { say } from '../words/dictionary.ts';
import { BetChart } from './bet-chart.tsx';
import { BetResult } from './bet-result.tsx';
import { betDays, stroked, through } from './bet-score.ts';
import { askForBet, betWanted } from './bet-wanted.ts';
import { words } from './words.ts';
import './bet.css';

/** The dialog, wherever it is wanted: mount it once. */
export function BetGate() {
  const live = current.value;
  if (!betWanted.value || live === null || live.data.days.value === 0) return null;
  // The story that was picked has not arrived yet.
  if (live.recipe.base !== recipe.value.base) return null;
  return <Bet key={live.data.scenario.title.en} live={live} close={() => (betWanted.value = false)} />;
}

/** Asks for a bet on the story that is on the stage. */
export function BetButton() {
  return (
    <button type="button" class="button" onClick={askForBet}>
      {words().bet.title}
    </button>
  );
}

const number = (value: number, digits = 0): string =>
  new Intl.NumberFormat(language.value, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);

export function Bet({ live, close }: { live: LiveRun; close: () => void }) {
  const w = words().bet;
  const { data } = live;
  const { days, brandNames } = data.scenario;
  const [brand, setBrand] = useState(Math.min(brandInView.peek(), brandNames.length - 1));
  const start = data.series.at('brands', 'trust', 0, brand);
  const [curve, setCurve] = useState<readonly number[]>(() => through([{ day: 0, value: start }], days));
  const [revealed, reveal] = useState(false);
  const name = say(brandNames[brand]);
  const complete = data.days.value >= days;
  // Nothing is given away behind the question.
  if (!revealed && playing.peek()) playing.value = false;
  const choose = (b: number): void => {
    setBrand(b);
    setCurve(through([{ day: 0, value: data.series.at('brands', 'trust', 0, b) }], days));
  };
  const watch = (): void => {
    brandInView.value = brand;
    close();
    goTo(0);
    playing.value = true;
  };
  return (
    <Dialog title={w.title} close={close}>
      <div class="bet">
        <p>{w.ask({ brand: name, days: number(days) })}</p>
        {brandNames.length > 1 && !revealed && (
          <label class="bet-brand">
            {w.brand}
            <select
              class="field"
              value={String(brand)}
              onInput={(event) => choose(Number(event.currentTarget.value))}
            >
              {brandNames.map((one, b) => (
                <option key={b} value={String(b)}>
                  {say(one)}
                </option>
              ))}
            </select>
          </label>
        )}
        <BetChart
          label={w.chart({ brand: name })}
          bet={curve}
          seen={revealed ? data.series.track('brands', 'trust', days, brand) : null}
          others={live.spread.value.map((series) => series.track('brands', 'trust', days, brand))}
          marks={data.scenario.interventions.map(({ day, label }) => ({ day, text: say(label) }))}
          colour={`var(--brand-${brand})`}
          draw={(from, to) => setCurve((before) => stroked(before, from, to))}
        />
        {revealed ? (
          <BetResult live={live} brand={brand} bet={curve} />
        ) : (
          <Points curve={curve} start={start} set={setCurve} />
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
                  {w.waiting({ day: number(data.days.value), days: number(days) })}
                </span>
              )}
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}

interface PointsProps {
  curve: readonly number[];
  start: number;
  set: (curve: readonly number[]) => void;
}

/** The bet without a pointer: three points, and straight lines between them. */
function Points({ curve, start, set }: PointsProps) {
  const w = words().bet;
  const days = betDays(curve.length);
  const move = (moved: number, value: number): void => {
    const points = days.map((day) => ({ day, value: day === moved ? value : curve[day] }));
    set(through([{ day: 0, value: start }, ...points], curve.length));
  };
  return (
    <div class="bet-points">
      {days.map((day) => (
        <label key={day} class="small">
          <span>
            {w.pointAt({ day: number(day) })} <output class="figures-font">{number(curve[day], 2)}</output>
          </span>
          <input
            type="range"
            min={0}
            max={1}
            step={0.01}
            value={curve[day]}
            onInput={(event) => move(day, Number(event.currentTarget.value))}
          />
        </label>
      ))}
    </div>
  );
}
