/** A figure with what must be said about it: other seeds, the run kept, days still to come. */
import { useComputed, useSignal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { DayPlot } from './day-plot.tsx';
import { fits, fitted } from './fit.ts';
import type { Clock } from './hooks.ts';
import type { Choice, DayDefinition, Definition } from './definition.ts';
import type { Source, TimeFigure } from './model.ts';
import { notesOf } from './notes.ts';
import { TimePlot } from './time-plot.tsx';
import { words } from './words.ts';

export interface FigureViewProps {
  definition: Definition;
  source: ReadonlySignal<Source>;
  clock: Clock;
  title: string;
  chosen: string;
  choose: (id: string) => void;
  height: number;
  spelled?: boolean;
}

export function FigureView(props: FigureViewProps) {
  const { definition } = props;
  return definition.kind === 'time' ? (
    <TimeView {...props} build={definition.build} />
  ) : (
    <DayView {...props} build={definition.build} choice={definition.choice} />
  );
}

function TimeView({
  build,
  source,
  clock,
  title,
  height,
  spelled = false,
}: FigureViewProps & { build: (source: Source) => TimeFigure }) {
  const fit = useSignal(false);
  const figure = useComputed(() => (fit.value ? fitted(build(source.value)) : build(source.value)));
  return (
    <>
      {spelled && fits(figure.value) && (
        <label class="figure-choice small">
          <input
            type="checkbox"
            checked={fit.value}
            onChange={(event) => (fit.value = event.currentTarget.checked)}
          />
          {words().fit}
        </label>
      )}
      <TimePlot figure={figure} title={title} height={height} clock={clock} spelled={spelled} />
      {/* Room is kept, so that nothing moves when the other seeds arrive. */}
      <p class="figure-note">{notesOf(figure.value).join(' ') || '\u00a0'}</p>
    </>
  );
}

function DayView({
  build,
  choice,
  source,
  clock,
  title,
  chosen,
  choose,
  height,
}: FigureViewProps & { build: DayDefinition['build']; choice: (() => Choice) | undefined }) {
  const offered = choice?.();
  return (
    <>
      {offered && (
        <label class="figure-choice small">
          {offered.label}
          <select class="field" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
            {offered.options.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <DayPlot
        source={source}
        build={(given, day) => build(given, day, chosen)}
        title={title}
        height={height}
        clock={clock}
      />
    </>
  );
}
