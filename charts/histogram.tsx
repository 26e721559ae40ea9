/** How many people have which value: bars from 0 to 1. */
import { max, scaleLinear } from 'd3';
import { AxisBelow, AxisLeft } from './marks/axis.tsx';
import { Level } from './marks/rule.tsx';
import { Words } from './marks/text.tsx';
import { px } from './places.ts';
import type { Place } from './scales.ts';
import { TEXT } from './text.ts';

export interface HistogramProps {
  /** People from i / bins to (i + 1) / bins. */
  bins: Float64Array;
  before: Float64Array | null;
  mean: number;
  colour: string;
  /** What is counted across. */
  label: string;
  width: number;
  height: number;
  texts: {
    people: string;
    mean: string;
    count: (value: number) => string;
    share: (value: number) => string;
  };
}

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

export function Histogram({ bins, before, mean, colour, label, width, height, texts }: HistogramProps) {
  const [left, right, top, bottom] = [40, width - 8, 22, height - 34];
  const x = scaleLinear([0, 1], [left, right]);
  const most = Math.max(1, max(bins) ?? 0, before === null ? 0 : (max(before) ?? 0));
  const y = scaleLinear([0, most], [bottom, top]).nice(4);
  const wide = (right - left) / bins.length;
  const counts = y.ticks(4).filter(Number.isInteger);
  return (
    <g font-family="var(--font)" font-size={TEXT} fill="var(--ink-3)">
      <Words x={left - 4} y={11} ink="var(--ink-2)">
        {texts.people}
      </Words>
      <AxisLeft at={y} ticks={counts} left={left} right={right} format={texts.count} />
      <AxisBelow at={x} ticks={QUARTERS} top={bottom} bottom={bottom} format={texts.share} edge={right} />
      {Array.from(bins, (people, i) => (
        <rect
          key={i}
          x={px(x(i / bins.length) + 0.75)}
          y={px(y(people))}
          width={px(Math.max(0, wide - 1.5))}
          height={px(bottom - y(people))}
          fill={colour}
          fill-opacity="0.85"
        />
      ))}
      {before && <path d={outline(before, x, y)} fill="none" stroke="var(--ink)" stroke-dasharray="4 3" />}
      <Level y={bottom} from={left} to={right} kind="base" />
      <line
        x1={px(x(mean))}
        x2={px(x(mean))}
        y1={top - 2}
        y2={px(bottom)}
        stroke="var(--ink)"
        stroke-width="1.4"
      />
      <Words x={x(mean)} y={top - 6} anchor="middle" ink="var(--ink)">
        {texts.mean}
      </Words>
      <Words x={right} y={bottom + 30} anchor="end" ink="var(--ink-2)">
        {label}
      </Words>
    </g>
  );
}

function outline(bins: Float64Array, x: Place, y: Place): string {
  let path = `M${px(x(0))},${px(y(0))}`;
  bins.forEach((people, i) => {
    path += `V${px(y(people))}H${px(x((i + 1) / bins.length))}`;
  });
  return `${path}V${px(y(0))}`;
}
