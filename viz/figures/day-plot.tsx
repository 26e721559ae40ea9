/** A figure of the chosen day: small enough to be made anew on each. */
import { useSignal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { nearest } from '../../charts/index.ts';
import { Drawing, planeOf } from './drawing.tsx';
import { useSeen, useWidth } from './hooks.ts';
import type { Clock } from './hooks.ts';
import type { DayFigure, PlaneFigure, Source } from './model.ts';
import { notesOf } from './notes.ts';
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
    const at = [event.clientX - box.left, event.clientY - box.top] as const;
    pointed.value = nearest(planeOf(figure, width, height), at);
  };
  const w = words();
  const notes = notesOf(figure).join(' ');
  const readings = figure.kind === 'plane' ? planeReadings(figure, pointed.value) : readingsOn(figure);
  const text = `${title}. ${w.onDay({ day: String(figure.day) })}: ${sentence(readingsOn(figure))}`;
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

/** All of one creator where one is pointed at. */
function planeReadings(figure: PlaneFigure, creator: number | null): Reading[] {
  const point = figure.points.find((one) => one.creator === creator);
  if (!point) return readingsOn(figure).slice(0, 3);
  const { figures, columns } = words();
  const w = figures.creators;
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
    row('credibility', w.credibility, written(point.credibility, 'share')),
    row('capital', w.capital, written(point.capital, 'count')),
    row('load', w.loadShort, written(point.load, 'percent')),
  ];
}
