/** Axes: lines across the field with what they stand for. */
import type { Place } from '../scales.ts';
import { TEXT, wrapped } from '../text.ts';
import { Level, Upright } from './rule.tsx';
import { Words } from './text.tsx';

export type Format = (value: number) => string;

/** Between the field and the feet of the numbers below it. */
const DROP = 16;
const LINE = 15;

export interface AxisBelowProps {
  at: Place;
  ticks: readonly number[];
  /** Field that lines cross; none where it has no height. */
  top: number;
  bottom: number;
  format: Format;
  /** Where the numbers stand, if not right below the field. */
  foot?: number;
  /** Lines that stand back behind those of the other axis. */
  faint?: boolean;
  /** Numbers here end where the field ends, so that none is cut off. */
  edge?: number;
}

export function AxisBelow({ at, ticks, top, bottom, format, foot, faint = false, edge }: AxisBelowProps) {
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          {bottom > top && (
            <Upright
              x={at(tick)}
              from={top}
              to={bottom}
              kind={faint ? 'faint' : tick === 0 ? 'base' : 'grid'}
            />
          )}
          <Words x={at(tick)} y={foot ?? bottom + DROP} anchor={at(tick) === edge ? 'end' : 'middle'}>
            {format(tick)}
          </Words>
        </g>
      ))}
    </g>
  );
}

export interface AxisLeftProps {
  at: Place;
  ticks: readonly number[];
  left: number;
  right: number;
  format: Format;
}

export function AxisLeft({ at, ticks, left, right, format }: AxisLeftProps) {
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <Level y={at(tick)} from={left} to={right} kind={tick === 0 ? 'base' : 'grid'} />
          <Words x={left - 6} y={at(tick) + 4} anchor="end">
            {format(tick)}
          </Words>
        </g>
      ))}
    </g>
  );
}

/** Room that numbers and title take below the field. */
export const axisHeight = (title: string, width: number): number =>
  DROP + 6 + LINE * (title === '' ? 0 : wrapped(title, width, TEXT).length);

/** What the axis below stands for, ending where the field ends. */
export function AxisTitle({
  title,
  left,
  right,
  bottom,
}: {
  title: string;
  left: number;
  right: number;
  bottom: number;
}) {
  if (title === '') return null;
  return (
    <g fill="var(--ink-2)">
      {wrapped(title, right - left, TEXT).map((line, i) => (
        <Words key={i} x={right} y={bottom + DROP + LINE * (i + 1)} anchor="end">
          {line}
        </Words>
      ))}
    </g>
  );
}
