/** The clock of the page: playback, a slider over all days, pins for what happened, the brush that zooms the figures. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { scaleLinear } from 'd3';
import type { RunData } from '../state/run-data.ts';
import { Brush } from './brush.tsx';
import { Controls } from './controls.tsx';
import { EventList } from './event-list.tsx';
import { listOpen, marks, notesOpen } from './jumps.ts';
import { marksOf } from './marks.ts';
import { NoteForm } from './note-form.tsx';
import { notes } from './notes.ts';
import { Pins } from './pins.tsx';
import { Slider } from './slider.tsx';
import './timeline.css';

/** Width of an element, and how it changes. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry.contentRect.width)));
    observer.observe(ref.current!);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}

export function Timeline({ run, other = null }: { run: RunData; other?: RunData | null }) {
  const [ref, width] = useWidth();
  const last = run.scenario.days - 1;
  const x = useMemo(
    () =>
      scaleLinear()
        .domain([0, Math.max(1, last)])
        .range([0, width]),
    [last, width],
  );
  const arrived = run.events.length;
  const found = useMemo(
    () => marksOf(run.scenario.interventions, run.events, notes.value),
    [run, arrived, run.version.value, notes.value],
  );
  useEffect(() => {
    marks.value = found;
  }, [found]);
  return (
    <div class="timeline">
      <Controls />
      <div class="timeline-track" ref={ref}>
        {width > 0 && (
          <>
            <Pins run={run} marks={found} x={x} />
            <Slider run={run} other={other} x={x} />
            <Brush x={x} last={last} />
          </>
        )}
      </div>
      {listOpen.value && <EventList run={run} marks={found} />}
      {notesOpen.value && <NoteForm />}
    </div>
  );
}
