/** Several things by two measures, with all that is not certain about them. */
import { ellipseOf } from './ellipse.ts';
import { Field, fieldLayout } from './field.tsx';
import type { FieldAxis, FieldLayout } from './field.tsx';
import type { Format } from './marks/axis.tsx';
import type { ChartSize } from './marks/chart.tsx';
import { Shape } from './marks/interval.tsx';
import { Words } from './marks/text.tsx';
import { keptApart, px } from './places.ts';
import { kindOf } from './shapes.ts';
import { LABEL, shortened, textWidth } from './text.ts';

export interface Limits {
  mean: number;
  low: number;
  high: number;
  /** Of single replications, in one order for both measures. */
  values: readonly number[];
}

export interface ScatterPoint {
  id: string;
  name: string;
  x: Limits;
  y: Limits;
  hollow?: boolean;
}

export interface ScatterAxis {
  title: string;
  /** The better end. */
  goal: 'most' | 'least' | null;
}

export interface ScatterProps extends ChartSize {
  points: readonly ScatterPoint[];
  across: ScatterAxis;
  up: ScatterAxis;
  /** Word for the corner where both are best. */
  best: string;
  format: Format;
  /** Of the field, which a wide page may have higher than a narrow one. */
  high: number;
  /** Called with a replication that is chosen. */
  choose?: (id: string, replication: number) => void;
}

const all = (points: readonly ScatterPoint[], of: (one: ScatterPoint) => Limits): number[] =>
  points.flatMap((one) => [...of(one).values, of(one).low, of(one).high]);

export function Scatter({ points, across, up, best, format, high, choose, ...size }: ScatterProps) {
  const axes: [FieldAxis, FieldAxis] = [
    { title: across.title, values: all(points, ({ x }) => x), format },
    { title: up.title, values: all(points, ({ y }) => y), format },
  ];
  const layout = fieldLayout(...axes, size.width, high);
  return (
    <Field {...size} across={axes[0]} up={axes[1]} layout={layout}>
      <Best across={across} up={up} best={best} layout={layout} />
      {points.map((one, i) => (
        <Replications key={one.id} one={one} i={i} layout={layout} format={format} choose={choose} />
      ))}
      {/* Replications below are to be chosen, not what lies over them. */}
      <g pointer-events="none">
        <Ellipses points={points} layout={layout} />
        {points.map((one, i) => (
          <Means key={one.id} one={one} i={i} layout={layout} />
        ))}
        <Names points={points} layout={layout} width={size.width} />
      </g>
    </Field>
  );
}

function Best({
  across,
  up,
  best,
  layout: { left, right, top, bottom },
}: Pick<ScatterProps, 'across' | 'up' | 'best'> & { layout: FieldLayout }) {
  if (across.goal === null || up.goal === null) return null;
  const far = across.goal === 'most';
  return (
    <Words
      x={far ? right - 4 : left + 4}
      y={up.goal === 'most' ? top + 14 : bottom - 6}
      anchor={far ? 'end' : 'start'}
      italic
    >
      {best}
    </Words>
  );
}

interface AllProps {
  points: readonly ScatterPoint[];
  layout: FieldLayout;
}

interface OneProps {
  one: ScatterPoint;
  i: number;
  layout: FieldLayout;
}

function Replications({
  one,
  i,
  layout: { x, y },
  format,
  choose,
}: OneProps & { format: Format; choose: ScatterProps['choose'] }) {
  return (
    <g fill={kindOf(i).ink} fill-opacity="0.35">
      {one.x.values.map((value, k) => (
        <circle
          key={k}
          class={choose && 'chart-choice'}
          cx={px(x(value))}
          cy={px(y(one.y.values[k]))}
          r="4"
          data-policy={one.id}
          onClick={choose && (() => choose(one.id, k))}
        >
          <title>{`${one.name}: ${format(value)}, ${format(one.y.values[k])}`}</title>
        </circle>
      ))}
    </g>
  );
}

/** Where both means lie together, cut off where it leaves the field. */
function Ellipses({ points, layout }: AllProps) {
  const { x, y, left, right, top, bottom } = layout;
  const inside = [left, top, right - left, bottom - top].join(' ');
  return (
    <svg x={left} y={top} width={right - left} height={bottom - top} viewBox={inside} aria-hidden="true">
      {points.map((one, i) => {
        const outline = ellipseOf(one.x.values.map(x), one.y.values.map(y)) ?? [];
        const { ink } = kindOf(i);
        const d = outline.map(([a, b]) => `${px(a)},${px(b)}`).join('L');
        if (d === '') return null;
        return (
          <path key={one.id} d={`M${d}Z`} fill={ink} fill-opacity="0.08" stroke={ink} stroke-opacity="0.7" />
        );
      })}
    </svg>
  );
}

function Means({ one, i, layout }: OneProps) {
  const { x, y } = layout;
  const { ink, shape } = kindOf(i);
  const [cx, cy] = [px(x(one.x.mean)), px(y(one.y.mean))];
  return (
    <g>
      <g stroke={ink} stroke-width="2">
        <line x1={px(x(one.x.low))} x2={px(x(one.x.high))} y1={cy} y2={cy} />
        <line x1={cx} x2={cx} y1={px(y(one.y.low))} y2={px(y(one.y.high))} />
      </g>
      <Shape shape={shape} ink={ink} x={cx} y={cy} hollow={one.hollow} size={1.2} />
    </g>
  );
}

const AWAY = 11;
/** Bold letters are wider. */
const BOLD = 1.1;

/** Names beside the means, on the side where they fit, kept apart on each. */
function Names({ points, layout, width }: AllProps & { width: number }) {
  const { x, y, top, bottom } = layout;
  const named = points.map(({ id, name, x: across, y: up }, i) => {
    const cx = x(across.mean);
    const left = cx + AWAY + BOLD * textWidth(name, LABEL) > width - 4 && cx > width / 2;
    const room = left ? cx - AWAY - 4 : width - cx - AWAY - 4;
    return { id, cx, cy: y(up.mean), left, text: shortened(name, room / BOLD, LABEL), ink: kindOf(i).ink };
  });
  return [true, false].map((side) => {
    const mine = named.filter(({ left }) => left === side);
    const wanted = mine.map(({ cy }) => cy - 9);
    const heights = keptApart(wanted, LABEL + 4, top, bottom);
    return mine.map(({ id, cx, text, ink }, k) => (
      <Words
        key={id}
        x={cx + (side ? -AWAY : AWAY)}
        y={heights[k] + 4}
        anchor={side ? 'end' : 'start'}
        size={LABEL}
        ink={ink}
        bold
        over
      >
        {text}
      </Words>
    ));
  });
}
