/** A search as it went: what each candidate came to, in the order of trial. */
import { Field, fieldLayout } from './field.tsx';
import type { Format } from './marks/axis.tsx';
import type { ChartSize } from './marks/chart.tsx';
import { Words } from './marks/text.tsx';
import { px } from './places.ts';

export interface TracePoint {
  at: number;
  value: number;
  /** Only the outline. */
  hollow: boolean;
  /** Written beside the point. */
  words?: string;
}

export interface TraceProps extends ChartSize {
  points: readonly TracePoint[];
  across: string;
  up: string;
  format: Format;
}

export function Trace({ points, across, up, format, ...size }: TraceProps) {
  const known = points.filter(({ value }) => Number.isFinite(value));
  const axes = [
    { title: across, values: known.map(({ at }) => at), format, whole: true },
    { title: up, values: known.map(({ value }) => value), format },
  ] as const;
  const layout = fieldLayout(...axes, size.width, 190);
  const { x, y } = layout;
  return (
    <Field {...size} across={axes[0]} up={axes[1]} layout={layout}>
      {known.map(({ at, value, hollow }) => (
        <circle
          key={at}
          cx={px(x(at))}
          cy={px(y(value))}
          r="3.5"
          fill={hollow ? 'var(--surface)' : 'var(--accent)'}
          stroke="var(--accent)"
          stroke-width="1.6"
        />
      ))}
      {known
        .filter(({ words }) => words !== undefined)
        .map(({ at, value, words }) => {
          const far = x(at) > size.width / 2;
          return (
            <Words
              key={at}
              x={x(at) + (far ? -7 : 7)}
              y={y(value) - 6}
              anchor={far ? 'end' : 'start'}
              ink="var(--ink)"
              over
            >
              {words}
            </Words>
          );
        })}
    </Field>
  );
}
