/** Pins over the line: what happened, with words on hover and focus; interventions can be moved to another day. */
import type { ScaleLinear } from 'd3';
import { useRef, useState } from 'preact/hooks';
import { moveIntervention } from '../interventions/edit.ts';
import type { RunData } from '../state/run-data.ts';
import { goTo, playing } from '../state/player.ts';
import { PinIcon } from './icon.tsx';
import { clustered } from './marks.ts';
import type { Cluster, Mark } from './marks.ts';
import { tellMark } from './telling.ts';
import { words } from './words.ts';

type Scale = ScaleLinear<number, number>;
/** Pixels a pin needs: that of a finger where there is no mouse. */
const pinWidth = (): number => (matchMedia('(pointer: coarse)').matches ? 44 : 24);
/** Words of a tooltip: so many marks of a cluster are told. */
const TOLD = 5;
/** Pixels before a press is a drag. */
const SLOP = 5;

export function Pins({ run, marks, x }: { run: RunData; marks: readonly Mark[]; x: Scale }) {
  const clusters = clustered(marks, x, pinWidth());
  const list = useRef<HTMLUListElement>(null);
  const [entered, setEntered] = useState(0);
  const [dragged, setDragged] = useState<{ order: number; day: number } | null>(null);
  const chosen = Math.min(entered, clusters.length - 1);
  const focus = (i: number): void => {
    setEntered(i);
    list.current?.querySelectorAll('button')[i]?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const to = { ArrowRight: chosen + 1, ArrowLeft: chosen - 1, Home: 0, End: clusters.length - 1 }[
      event.key
    ];
    if (to === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (!event.altKey) return focus(Math.max(0, Math.min(clusters.length - 1, to)));
    const order = movable(clusters[chosen]);
    const by = (event.key === 'ArrowRight' ? 1 : -1) * (event.shiftKey ? 10 : 1);
    if (order !== null && event.key.startsWith('Arrow')) moveIntervention(order, clusters[chosen].day + by);
  };
  const last = run.scenario.days - 1;
  return (
    <ul class="timeline-pins" aria-label={words().happened} ref={list} onKeyDown={press}>
      {spans(marks, x, last)}
      {clusters.map((cluster, i) => (
        <Pin
          key={i}
          run={run}
          cluster={cluster}
          x={x}
          inTab={i === chosen}
          enter={() => setEntered(i)}
          drag={setDragged}
          at={dragged !== null && dragged.order === movable(cluster) ? dragged.day : cluster.day}
        />
      ))}
    </ul>
  );
}

/** Place in the file of the intervention a cluster stands for, or null. */
const movable = ({ first }: Cluster): number | null => first.intervention?.order ?? null;

/** How long an intervention lasts, as a bar under the pins. */
function spans(marks: readonly Mark[], x: Scale, last: number) {
  return marks.flatMap(({ intervention }) =>
    intervention && intervention.until !== null
      ? [
          <li
            key={`s${intervention.order}`}
            class="timeline-span"
            aria-hidden="true"
            style={{
              left: `${x(intervention.day)}px`,
              width: `${Math.max(2, x(Math.min(last, intervention.until)) - x(intervention.day))}px`,
            }}
          />,
        ]
      : [],
  );
}

interface PinProps {
  run: RunData;
  cluster: Cluster;
  x: Scale;
  inTab: boolean;
  enter: () => void;
  drag: (dragged: { order: number; day: number } | null) => void;
  /** The day it is drawn at. */
  at: number;
}

function Pin({ run, cluster, x, inTab, enter, drag, at }: PinProps) {
  const w = words();
  const [near, setNear] = useState(false);
  const order = movable(cluster);
  const from = useRef<number | null>(null);
  const moved = useRef(false);
  const told = tell(run, cluster);
  const many = cluster.marks.length;
  const width = x.range()[1];
  const side = x(at) > 0.66 * width ? 'at-end' : x(at) < 0.33 * width ? 'at-start' : '';
  const dayUnder = (event: PointerEvent): number =>
    Math.round(
      Math.max(0, Math.min(x.domain()[1], x.invert(x(cluster.day) + event.clientX - from.current!))),
    );
  const end = (event: PointerEvent): void => {
    if (from.current !== null && moved.current && order !== null) moveIntervention(order, dayUnder(event));
    from.current = null;
    drag(null);
  };
  return (
    <li class={`timeline-pin ${cluster.first.kind}`} style={{ left: `${x(at)}px` }}>
      <button
        tabIndex={inTab ? 0 : -1}
        aria-label={(many > 1 ? `${many}: ` : '') + told.join('; ')}
        class={order === null ? '' : 'movable'}
        onFocus={() => (enter(), setNear(true))}
        onBlur={() => setNear(false)}
        onPointerEnter={() => setNear(true)}
        onPointerLeave={() => setNear(false)}
        onPointerDown={(event) => {
          moved.current = false;
          if (order === null || event.button !== 0) return;
          from.current = event.clientX;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (from.current === null || order === null) return;
          if (Math.abs(event.clientX - from.current) > SLOP) moved.current = true;
          if (moved.current) drag({ order, day: dayUnder(event) });
        }}
        onPointerUp={end}
        onPointerCancel={() => ((from.current = null), drag(null))}
        onClick={() => {
          if (moved.current) return;
          playing.value = false;
          goTo(cluster.day);
        }}
      >
        <PinIcon kind={cluster.first.kind} />
        {many > 1 && <span class="count">{many}</span>}
      </button>
      {(near || at !== cluster.day) && (
        <div class={`timeline-tip ${side}`} aria-hidden="true">
          {at !== cluster.day ? (
            <p>{w.dayShort({ day: String(at) })}</p>
          ) : (
            <>
              {told.slice(0, TOLD).map((text) => (
                <p key={text}>{text}</p>
              ))}
              {told.length > TOLD && <p class="muted">{w.more({ n: told.length - TOLD })}</p>}
              {order !== null && <p class="muted">{w.moveHint}</p>}
            </>
          )}
        </div>
      )}
    </li>
  );
}

/** A sentence for each mark; the same said twice on a day is said once. */
function tell(run: RunData, { marks }: Cluster): string[] {
  const w = words();
  return [
    ...new Set(
      marks.map((mark) =>
        w.dayWith({ when: w.dayShort({ day: String(mark.day) }), what: tellMark(run, mark) }),
      ),
    ),
  ];
}
