/** The numbers of a day under the title of a figure. */
import { Swatch } from '../../charts/index.ts';
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
      <span class={pointed ? 'figure-day pointed' : 'figure-day'}>{w.onDay({ day: String(day) })}</span>
      {readings.map(({ name, label, value, change, track, area }) => (
        <span key={name} class={track?.strong ? 'figure-reading strong' : 'figure-reading'}>
          {track && <Swatch track={track} area={area} />}
          <span class="figure-label">{label}</span>
          <span class="figure-value">{value}</span>
          {change !== null && (
            <span class="figure-change" title={w.against({ value: change })}>
              {change}
            </span>
          )}
        </span>
      ))}
    </p>
  );
}
