/** The field a bet is drawn into, and on which the outcome is shown. */
import { useMemo, useRef } from 'preact/hooks';
import { TimeDrawing, layoutOf } from '../../charts/index.ts';
import type { Occasion, Panel, Track } from '../../charts/index.ts';
import { timeTexts } from '../figures/drawing.tsx';
import { useWidth } from '../figures/hooks.ts';
import { words } from './words.ts';

const HEIGHT = 300;

export interface BetChartProps {
  label: string;
  bet: readonly number[];
  /** The outcome, once it is revealed. */
  seen: Float64Array | null;
  others: readonly Float64Array[];
  /** Days on which something happens. */
  marks: readonly Occasion[];
  colour: string;
  /** Draws from one point to another; called while the pointer moves. */
  draw: (from: { day: number; value: number }, to: { day: number; value: number }) => void;
}

function panelOf({ bet, seen, others, colour }: BetChartProps): Panel {
  const w = words().bet;
  const line = { format: 'share', before: null, strong: true } as const;
  const own: Track = {
    ...line,
    name: 'bet',
    label: w.yours,
    colour: 'var(--ink)',
    values: Float64Array.from(bet),
    spread: [],
    dash: '7 4',
  };
  const model = { ...line, name: 'model', label: w.model, colour, spread: others };
  const lines: Track[] = seen === null ? [own] : [{ ...model, values: seen }, own];
  const plain = { up: [], down: [], shape: 'areas', named: true } as const;
  return { label: w.trust, weight: 1, domain: [0, 1], format: 'share', lines, ...plain };
}

export function BetChart(props: BetChartProps) {
  const { label, bet, seen, marks, draw } = props;
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<{ day: number; value: number } | null>(null);
  const width = useWidth(ref);
  const texts = useMemo(timeTexts, [words()]);
  const [days, length] = [bet.length, bet.length];
  const series = { days, length, panels: [panelOf(props)], occasions: marks };
  const layout = layoutOf(series, Math.max(1, width), HEIGHT, [0, days - 1]);
  const at = (event: PointerEvent): { day: number; value: number } => {
    const box = ref.current!.getBoundingClientRect();
    const day = Math.round(layout.x.invert(event.clientX - box.left));
    const value = layout.panels[0].y.invert(event.clientY - box.top);
    return { day: Math.max(0, Math.min(days - 1, day)), value: Math.max(0, Math.min(1, value)) };
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
  const end = (): void => {
    last.current = null;
  };
  return (
    <div
      ref={ref}
      class={seen === null ? 'bet-chart is-open' : 'bet-chart'}
      role="img"
      aria-label={label}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {width > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <TimeDrawing series={series} layout={layout} texts={texts} id="bet" />
        </svg>
      )}
    </div>
  );
}
