/** The field a bet is drawn into, and on which the outcome is shown. */
import { line, scaleLinear } from 'd3';
import { useEffect, useRef, useState } from 'preact/hooks';
import { language } from '../state/preferences.ts';
import { words } from './words.ts';

const USUAL_WIDTH = 640;
const HEIGHT = 300;
const LEFT = 40;
const RIGHT = 84;
const TOP = 12;
const BOTTOM = 30;

export interface BetChartProps {
  label: string;
  bet: readonly number[];
  /** The outcome, once it is revealed. */
  seen: ArrayLike<number> | null;
  others: readonly ArrayLike<number>[];
  /** Days on which something happens. */
  marks: readonly { day: number; label: string }[];
  colour: string;
  /** Draws from one point to another; called while the pointer moves. */
  draw: (from: { day: number; value: number }, to: { day: number; value: number }) => void;
}

export function BetChart({ label, bet, seen, others, marks, colour, draw }: BetChartProps) {
  const ref = useRef<SVGSVGElement>(null);
  const last = useRef<{ day: number; value: number } | null>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  // Drawn at its real size: type stays legible on a phone.
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry.contentRect.width || USUAL_WIDTH));
    observer.observe(ref.current!);
    return () => observer.disconnect();
  }, []);
  const x = scaleLinear([0, bet.length - 1], [LEFT, width - RIGHT]);
  const y = scaleLinear([0, 1], [HEIGHT - BOTTOM, TOP]);
  const at = (event: PointerEvent): { day: number; value: number } => {
    const box = ref.current!.getBoundingClientRect();
    const day = Math.round(x.invert(((event.clientX - box.left) / box.width) * width));
    const value = y.invert(((event.clientY - box.top) / box.height) * HEIGHT);
    return { day: Math.max(0, Math.min(bet.length - 1, day)), value: Math.max(0, Math.min(1, value)) };
  };
  const begin = (event: PointerEvent): void => {
    if (seen !== null) return;
    ref.current!.setPointerCapture(event.pointerId);
    last.current = at(event);
    draw(last.current, last.current);
  };
  const go = (event: PointerEvent): void => {
    if (last.current === null) return;
    const to = at(event);
    draw(last.current, to);
    last.current = to;
  };
  const path = line<number>()
    .x((_, day) => x(day))
    .y((value) => y(value));
  return (
    <svg
      ref={ref}
      class={seen === null ? 'bet-chart is-open' : 'bet-chart'}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={label}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={() => (last.current = null)}
      onPointerCancel={() => (last.current = null)}
    >
      <Axes x={x} y={y} days={bet.length} marks={marks} right={width - RIGHT} />
      {seen !== null &&
        others.map((other, i) => (
          <path key={i} class="bet-other" d={path(Array.from(other)) ?? ''} style={{ stroke: colour }} />
        ))}
      {seen !== null && <path class="bet-seen" d={path(Array.from(seen)) ?? ''} style={{ stroke: colour }} />}
      <path class="bet-line" d={path(bet as number[]) ?? ''} />
      <Ends bet={bet} seen={seen} y={y} colour={colour} right={width - RIGHT} />
    </svg>
  );
}

type Linear = ReturnType<typeof scaleLinear<number, number>>;

interface AxesProps {
  x: Linear;
  y: Linear;
  days: number;
  marks: BetChartProps['marks'];
  /** Where the field ends, in pixels. */
  right: number;
}

function Axes({ x, y, days, marks, right }: AxesProps) {
  const number = new Intl.NumberFormat(language.value, { maximumFractionDigits: 2 });
  return (
    <g class="bet-axes">
      {[0, 0.25, 0.5, 0.75, 1].map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={right} y1={y(value)} y2={y(value)} />
          <text x={LEFT - 6} y={y(value)} dy="0.32em" text-anchor="end">
            {number.format(value)}
          </text>
        </g>
      ))}
      {scaleLinear([0, days - 1], [0, 1])
        .ticks(right < 400 ? 3 : 6)
        .map((day) => (
          <text key={day} x={x(day)} y={HEIGHT - 10} text-anchor="middle">
            {number.format(day)}
          </text>
        ))}
      {marks.map(({ day, label }, i) => (
        <line key={i} class="bet-mark" x1={x(day)} x2={x(day)} y1={TOP} y2={HEIGHT - BOTTOM}>
          <title>{label}</title>
        </line>
      ))}
      <text x={right + 6} y={HEIGHT - 10}>
        {words().bet.day}
      </text>
    </g>
  );
}

interface EndsProps extends Pick<BetChartProps, 'bet' | 'seen' | 'colour'> {
  y: Linear;
  right: number;
}

/** Names at the ends of the lines, kept apart where they would touch. */
function Ends({ bet, seen, y, colour, right }: EndsProps) {
  const w = words().bet;
  const own = y(bet[bet.length - 1]);
  const model = seen === null ? null : y(seen[seen.length - 1]);
  const apart = model === null || Math.abs(model - own) >= 16 ? 0 : 8 * (own < model ? -1 : 1);
  return (
    <g class="bet-ends">
      <text x={right + 6} y={own + apart} dy="0.32em">
        {w.yours}
      </text>
      {model !== null && (
        <text x={right + 6} y={model - apart} dy="0.32em" style={{ fill: colour }}>
          {w.model}
        </text>
      )}
    </g>
  );
}
