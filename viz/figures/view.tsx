/** A figure with what must be said about it: other seeds, the run kept, days still to come. */
import { useComputed } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { DayPlot } from './day-plot.tsx';
import type { Clock } from './hooks.ts';
import type { Definition } from './list.ts';
import { seedsIn, tracksOf } from './model.ts';
import type { Source, TimeFigure } from './model.ts';
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
  const figure = useComputed(() => build(source.value));
  return (
    <>
      <TimePlot figure={figure} title={title} height={height} clock={clock} spelled={spelled} />
      <Notes figure={figure.value} source={source.value} />
    </>
  );
}

function Notes({ figure, source }: { figure: TimeFigure; source: Source }) {
  const w = words();
  const seeds = seedsIn(figure);
  const tracks = tracksOf(figure);
  const notes = [
    figure.days < figure.length && figure.days > 0
      ? w.computing(String(figure.days), String(figure.length))
      : '',
    tracks.some(({ before }) => before !== null) ? w.before : '',
    seeds === 0 ? '' : seeds < 3 ? w.spreadLines(String(seeds)) : w.spread(String(seeds)),
  ].filter((note) => note !== '');
  // Room is kept, so that nothing moves when the other seeds arrive.
  return <p class="note">{source.days === 0 ? w.nobody : notes.join(' ') || '\u00a0'}</p>;
}

function DayView({
  definition,
  build,
  choice,
  source,
  clock,
  title,
  chosen,
  choose,
  height,
}: FigureViewProps & Pick<Definition & { kind: 'day' }, 'build' | 'choice'>) {
  const w = words();
  const { before, spread } = source.value;
  const offered = choice?.();
  const said = [
    before && definition.name !== 'creators' ? w.before : '',
    definition.name === 'funnel' && spread.length > 0 ? w.spreadTicks(String(spread.length)) : '',
  ]
    .filter((note) => note !== '')
    .join(' ');
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
      {said !== '' && <p class="note">{said}</p>}
    </>
  );
}
