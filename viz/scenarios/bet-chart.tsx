/** The field a bet is drawn into, and on which the outcome is shown. */
import { useMemo, useRef } from 'preact/hooks';
import { TimeDrawing, layoutOf } from '../../charts/index.ts';
import type { Occasion, Panel, Track } from '../../charts/index.ts';
import { timeTexts } from '../figures/drawing.tsx';
import { useWidth } from '../figures/hooks.ts';
import type { ClassBet } from '../classroom/bets.ts';
import type { About } from '../story/about.ts';
import { formatOf } from '../story/course.ts';
import { stroked } from './bet-score.ts';
import type { Bet, Point } from './bet-score.ts';
import { words } from './words.ts';

const HEIGHT = 300;

export interface BetChartProps {
  label: string;
  what: string;
  told: About;
  axis: readonly [low: number, high: number];
  bet: Bet;
  /** The outcome, once it is revealed. */
  seen: Float64Array | null;
  others: readonly Float64Array[];
  /** Bets of a class, drawn faintly. */
  collected: readonly ClassBet[];
  /** Days on which something happens. */
  marks: readonly Occasion[];
  set: (bet: Bet) => void;
}

const colourOf = ({ subject: { table, entity } }: About): string =>
  table === 'brands' && entity !== null ? `var(--brand-${entity})` : 'var(--accent)';

function panelOf({ bet, seen, others, collected, what, told, axis }: BetChartProps): Panel {
  const w = words().bet;
  const format = formatOf(told);
  const line = { format, before: null, strong: true } as const;
  const own: Track = {
    ...line,
    name: 'bet',
    label: w.yours,
    colour: 'var(--ink)',
    values: Float64Array.from(bet.values),
    spread: collected.map(({ values }) => Float64Array.from(values)),
    dash: '7 4',
  };
  const model = { ...line, name: 'model', label: w.model, colour: colourOf(told), spread: others };
  const lines: Track[] = seen === null ? [own] : [{ ...model, values: seen }, own];
  const plain = { up: [], down: [], shape: 'areas', named: true } as const;
  return { label: what, weight: 1, domain: axis, format, lines, ...plain };
}

export function BetChart(props: BetChartProps) {
  const { label, axis, bet, seen, marks, set } = props;
  const ref = useRef<HTMLDivElement>(null);
  /** The bet before the stroke that is being drawn, and the stroke. */
  const stroke = useRef<{ from: Bet; points: Point[] } | null>(null);
  const width = useWidth(ref);
  const texts = useMemo(timeTexts, [words()]);
  const days = bet.values.length;
  const series = { days, length: days, panels: [panelOf(props)], occasions: marks };
  const layout = layoutOf(series, Math.max(1, width), HEIGHT, [0, days - 1]);
  const at = (event: PointerEvent): Point => {
    const box = ref.current!.getBoundingClientRect();
    const day = Math.round(layout.x.invert(event.clientX - box.left));
    const value = layout.panels[0].y.invert(event.clientY - box.top);
    return { day: Math.max(0, Math.min(days - 1, day)), value: Math.max(axis[0], Math.min(axis[1], value)) };
  };
  const begin = (event: PointerEvent): void => {
    if (seen !== null) return;
    ref.current!.setPointerCapture(event.pointerId);
    stroke.current = { from: bet, points: [] };
    go(event);
  };
  const go = (event: PointerEvent): void => {
    if (stroke.current === null) return;
    const { from, points } = stroke.current;
    points.push(at(event));
    set(stroked(from, points));
  };
  const end = (): void => {
    stroke.current = null;
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
