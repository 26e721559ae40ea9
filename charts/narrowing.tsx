/** An effect against the number of seeds, with the interval closing in on it. */
import { area, line } from 'd3';
import { Field, fieldLayout } from './field.tsx';
import { lookOf } from './findings.ts';
import type { Finding } from './findings.ts';
import type { Format } from './marks/axis.tsx';
import type { ChartSize } from './marks/chart.tsx';
import { Found } from './marks/interval.tsx';
import { Level } from './marks/rule.tsx';
import { Words } from './marks/text.tsx';
import { px } from './places.ts';

export interface Looked {
  /** Seeds so far. */
  n: number;
  mean: number;
  low: number;
  high: number;
}

export interface NarrowingProps extends ChartSize {
  looks: readonly Looked[];
  /** Seeds that are planned. */
  planned: number;
  finding: Finding;
  /** Effects of interest, and the words for them. */
  bounds: readonly number[];
  interest: string;
  /** What is counted across. */
  seeds: string;
  format: Format;
}

export function Narrowing(props: NarrowingProps) {
  const { looks, planned, finding, bounds, interest, seeds, format, ...size } = props;
  const last = looks[looks.length - 1];
  const { ink } = lookOf(finding);
  const axes = [
    { title: seeds, values: [Math.min(3, looks[0].n), Math.max(4, planned, last.n)], format, whole: true },
    { title: '', values: [0, ...bounds, ...looks.flatMap(({ low, high }) => [low, high])], format },
  ] as const;
  const layout = fieldLayout(...axes, size.width, 184);
  const { x, y, left, right } = layout;
  const across = ({ n }: Looked): number => x(n);
  const band = area<Looked>()
    .x(across)
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high))
    .digits(1);
  const means = line<Looked>()
    .x(across)
    .y(({ mean }) => y(mean))
    .digits(1);
  return (
    <Field {...size} across={axes[0]} up={axes[1]} layout={layout}>
      <path d={band(looks) ?? ''} fill={ink} fill-opacity="0.16" />
      {bounds.map((bound, i) => (
        <g key={bound}>
          <Level y={y(bound)} from={left} to={right} kind="bound" />
          {i === bounds.length - 1 && (
            <Words x={right} y={y(bound) - 5} anchor="end" ink="var(--ink-2)" over>
              {interest}
            </Words>
          )}
        </g>
      ))}
      <path d={means(looks) ?? ''} fill="none" stroke={ink} stroke-width="2" />
      <line
        x1={px(x(last.n))}
        x2={px(x(last.n))}
        y1={px(y(last.low))}
        y2={px(y(last.high))}
        stroke={ink}
        stroke-width="2"
      />
      <Found finding={finding} x={x(last.n)} y={y(last.mean)} />
    </Field>
  );
}
