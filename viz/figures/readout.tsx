/** The numbers of a day under the title of a figure. */
import type { Track } from './model.ts';
import type { Reading } from './readings.ts';
import { words } from './words.ts';

export function Readout({
  day,
  pointed = false,
  readings,
}: {
  day: number;
  pointed?: boolean;
  readings: readonly Reading[];
}) {
  const w = words();
  return (
    <p class="figure-readout">
      <span class={pointed ? 'figure-day pointed' : 'figure-day'}>{w.onDay(String(day))}</span>
      {readings.map(({ name, label, value, change, track, area }) => (
        <span key={name} class={track?.strong ? 'figure-reading strong' : 'figure-reading'}>
          {track && <Swatch track={track} area={area} />}
          <span class="figure-label">{label}</span>
          <span class="figure-value">{value}</span>
          {change !== null && (
            <span class="figure-change" title={w.against(change)}>
              {change}
            </span>
          )}
        </span>
      ))}
    </p>
  );
}

/** A piece of the line or area, so that reading and drawing are matched without colour alone. */
function Swatch({
  track: { colour, dash, opacity, hatched, strong },
  area,
}: {
  track: Track;
  area: boolean;
}) {
  return (
    <svg class="figure-swatch" width="16" height="10" aria-hidden="true">
      {area ? (
        <>
          <rect x="1" y="1" width="14" height="8" fill={colour} fill-opacity={opacity ?? 1} stroke={colour} />
          {hatched && <path d="M3,9L9,1M8,9L14,1" stroke="var(--surface)" stroke-width="1.5" />}
        </>
      ) : (
        <line
          x2="16"
          y1="5"
          y2="5"
          stroke={colour}
          stroke-width={strong ? 3 : 2}
          {...(dash === undefined ? {} : { 'stroke-dasharray': dash })}
        />
      )}
    </svg>
  );
}
