/** What lines and layers are called, written beside where they end. */
import { keptApart, shortened } from './labels.ts';
import type { Track } from './model.ts';
import { stacked } from './paths.ts';
import { TEXT } from './plot-layout.ts';
import type { PlacedPanel, PlotLayout } from './plot-layout.ts';

/** Names beside the last values, kept apart, with a thread to what they name where they had to move. */
export function Labels({ placed, layout }: { placed: PlacedPanel; layout: PlotLayout }) {
  const { panel, top, bottom, y } = placed;
  const wanted = [
    ...panel.lines.map((track) => ({ track, at: y(lately(track.values, layout.to, 1)) })),
    ...middles(panel.up, 1, placed, layout),
    ...middles(panel.down, -1, placed, layout),
  ];
  if (wanted.length < 2) return null;
  const height = TEXT + 2.5;
  const places = keptApart(
    wanted.map(({ at }) => at),
    height,
    top - 6,
    bottom + 10,
  );
  const end = layout.x(Math.min(layout.to, Math.max(layout.from, lastDay(panel.lines, panel.up))));
  return (
    <g>
      {wanted.map(({ track, at }, i) => (
        <g key={track.name}>
          <path
            d={`M${end + 1},${at}L${layout.right + 7},${places[i]}`}
            fill="none"
            stroke={track.colour}
            stroke-opacity="0.7"
            stroke-width="0.8"
          />
          <text
            x={layout.right + 9}
            y={places[i] + 4}
            fill={track.opacity === undefined ? track.colour : 'var(--ink-2)'}
            font-weight={track.strong ? 650 : 400}
          >
            {shortened(track.label, layout.width - layout.right - 10, TEXT)}
          </text>
        </g>
      ))}
    </g>
  );
}

const lastDay = (...lists: (readonly Track[])[]): number => (lists.flat()[0]?.values.length ?? 1) - 1;

/** Mean of the last values that are shown: bars of single days jump. */
function lately(values: Float64Array, to: number, days: number): number {
  const part = values.subarray(Math.max(0, Math.min(values.length, to + 1) - days), to + 1);
  return part.length === 0 ? 0 : part.reduce((sum, value) => sum + value, 0) / part.length;
}

function middles(tracks: readonly Track[], sign: 1 | -1, { panel, y }: PlacedPanel, { to }: PlotLayout) {
  const days = panel.shape === 'bars' ? 7 : 1;
  return stacked(tracks).map(([below, above], i) => ({
    track: tracks[i],
    at: y((sign * (lately(below, to, days) + lately(above, to, days))) / 2),
  }));
}
