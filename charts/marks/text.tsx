/** A text in a drawing. */
import type { ComponentChildren } from 'preact';
import { px } from '../places.ts';

export interface WordsProps {
  x: number;
  y: number;
  ink?: string | undefined;
  size?: number | undefined;
  bold?: boolean;
  italic?: boolean;
  anchor?: 'start' | 'middle' | 'end' | undefined;
  /** On a thread of ground: can be read over lines. */
  over?: boolean;
  children: ComponentChildren;
}

const OVER = { 'paint-order': 'stroke', stroke: 'var(--surface)', 'stroke-width': 3 } as const;

export function Words({ x, y, ink, size, bold, italic, anchor, over = false, children }: WordsProps) {
  return (
    <text
      x={px(x)}
      y={px(y)}
      fill={ink}
      font-size={size}
      font-weight={bold ? 650 : undefined}
      font-style={italic ? 'italic' : undefined}
      text-anchor={anchor === 'start' ? undefined : anchor}
      {...(over ? OVER : {})}
    >
      {children}
    </text>
  );
}
