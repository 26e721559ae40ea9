/**
 * Many things by two measures on one day, sized by a third: one path for each kind, whatever their number, so that a
 * day costs little. What is labelled has a trail of where it came from.
 */
import { max, scaleLinear, scaleSqrt } from 'd3';
import type { ScaleContinuousNumeric } from 'd3';
import { AxisBelow, AxisLeft } from './marks/axis.tsx';
import { Level, Upright } from './marks/rule.tsx';
import { Words } from './marks/text.tsx';
import { keptApart, px } from './places.ts';
import type { Place } from './scales.ts';
import { SHAPES, TIER_SHAPES, pathOf } from './shapes.ts';
import { TEXT, shortened, textWidth } from './text.ts';

export interface PlaneMark {
  key: number;
  x: number;
  y: number;
  /** Area of the mark, against that of the others. */
  size: number;
  /** Triangle, square or star. */
  kind: number;
  crossed: boolean;
  /** Earlier places, oldest first. */
  trail: readonly (readonly [x: number, y: number])[];
  /** Null for none. */
  name: string | null;
}

export interface PlaneAxis {
  title: string;
  /** Its end; both axes begin at 0. */
  most: number;
  tick: (value: number) => string;
  /** Of square roots: spans thousands to one. */
  root?: boolean;
}

export interface PlaneProps {
  marks: readonly PlaneMark[];
  across: PlaneAxis;
  up: PlaneAxis;
  width: number;
  height: number;
}

const COLOURS = ['var(--ink-3)', 'var(--accent)', 'var(--ink)'];
const [SMALLEST, LARGEST] = [2.7, 14.5];

export interface PlaneLayout {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: Place;
  y: ScaleContinuousNumeric<number, number>;
  radius: (mark: PlaneMark) => number;
  placeOf: (mark: PlaneMark) => [x: number, y: number];
}

export function planeLayout({ marks, across, up, width, height }: PlaneProps): PlaneLayout {
  const [left, right, top, bottom] = [40, width - 16, 24, height - 36];
  const x = scaleLinear([0, across.most], [left, right]);
  const y = (up.root ? scaleSqrt : scaleLinear)([0, up.most], [bottom, top]);
  const size = scaleSqrt([0, Math.max(1, max(marks, (mark) => mark.size) ?? 1)], [SMALLEST, LARGEST]);
  return {
    left,
    right,
    top,
    bottom,
    x,
    y,
    radius: (mark) => size(mark.size),
    placeOf: (mark) => [x(mark.x), y(mark.y)],
  };
}

/** Farther from a point than this, nothing is meant. */
const REACH = 24;

/** The mark that is pointed at. */
export function nearest(props: PlaneProps, [x, y]: readonly [number, number]): number | null {
  const { placeOf } = planeLayout(props);
  let best: number | null = null;
  let least = REACH;
  for (const mark of props.marks) {
    const [px, py] = placeOf(mark);
    const away = Math.sqrt((px - x) ** 2 + (py - y) ** 2);
    if (away > least) continue;
    least = away;
    best = mark.key;
  }
  return best;
}

export function Plane(props: PlaneProps) {
  const layout = planeLayout(props);
  const { radius, placeOf } = layout;
  const paths = ['', '', ''];
  let crosses = '';
  for (const mark of props.marks) {
    const [x, y] = placeOf(mark);
    const r = radius(mark);
    paths[mark.kind] += pathOf(TIER_SHAPES[mark.kind], x, y, r);
    if (mark.crossed) crosses += pathOf(SHAPES.cross, x, y, Math.max(3.5, 0.6 * r));
  }
  return (
    <g font-family="var(--font)" font-size={TEXT} fill="var(--ink-3)">
      <Axes {...props} layout={layout} />
      <Trails marks={props.marks} layout={layout} />
      {paths.map((d, kind) => (
        <path
          key={kind}
          d={d}
          fill={COLOURS[kind]}
          fill-opacity={kind === 0 ? 0.3 : 0.45}
          stroke={COLOURS[kind]}
          stroke-width="0.9"
        />
      ))}
      <path d={crosses} fill="none" stroke="var(--bad)" stroke-width="2" />
      <Names marks={props.marks} layout={layout} width={props.width} />
    </g>
  );
}

/** Even steps of an axis of square roots would crowd at its end. */
const PARTS = [0, 0.05, 0.25, 0.5, 1];
/** To two digits. */
const round = (value: number): number => Number(value.toPrecision(2));

function Axes({
  across,
  up,
  layout: { left, right, top, bottom, x, y },
}: Pick<PlaneProps, 'across' | 'up'> & { layout: PlaneLayout }) {
  const heights = up.root ? PARTS.map((part) => round(part * up.most)) : y.ticks(5);
  const loads = scaleLinear([0, across.most], [0, 1]).ticks(5);
  return (
    <g>
      <Words x={left - 4} y={13} ink="var(--ink-2)">
        {up.title}
      </Words>
      <AxisLeft at={y} ticks={heights} left={left} right={right} format={up.tick} />
      <AxisBelow at={x} ticks={loads} top={bottom} bottom={bottom} format={across.tick} />
      <Level y={bottom} from={left} to={right} kind="base" />
      <Upright x={left} from={top} to={bottom} kind="base" />
      <Words x={right} y={bottom + 30} anchor="end" ink="var(--ink-2)">
        {across.title}
      </Words>
    </g>
  );
}

interface LaidOut {
  marks: readonly PlaneMark[];
  layout: PlaneLayout;
}

const Trails = ({ marks, layout: { x, y } }: LaidOut) => (
  <g fill="none" stroke-linecap="round" stroke-linejoin="round">
    {marks
      .filter(({ trail }) => trail.length > 1)
      .map(({ key, trail, crossed }) => (
        <path
          key={key}
          d={`M${trail.map(([a, b]) => `${px(x(a))},${px(y(b))}`).join('L')}`}
          stroke={crossed ? 'var(--bad)' : 'var(--ink-3)'}
          stroke-width={crossed ? 2 : 1.1}
          stroke-opacity={crossed ? 0.9 : 0.6}
        />
      ))}
  </g>
);

function Names({ marks, layout, width }: LaidOut & { width: number }) {
  const named = marks.filter(({ name }) => name !== null);
  const places = named.map(layout.placeOf);
  const wanted = places.map(([, y]) => y);
  const heights = keptApart(wanted, TEXT + 3, layout.top, layout.bottom);
  return (
    <g>
      {named.map((mark, i) => {
        const rightward = places[i][0] < (layout.left + layout.right) / 2;
        const away = layout.radius(mark) + 5;
        const text = shortened(mark.name ?? '', 0.4 * width, TEXT);
        const least = layout.left + textWidth(text, TEXT);
        return (
          <Words
            key={mark.key}
            x={rightward ? places[i][0] + away : Math.max(least, places[i][0] - away)}
            y={heights[i] + 4}
            anchor={rightward ? 'start' : 'end'}
            ink={mark.crossed ? 'var(--bad)' : 'var(--ink)'}
            over
          >
            {text}
          </Words>
        );
      })}
    </g>
  );
}
