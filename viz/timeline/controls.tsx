/** Play, step, jump, speed, the day in words, notes, the list of events, the keys. */
import { format } from 'd3';
import {
  SPEEDS,
  available,
  day,
  length,
  playing,
  speed,
  step,
  togglePlaying,
  waiting,
} from '../state/player.ts';
import { ButtonIcon } from './icon.tsx';
import { listOpen, notesOpen, toNext, toPrevious } from './jumps.ts';
import { helpOpen } from '../help/open.ts';
import { words as helpWords } from '../help/words.ts';
import { words } from './words.ts';

const whole = format('d');

export function Controls() {
  const w = words();
  const last = length.value - 1;
  return (
    <div class="timeline-controls">
      <div role="group" aria-label={w.controls} class="timeline-buttons">
        <button class="button icon plain" aria-label={w.previous} title={w.previous} onClick={toPrevious}>
          <ButtonIcon name="previous" />
        </button>
        <button class="button icon plain" aria-label={w.back} title={w.back} onClick={() => step(-1)}>
          <ButtonIcon name="back" />
        </button>
        <PlayButton />
        <button class="button icon plain" aria-label={w.forward} title={w.forward} onClick={() => step(1)}>
          <ButtonIcon name="forward" />
        </button>
        <button class="button icon plain" aria-label={w.next} title={w.next} onClick={toNext}>
          <ButtonIcon name="next" />
        </button>
        <select
          class="field"
          aria-label={w.speed}
          value={speed.value}
          onChange={(event) => (speed.value = Number(event.currentTarget.value))}
        >
          {SPEEDS.map((one) => (
            <option key={one} value={one}>
              {w.perSecond({ days: one })}
            </option>
          ))}
        </select>
      </div>
      <DayText last={last} />
      <div class="timeline-more">
        <button class="button plain" onClick={() => (notesOpen.value = true)}>
          + {w.note}
        </button>
        <button class="button plain" onClick={() => (listOpen.value = true)}>
          {w.list}
        </button>
        <button
          class="button icon plain"
          aria-label={helpWords().all}
          title={helpWords().all}
          onClick={() => (helpOpen.value = true)}
        >
          ?
        </button>
      </div>
    </div>
  );
}

function PlayButton() {
  const w = words();
  const name = playing.value ? w.pause : w.play;
  return (
    <button class="button icon primary timeline-play" aria-label={name} title={name} onClick={togglePlaying}>
      <ButtonIcon name={playing.value ? 'pause' : 'play'} />
    </button>
  );
}

function DayText({ last }: { last: number }) {
  const w = words();
  const computing = available.value < length.value;
  return (
    <p class="timeline-day figures-font">
      <strong>{w.day({ day: whole(day.value), last: whole(last) })}</strong>
      {computing && (
        <span class="muted small">
          {waiting.value ? w.waiting : w.computed({ day: whole(Math.max(0, available.value - 1)) })}
        </span>
      )}
    </p>
  );
}
