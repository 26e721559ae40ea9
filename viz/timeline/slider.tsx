/** All days on one line: drag or use the keys. */
import type { ScaleLinear } from 'd3';
import { useRef } from 'preact/hooks';
import type { RunData } from '../state/run-data.ts';
import { day, goTo, length, playing, step, togglePlaying } from '../state/player.ts';
import { Curves } from './curves.tsx';
import { tellMark } from './telling.ts';
import { marks } from './jumps.ts';
import { aside } from '../words/punctuation.ts';
import { words } from './words.ts';

type Scale = ScaleLinear<number, number>;

const KEYS: Readonly<Record<string, () => void>> = {
  ArrowRight: () => step(1),
  ArrowUp: () => step(1),
  ArrowLeft: () => step(-1),
  ArrowDown: () => step(-1),
  PageUp: () => step(-10),
  PageDown: () => step(10),
  Home: () => step(-Infinity),
  End: () => step(Infinity),
  ' ': togglePlaying,
};

export function Slider({ run, other, x }: { run: RunData; other: RunData | null; x: Scale }) {
  const resume = useRef<boolean | null>(null);
  const scrub = (event: PointerEvent): void => {
    const left = (event.currentTarget as Element).getBoundingClientRect().left;
    goTo(Math.round(x.invert(event.clientX - left)));
  };
  const begin = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    resume.current = playing.value;
    playing.value = false;
    scrub(event);
  };
  const end = (): void => {
    if (resume.current === true && day.value < length.value - 1) playing.value = true;
    resume.current = null;
  };
  const press = (event: KeyboardEvent): void => {
    const act = event.altKey || event.ctrlKey || event.metaKey ? undefined : KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <SliderBar
      run={run}
      onKeyDown={press}
      begin={begin}
      move={(e) => resume.current !== null && scrub(e)}
      end={end}
    >
      <Curves run={run} other={other} x={x} />
      <Playhead x={x} />
    </SliderBar>
  );
}

interface BarProps {
  run: RunData;
  onKeyDown: (event: KeyboardEvent) => void;
  begin: (event: PointerEvent & { currentTarget: HTMLElement }) => void;
  move: (event: PointerEvent) => void;
  end: () => void;
  children: preact.ComponentChildren;
}

/** The control itself; it says the day and what happened on it in words. */
function SliderBar({ run, onKeyDown, begin, move, end, children }: BarProps) {
  const w = words();
  const when = w.day({ day: String(day.value), last: String(length.value - 1) });
  // While the days run past, only the day is said.
  const today = playing.value ? [] : marks.value.filter((mark) => mark.day === day.value);
  const what = today.map((mark) => tellMark(run, mark));
  return (
    <div
      class="timeline-slider"
      role="slider"
      tabIndex={0}
      aria-label={w.slider}
      aria-valuemin={0}
      aria-valuemax={length.value - 1}
      aria-valuenow={day.value}
      aria-valuetext={what.length === 0 ? when : w.dayWith({ when, what: aside(what) })}
      onKeyDown={onKeyDown}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {children}
    </div>
  );
}

function Playhead({ x }: { x: Scale }) {
  return <span class="timeline-head" style={{ transform: `translateX(${x(day.value)}px)` }} />;
}
