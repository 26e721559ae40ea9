/** All days on one line: drag or use the keys; behind it, trust in every brand as far as the days have arrived. */
import { format, line } from 'd3';
import type { ScaleLinear } from 'd3';
import { useMemo, useRef } from 'preact/hooks';
import type { RunData } from '../state/run-data.ts';
import { available, day, goTo, length, playing, step, togglePlaying } from '../state/player.ts';
import { brand } from '../state/view.ts';
import { say } from '../words/dictionary.ts';
import { tellMark } from './telling.ts';
import { marks } from './jumps.ts';
import { words } from './words.ts';

export const HEIGHT = 34;
const hundredths = format('.2f');

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
      <Background run={run} other={other} x={x} />
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
  const what = today.map((mark) => tellMark(run, mark)).join('; ');
  return (
    <div
      class="timeline-slider"
      role="slider"
      tabIndex={0}
      aria-label={w.slider}
      aria-valuemin={0}
      aria-valuemax={length.value - 1}
      aria-valuenow={day.value}
      aria-valuetext={what === '' ? when : w.dayWith({ when, what })}
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

/** Lowest and highest trust of all brands over the days there are. */
function extentOf(run: RunData, days: number): [number, number] {
  let low = 1;
  let high = 0;
  for (let b = 0; b < run.brands; b++) {
    for (const value of run.series.track('brands', 'trust', days, b)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  const room = Math.max(0.02, 0.06 * (high - low));
  return low > high ? [0, 1] : [Math.max(0, low - room), Math.min(1, high + room)];
}

function Background({ run, other, x }: { run: RunData; other: RunData | null; x: Scale }) {
  const w = words();
  const days = run.days.value;
  const [low, high] = useMemo(() => extentOf(run, days), [run, days]);
  const [from, to] = x.range();
  const path = (data: RunData, b: number): string => {
    const y = (value: number): number => HEIGHT - 2 - ((HEIGHT - 4) * (value - low)) / (high - low);
    const count = Math.min(data.days.value, run.scenario.days);
    const draw = line<number>((_, i) => x(i), y);
    return draw(data.series.track('brands', 'trust', count, b)) ?? '';
  };
  const brands = Array.from({ length: run.brands }, (_, b) => b);
  const paths = useMemo(
    () => ({
      own: brands.map((b) => path(run, b)),
      other: other === null ? [] : brands.filter((b) => b < other.brands).map((b) => path(other, b)),
    }),
    [run, other, days, other?.days.value, x, low, high],
  );
  const said = brands.map((b) => `${say(run.scenario.brandNames[b])} ${lastTrust(run, b, days)}`).join(', ');
  const reached = x(Math.max(0, Math.min(days, available.value) - 1));
  return (
    <>
      <span class="timeline-arrived" style={{ width: `${reached}px` }} />
      <svg
        class="timeline-series"
        width={to - from}
        height={HEIGHT}
        role="img"
        aria-label={w.seriesAbout({ brands: said, day: String(Math.max(0, days - 1)) })}
      >
        {paths.other.map((d, b) => (
          <path key={`o${b}`} d={d} class="kept" stroke={`var(--brand-${b})`} />
        ))}
        {paths.own.map((d, b) => (
          <path key={b} d={d} class={b === brand.value ? 'chosen' : ''} stroke={`var(--brand-${b})`} />
        ))}
      </svg>
      <span class="timeline-scale">{w.trust({ low: hundredths(low), high: hundredths(high) })}</span>
    </>
  );
}

const lastTrust = (run: RunData, b: number, days: number): string =>
  days === 0 ? '–' : hundredths(run.series.at('brands', 'trust', days - 1, b));
