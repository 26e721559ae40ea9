/** A figure over time that can be pointed at, clicked and moved through with keys. */
import { useSignal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { memo } from 'preact/compat';
import { useId, useMemo, useRef } from 'preact/hooks';
import { Cursor, TimeDrawing, layoutOf } from '../../charts/index.ts';
import type { TimeLayout } from '../../charts/index.ts';
import { timeTexts } from './drawing.tsx';
import { useSeen, useWidth } from './hooks.ts';
import type { Clock } from './hooks.ts';
import type { TimeFigure } from './model.ts';
import { shownDays } from './range.ts';
import { Readout } from './readout.tsx';
import { readingsOf, sentence } from './readings.ts';
import { words } from './words.ts';

/** Redrawn only when what it shows has changed. */
const Still = memo(TimeDrawing);

export interface TimePlotProps {
  figure: ReadonlySignal<TimeFigure>;
  title: string;
  height: number;
  clock: Clock;
  spelled?: boolean;
}

export function TimePlot({ figure, title, height, clock, spelled = false }: TimePlotProps) {
  const ref = useRef<HTMLDivElement>(null);
  const width = useWidth(ref);
  const seen = useSeen(ref);
  const pointed = useSignal<number | null>(null);
  const id = useId();
  const data = figure.value;
  const texts = useMemo(timeTexts, [words()]);
  const [from, to] = shownDays(data.length);
  const layout = useMemo(
    () => (width === 0 ? null : layoutOf(data, width, height, [from, to])),
    [data, width, height, from, to],
  );
  return (
    <div ref={ref} class="figure-plot" style={{ minHeight: `${height}px` }}>
      <DayReadout figure={data} clock={clock} seen={seen} pointed={pointed} />
      {layout && (
        <Slider figure={data} title={title} clock={clock} seen={seen} layout={layout} pointed={pointed}>
          <Still series={data} layout={layout} texts={texts} id={id} spelled={spelled} />
        </Slider>
      )}
    </div>
  );
}

interface Following {
  figure: TimeFigure;
  clock: Clock;
  seen: ReadonlySignal<boolean>;
  pointed: Signal<number | null>;
}

/** The clock's day, followed only while in sight. */
const dayIn = (clock: Clock, seen: ReadonlySignal<boolean>): number =>
  seen.value ? clock.day.value : clock.day.peek();

function DayReadout({ figure, clock, seen, pointed }: Following) {
  const at = pointed.value ?? dayIn(clock, seen);
  return <Readout day={at} pointed={pointed.value !== null} readings={readingsOf(figure, at)} />;
}

/** As on the timeline. */
const KEYS: Record<string, (day: number, last: number) => number> = {
  ArrowRight: (day) => day + 1,
  ArrowUp: (day) => day + 1,
  ArrowLeft: (day) => day - 1,
  ArrowDown: (day) => day - 1,
  PageDown: (day) => day + 10,
  PageUp: (day) => day - 10,
  Home: () => 0,
  End: (_, last) => last,
};

function Slider({
  figure,
  title,
  clock,
  seen,
  layout,
  pointed,
  children,
}: Following & { title: string; layout: TimeLayout; children: preact.ComponentChildren }) {
  const { width, height, from, to, x } = layout;
  const day = dayIn(clock, seen);
  const dayAt = (event: PointerEvent | MouseEvent): number => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return Math.max(from, Math.min(to, Math.round(x.invert(event.clientX - box.left))));
  };
  // A finger drags the day along; a mouse points first.
  const moved = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') pointed.value = dayAt(event);
    else clock.goTo(dayAt(event));
  };
  const pressed = (event: KeyboardEvent): void => {
    const move = KEYS[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    clock.goTo(move(clock.day.peek(), figure.days - 1));
  };
  return (
    <div
      class="figure-slider"
      role="slider"
      tabIndex={0}
      aria-label={words().dayOf({ title })}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, figure.length - 1)}
      aria-valuenow={day}
      aria-valuetext={`${words().onDay({ day: String(day) })}: ${sentence(readingsOf(figure, day))}`}
      onKeyDown={pressed}
      onClick={(event) => clock.goTo(dayAt(event))}
      onPointerMove={moved}
      onPointerLeave={() => (pointed.value = null)}
    >
      <svg width={width} height={height} aria-hidden="true">
        {children}
        <Cursor layout={layout} day={day} days={figure.days} />
        {pointed.value !== null && <Cursor layout={layout} day={pointed.value} days={figure.days} faint />}
      </svg>
    </div>
  );
}
