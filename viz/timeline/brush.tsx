/** The brush under the line: days marked here are the days the figures show. */
import type { ScaleLinear } from 'd3';
import { useRef } from 'preact/hooks';
import { range } from '../figures/range.ts';
import { words } from './words.ts';

type Scale = ScaleLinear<number, number>;
/** Fewer days make no curve. */
const LEAST = 7;

/** A range in order, inside the run and long enough; null for nearly all of it. */
export function rangeOf(a: number, b: number, last: number): [number, number] | null {
  const from = Math.max(0, Math.min(Math.round(Math.min(a, b)), last - LEAST));
  const to = Math.min(last, Math.max(Math.round(Math.max(a, b)), from + LEAST));
  return from <= 0 && to >= last ? null : [from, to];
}

export function Brush({ x, last }: { x: Scale; last: number }) {
  const w = words();
  const from = useRef<number | null>(null);
  const shown = range.value === null ? null : rangeOf(range.value[0], range.value[1], last);
  const [first, end] = shown ?? [0, last];
  const dayUnder = (event: PointerEvent & { currentTarget: HTMLElement }): number =>
    x.invert(event.clientX - event.currentTarget.getBoundingClientRect().left);
  const draw = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const at = dayUnder(event);
    if (from.current !== null && Math.abs(x(at) - x(from.current)) > 4)
      range.value = rangeOf(from.current, at, last);
  };
  return (
    <div class="timeline-zoom" role="group" aria-label={w.zoom}>
      <div
        class="timeline-brush"
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = dayUnder(event);
        }}
        onPointerMove={draw}
        onPointerUp={() => (from.current = null)}
        onPointerCancel={() => (from.current = null)}
        onDblClick={() => (range.value = null)}
      >
        <span
          class={shown === null ? 'timeline-range whole' : 'timeline-range'}
          style={{ left: `${x(first)}px`, width: `${x(end) - x(first)}px` }}
        />
      </div>
      <Handle
        x={x}
        at={first}
        name={w.zoomFrom}
        set={(to) => (range.value = rangeOf(Math.min(to, end - LEAST), end, last))}
      />
      <Handle
        x={x}
        at={end}
        name={w.zoomTo}
        set={(to) => (range.value = rangeOf(first, Math.max(to, first + LEAST), last))}
      />
      {shown !== null && (
        <button class="button plain timeline-whole" onClick={() => (range.value = null)}>
          {w.zoomText({ from: String(first), to: String(end) })} ✕<span class="unseen">{w.zoomWhole}</span>
        </button>
      )}
    </div>
  );
}

function Handle({ x, at, name, set }: { x: Scale; at: number; name: string; set: (day: number) => void }) {
  const w = words();
  const holding = useRef(false);
  const [low, high] = x.domain();
  const press = (event: KeyboardEvent): void => {
    const to = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      PageUp: at - 10,
      PageDown: at + 10,
      Home: low,
      End: high,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    set(to);
  };
  return (
    <span
      class="timeline-handle"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={at}
      aria-valuetext={w.dayShort({ day: String(at) })}
      style={{ left: `${x(at)}px` }}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        holding.current = true;
      }}
      onPointerMove={(event) => {
        if (!holding.current) return;
        const box = event.currentTarget.parentElement!.getBoundingClientRect();
        set(Math.round(x.invert(event.clientX - box.left)));
      }}
      onPointerUp={() => (holding.current = false)}
      onPointerCancel={() => (holding.current = false)}
    />
  );
}
