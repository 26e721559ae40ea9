/** Layers on each other, upwards or downwards from 0, with the outline of the run kept before. */
import { hatchFill } from '../marks/series.tsx';
import type { Grid } from '../marks/series.tsx';
import { barsPath, layerPath, linePath, stacked } from '../paths.ts';
import { runningMean } from './model.ts';
import type { Panel, Track } from './model.ts';

export interface StackProps {
  tracks: readonly Track[];
  sign: 1 | -1;
  panel: Panel;
  grid: Grid;
  /** Days that one bar stands for. */
  bin: number;
  id: string;
}

/** Layers touch: a thread of ground keeps them apart. */
const SEPARATED = { stroke: 'var(--surface)', 'stroke-width': 0.8 };

export function Stack({ tracks, sign, panel, grid, bin, id }: StackProps) {
  if (tracks.length === 0) return null;
  const bars = panel.shape === 'bars';
  const path = bars ? barsPath : layerPath;
  const before = tracks[0].before === null ? undefined : stacked(tracks, 'before').at(-1);
  const edges = stacked(tracks);
  return (
    <g>
      {tracks.map(({ name, colour, opacity = 1, hatched }, i) => {
        const d = path(edges[i], grid.shown, grid.x, grid.y, sign, bin);
        return (
          <g key={name}>
            <path d={d} fill={colour} fill-opacity={opacity} {...(bars ? {} : SEPARATED)} />
            {hatched && <path d={d} fill={hatchFill(id)} fill-opacity="0.7" />}
          </g>
        );
      })}
      {before && <Outline top={before[1]} sign={sign} bars={bars} grid={grid} />}
    </g>
  );
}

interface OutlineProps extends Pick<StackProps, 'sign' | 'grid'> {
  top: Float64Array;
  bars: boolean;
}

/** Seen on any colour: a dash of ink on a thread of ground. Of bars a day it would hide what it is an outline of. */
function Outline({ top, sign, bars, grid: { x, y, shown } }: OutlineProps) {
  const edge = (bars ? runningMean(top, 7) : top).map((value) => sign * value);
  const d = linePath(edge, shown, x, y);
  return (
    <g fill="none">
      <path d={d} stroke="var(--surface)" stroke-width="2.6" stroke-opacity="0.75" />
      <path d={d} stroke="var(--ink)" stroke-width="1.2" stroke-dasharray="5 3" />
    </g>
  );
}
