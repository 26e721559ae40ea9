/** Daily values as lines, bands and layers. */
import type { Track } from '../time/model.ts';
import { bandPath, linePath } from '../paths.ts';
import type { Days } from '../paths.ts';
import type { Place } from '../scales.ts';

/** Where days and values stand. */
export interface Grid {
  x: Place;
  y: Place;
  shown: Days;
}

export interface SeriesLineProps {
  values: ArrayLike<number>;
  grid: Grid;
  ink: string;
  /** Width of the line. */
  wide?: number;
  dash?: string | undefined;
  opacity?: number;
  /** In a box that is stretched to its place. */
  stretched?: boolean;
}

export const SeriesLine = ({ values, grid, ink, wide = 1.6, dash, opacity, stretched }: SeriesLineProps) => (
  <path
    d={linePath(values, grid.shown, grid.x, grid.y)}
    fill="none"
    stroke={ink}
    stroke-width={wide}
    stroke-dasharray={dash}
    stroke-opacity={opacity}
    stroke-linejoin="round"
    vector-effect={stretched ? 'non-scaling-stroke' : undefined}
  />
);

/** How the run kept before is drawn. */
export const BEFORE = { dash: '5 3', wide: 1.3, opacity: 0.85 };

/** Fewer other seeds are drawn as lines, from here on as a band. */
export const BAND_FROM = 3;

/** What chance alone does. */
export function Chance({ spread, ink, grid }: { spread: Track['spread']; ink: string; grid: Grid }) {
  if (spread.length >= BAND_FROM) {
    return <path d={bandPath(spread, grid.shown, grid.x, grid.y)} fill={ink} fill-opacity="0.16" />;
  }
  return spread.map((values, i) => (
    <SeriesLine key={i} values={values} grid={grid} ink={ink} wide={1} opacity={0.35} />
  ));
}

/** Lines over what is hatched; its id is asked for by `hatchFill`. */
export const Hatch = ({ id }: { id: string }) => (
  <pattern
    id={`${id}-hatch`}
    width="5"
    height="5"
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"
  >
    <rect width="1.8" height="5" fill="var(--surface)" />
  </pattern>
);
export const hatchFill = (id: string): string => `url(#${id}-hatch)`;

/** A piece of the line or area, so that reading and drawing are matched without colour alone. */
export function Swatch({ track, area }: { track: Track; area: boolean }) {
  const { colour, dash, opacity, hatched, strong } = track;
  return (
    <svg class="figure-swatch" width="16" height="10" aria-hidden="true">
      {area ? (
        <>
          <rect x="1" y="1" width="14" height="8" fill={colour} fill-opacity={opacity ?? 1} stroke={colour} />
          {hatched && <path d="M3,9L9,1M8,9L14,1" stroke="var(--surface)" stroke-width="1.5" />}
        </>
      ) : (
        <line x2="16" y1="5" y2="5" stroke={colour} stroke-width={strong ? 3 : 2} stroke-dasharray={dash} />
      )}
    </svg>
  );
}
