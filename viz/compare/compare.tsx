/** The run that was kept, or the one before, against the one on the stage: what differs, by how much, and how sure that is. */
import { useMemo } from 'preact/hooks';
import { forget, keep, keepBefore, kept, swap } from '../state/session.ts';
import type { LiveRun } from '../state/session.ts';
import { showPanel } from '../state/view.ts';
import { say } from '../words/dictionary.ts';
import { MeasurePicker } from './measure-picker.tsx';
import { Multiples } from './multiples.tsx';
import { comparable, pairsOf } from './pairs.ts';
import { Strip } from './strip.tsx';
import { Results } from './results.tsx';
import { WhatDiffers } from './what-differs.tsx';
import { words } from './words.ts';
import './compare.css';

export function Compare({ live, other }: { live: LiveRun; other: LiveRun | null }) {
  return (
    <div class="compare">
      <h2 class="unseen">{words().compare}</h2>
      {other === null ? <Invitation /> : <Both before={other} after={live} />}
    </div>
  );
}

const toLevers = (): void => showPanel('levers');

function Invitation() {
  const w = words();
  if (kept.value === null)
    return (
      <>
        <p>{w.nothingKept}</p>
        <div class="compare-actions">
          <button class="button primary" onClick={duplicate}>
            {w.duplicate}
          </button>
          <button class="button" onClick={keep}>
            {w.keep}
          </button>
        </div>
      </>
    );
  return (
    <>
      <p role="status">{w.keptWaits}</p>
      <div class="compare-actions">
        <button class="button primary" onClick={toLevers}>
          {w.levers}
        </button>
        <button class="button" onClick={forget}>
          {w.forget}
        </button>
      </div>
    </>
  );
}

function duplicate(): void {
  keep();
  toLevers();
}

interface Pairing {
  before: LiveRun;
  after: LiveRun;
}

function Both({ before, after }: Pairing) {
  const w = words();
  const byHand = before === kept.value;
  return (
    <>
      <header class="compare-head">
        <p>
          <span class="muted small">{byHand ? w.beforeKept : w.beforeChange}</span>
          <strong>{say(before.data.scenario.title)}</strong>
        </p>
        <button class="button" onClick={swap}>
          <span aria-hidden="true">⇄</span> {w.swap}
        </button>
        <p>
          <span class="muted small">{w.afterOnStage}</span>
          <strong>{say(after.data.scenario.title)}</strong>
        </p>
      </header>
      <WhatDiffers before={before} after={after} />
      {comparable(before, after) ? (
        <Curves before={before} after={after} />
      ) : (
        <p class="notice">{w.notComparable}</p>
      )}
      <div class="compare-actions">
        {!byHand && (
          <button class="button" onClick={keepBefore}>
            {w.keepBefore}
          </button>
        )}
        <button class="button" onClick={keep}>
          {byHand ? w.keepInstead : w.keep}
        </button>
        {byHand && (
          <button class="button" onClick={forget}>
            {w.forget}
          </button>
        )}
      </div>
    </>
  );
}

/** While days stream in, drawing again with every one would cost more than it shows. */
const STEP = 20;

function Curves({ before, after }: Pairing) {
  const arrived = Math.min(before.data.days.value, after.data.days.value);
  const complete = [before, after].every(({ data }) => data.status.value !== 'computing');
  const days = complete ? arrived : Math.max(1, STEP * Math.floor(arrived / STEP));
  const pairs = useMemo(
    () => pairsOf(before, after),
    [before, after, before.spread.value, after.spread.value],
  );
  if (arrived === 0) return null;
  const shown = { before, after, pairs, days, complete };
  return (
    <>
      <MeasurePicker />
      <Results {...shown} />
      <Strip {...shown} />
      <Multiples {...shown} />
    </>
  );
}
