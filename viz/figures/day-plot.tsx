/** A figure of the chosen day: small enough to be made anew on each. */
import { useSignal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { Drawing } from './drawing.tsx';
import { useSeen, useWidth } from './hooks.ts';
import type { Clock } from './hooks.ts';
import type { DayFigure, PlaneFigure, Source } from './model.ts';
import { notesOf } from './notes.ts';
import { placeOf, planeLayout } from './plane-drawing.tsx';
import { written } from './numbers.ts';
import { Readout } from './readout.tsx';
import { readingsOn, sentence } from './readings.ts';
import type { Reading } from './readings.ts';
import { words } from './words.ts';

export interface DayPlotProps {
  source: ReadonlySignal<Source>;
  build: (source: Source, day: number) => DayFigure;
  title: string;
  height: number;
  clock: Clock;
}

/** Farther from the pointer than this, nothing is meant. */
const REACH = 24;

export function DayPlot({ source, build, title, height, clock }: DayPlotProps) {
  const ref = useRef<HTMLDivElement>(null);
  const width = useWidth(ref);
  const seen = useSeen(ref);
  const id = useId();
  const pointed = useSignal<number | null>(null);
  const day = seen.value ? clock.day.value : clock.day.peek();
  const figure = build(source.value, day);
  const move = (event: PointerEvent): void => {
    if (figure.kind !== 'plane') return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const at: [number, number] = [event.clientX - box.left, event.clientY - box.top];
    pointed.value = nearest(figure, width, height, at);
  };
  const w = words();
  const notes = notesOf(figure).join(' ');
  const readings = figure.kind === 'plane' ? planeReadings(figure, pointed.value) : readingsOn(figure);
  const text = `${title}. ${w.onDay(String(figure.day))}: ${sentence(readingsOn(figure))}`;
  return (
    <div ref={ref} class="figure-plot" style={{ minHeight: `${height}px` }}>
      <Readout day={figure.day} readings={figure.kind === 'steps' ? changes(readings) : readings} />
      {width > 0 && (
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={text}
          onPointerMove={move}
          onPointerLeave={() => (pointed.value = null)}
        >
          <Drawing figure={figure} width={width} height={height} id={id} shown={[0, 1]} />
        </svg>
      )}
      {notes !== '' && <p class="figure-note">{notes}</p>}
    </div>
  );
}

/** The drawing writes the numbers of steps: only what has changed against the run kept is said above. */
const changes = (readings: readonly Reading[]): Reading[] => readings.filter(({ change }) => change !== null);

function nearest(
  figure: PlaneFigure,
  width: number,
  height: number,
  [x, y]: [number, number],
): number | null {
  const layout = planeLayout(figure, { width, height });
  let best: number | null = null;
  let least = REACH;
  for (const point of figure.points) {
    const [px, py] = placeOf(point, figure, layout);
    const away = Math.sqrt((px - x) ** 2 + (py - y) ** 2);
    if (away > least) continue;
    least = away;
    best = point.creator;
  }
  return best;
}

/** All of one creator where one is pointed at. */
function planeReadings(figure: PlaneFigure, creator: number | null): Reading[] {
  const point = figure.points.find((one) => one.creator === creator);
  if (!point) return readingsOn(figure).slice(0, 3);
  const { axes, columns } = words();
  const row = (name: string, label: string, value: string): Reading => ({
    name,
    label,
    value,
    change: null,
    track: null,
    area: false,
  });
  return [
    row('name', point.name, ''),
    row('followers', columns.followers, written(point.followers, 'count')),
    row('credibility', axes.credibility, written(point.credibility, 'share')),
    row('capital', axes.capital, written(point.capital, 'count')),
    row('load', axes.loadShort, written(point.load, 'percent')),
  ];
}
