/** An effect with its interval, and marks of what was found or of the i-th of several things. */
import type { ComponentChildren } from 'preact';
import { lookOf } from '../findings.ts';
import type { Finding } from '../findings.ts';
import { px } from '../places.ts';
import type { Place } from '../scales.ts';
import { SHAPES, pathOf } from '../shapes.ts';
import type { ShapeName } from '../shapes.ts';

export interface ShapeProps {
  shape: ShapeName;
  ink: string;
  x?: number;
  y?: number;
  hollow?: boolean | undefined;
  /** Times the usual size. */
  size?: number;
  children?: ComponentChildren;
}

export function Shape({ shape, ink, x = 0, y = 0, hollow = false, size = 1, children }: ShapeProps) {
  const look = hollow
    ? { fill: 'var(--surface)', stroke: ink, 'stroke-width': 1.6 }
    : { fill: ink, stroke: 'var(--surface)' };
  return (
    <path d={pathOf(SHAPES[shape], 0, 0, 5 * size)} transform={`translate(${px(x)} ${px(y)})`} {...look}>
      {children}
    </path>
  );
}

export const Found = ({ finding, ...place }: { finding: Finding; x?: number; y?: number; size?: number }) => {
  const { shape, ink, hollow } = lookOf(finding);
  return <Shape shape={shape} ink={ink} hollow={hollow} {...place} />;
};

/** A mark by itself, the height of the text it stands in. */
export const KeyMark = (mark: { finding: Finding } | Pick<ShapeProps, 'shape' | 'ink' | 'hollow'>) => (
  <svg class="key-mark" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
    {'finding' in mark ? <Found finding={mark.finding} /> : <Shape {...mark} />}
  </svg>
);

const CAP = 3;

export interface WhiskerProps {
  at: Place;
  low: number;
  high: number;
  y: number;
  ink: string;
  strong?: boolean;
}

export const Whisker = ({ at, low, high, y, ink, strong = false }: WhiskerProps) => (
  <g stroke={ink} stroke-width={strong ? 2.5 : 1.6}>
    <line x1={px(at(low))} x2={px(at(high))} y1={px(y)} y2={px(y)} />
    <line x1={px(at(low))} x2={px(at(low))} y1={px(y - CAP)} y2={px(y + CAP)} />
    <line x1={px(at(high))} x2={px(at(high))} y1={px(y - CAP)} y2={px(y + CAP)} />
  </g>
);

export interface EffectProps {
  at: Place;
  mean: number;
  low: number;
  high: number;
  y: number;
  finding: Finding;
  strong?: boolean;
}

export const Effect = ({ mean, finding, strong = false, ...limits }: EffectProps) => (
  <>
    <Whisker {...limits} ink={lookOf(finding).ink} strong={strong} />
    <Found finding={finding} x={limits.at(mean)} y={limits.y} size={strong ? 1.25 : 1} />
  </>
);
