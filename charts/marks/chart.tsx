/** The frame of a drawing: its size and what is said of it to those who do not see it. */
import type { ComponentChildren } from 'preact';
import { px } from '../places.ts';
import { TEXT } from '../text.ts';

/** What every chart is given. */
export interface ChartSize {
  /** In pixels. */
  width: number;
  /** The whole drawing in a sentence or two. */
  label: string;
  /** What it is called, and more about it: as elements of the drawing, where it must stand by itself. */
  about?: { title: string; text: string } | undefined;
}

export function Chart({
  width,
  height,
  label,
  about,
  children,
}: ChartSize & { height: number; children: ComponentChildren }) {
  return (
    <svg
      width={px(width)}
      height={px(height)}
      viewBox={`0 0 ${px(width)} ${px(height)}`}
      role="img"
      aria-label={label}
      font-family="var(--font)"
      font-size={TEXT}
      fill="var(--ink-3)"
    >
      {about && <title>{about.title}</title>}
      {about && <desc>{about.text}</desc>}
      {children}
    </svg>
  );
}
