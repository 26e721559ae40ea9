/** The small drawings of the timeline: buttons and pins, on a field of 16 by 16. */
import type { MarkKind } from './marks.ts';

const BUTTONS = {
  play: 'M4 2.5v11l9-5.5z',
  pause: 'M4 2.5h3v11H4zM9 2.5h3v11H9z',
  back: 'M11.5 3v10L5.5 8zM3 3h2v10H3z',
  forward: 'M4.5 3v10l6-5zM11 3h2v10h-2z',
  previous: 'M14 3v10L8.5 8zM8.5 3v10L3 8zM1.5 3H3v10H1.5z',
  next: 'M2 3v10l5.500-5zM7.500 3v10L13 8zM13 3h1.500v10H13z',
};

/** Each kind has a shape of its own, so that none hangs on colour. */
const PINS: Readonly<Record<MarkKind, string>> = {
  intervention: 'M3 2h2v12H3zM5 2h8l-2.500 3L13 8H5z',
  scandal:
    'M8 0l1.800 4.200L14 2.500l-1.700 4.200L16 8l-3.700 1.300 1.700 4.200-4.200-1.700L8 16l-1.800-4.200L2 13.500l1.700-4.200L0 8l3.700-1.300L2 2.500l4.200 1.700z',
  'creator-collapses':
    'M8 1l6 6-2.500 1L13 9.500 8 15l1-5-2-1 1.500-3z M7 1.500L2 7l5 7.500 .800-4L5 9l2.500-3.500z',
  'trust-falls': 'M2 4h12L8 14z',
  'trust-recovers': 'M2 12h12L8 2z',
  'widely-read': 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3zm0 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
  note: 'M3 2h10v8l-4 4H3zM5 5v1.200h6V5zm0 3v1.200h4V8z',
};

function Drawing({ path, size = 16 }: { path: string; size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={path} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}

export const ButtonIcon = ({ name }: { name: keyof typeof BUTTONS }) => <Drawing path={BUTTONS[name]} />;
export const PinIcon = ({ kind }: { kind: MarkKind }) => <Drawing path={PINS[kind]} size={14} />;
