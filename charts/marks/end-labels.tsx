/** What lines and layers are called, written beside where they end. */
import { keptApart, px } from '../places.ts';
import { TEXT, shortened } from '../text.ts';
import { Words } from './text.tsx';

export interface EndLabel {
  key: string;
  text: string;
  /** Height of the end. */
  at: number;
  ink: string;
  /** Of the thread, where it is another than that of the text. */
  thread?: string;
  strong?: boolean | undefined;
}

export interface EndLabelsProps {
  labels: readonly EndLabel[];
  /** Where lines end, where the field ends, and where the drawing ends. */
  end: number;
  right: number;
  width: number;
  top: number;
  bottom: number;
}

/** Kept apart, with a thread to what they name where they had to move. */
export function EndLabels({ labels, end, right, width, top, bottom }: EndLabelsProps) {
  const wanted = labels.map(({ at }) => at);
  const places = keptApart(wanted, TEXT + 2.5, top - 6, bottom + 10);
  return (
    <g>
      {labels.map(({ key, text, at, ink, thread = ink, strong = false }, i) => (
        <g key={key}>
          <path
            d={`M${px(end + 1)},${px(at)}L${px(right + 7)},${px(places[i])}`}
            fill="none"
            stroke={thread}
            stroke-opacity="0.7"
            stroke-width="0.8"
          />
          <Words x={right + 9} y={places[i] + 4} ink={ink} bold={strong}>
            {shortened(text, width - right - 10, TEXT)}
          </Words>
        </g>
      ))}
    </g>
  );
}
