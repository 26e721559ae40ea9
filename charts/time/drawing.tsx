/**
 * A chart over time. Nothing here moves with the clock, so that playback redraws nothing of it; and nothing is
 * styled from outside, so that a file of it looks the same.
 */
import { AxisBelow, AxisLeft } from '../marks/axis.tsx';
import { EndLabels } from '../marks/end-labels.tsx';
import type { EndLabel } from '../marks/end-labels.tsx';
import { Level } from '../marks/rule.tsx';
import { BEFORE, Chance, Hatch, SeriesLine } from '../marks/series.tsx';
import { Words } from '../marks/text.tsx';
import { stacked } from '../paths.ts';
import { TEXT, shortened } from '../text.ts';
import type { PlacedPanel, TimeLayout } from './layout.ts';
import type { TimeSeries, TimeTexts, Track } from './model.ts';
import { Occasions } from './occasions.tsx';
import { Stack } from './stack.tsx';

export interface TimeDrawingProps {
  series: TimeSeries;
  layout: TimeLayout;
  texts: TimeTexts;
  /** Prefix of names inside the drawing: unlike those of other drawings on the page. */
  id: string;
  /** Write what the marks at the top stand for, where there is room. */
  spelled?: boolean;
}

export function TimeDrawing({ series, layout, texts, id, spelled = false }: TimeDrawingProps) {
  const { panels, x, left, right, height, dayTicks } = layout;
  const [top, bottom] = [panels[0].top, panels[panels.length - 1].bottom];
  return (
    <g font-family="var(--font)" font-size={TEXT} fill="var(--ink-3)">
      <Hatch id={id} />
      <AxisBelow at={x} ticks={dayTicks} top={top} bottom={bottom} foot={height - 6} format={String} faint />
      <Level y={bottom} from={left} to={right} kind="base" />
      {panels.map((placed) => (
        <PanelDrawing key={placed.panel.label} placed={placed} layout={layout} texts={texts} id={id} />
      ))}
      <Occasions series={series} layout={layout} texts={texts} spelled={spelled} />
      {panels.map((placed) => (
        <Names key={placed.panel.label} placed={placed} layout={layout} />
      ))}
    </g>
  );
}

interface PanelProps {
  placed: PlacedPanel;
  layout: TimeLayout;
}

function PanelDrawing({ placed, layout, texts, id }: PanelProps & { texts: TimeTexts; id: string }) {
  const { panel, top, y, ticks } = placed;
  const { left, right, bin, x, from, to } = layout;
  const bars = panel.shape === 'bars' && panel.up.length > 0;
  const name = bars && bin > 1 ? texts.binned(panel.label, String(bin)) : panel.label;
  const grid = { x, y, shown: [from, to] } as const;
  return (
    <g>
      <Words x={2} y={top - 11} ink="var(--ink-2)">
        {shortened(name, layout.width - 4, TEXT)}
      </Words>
      <AxisLeft
        at={y}
        ticks={ticks}
        left={left}
        right={right}
        format={(tick) => texts.tick(tick, panel.format)}
      />
      <Stack tracks={panel.up} sign={1} panel={panel} grid={grid} bin={bin} id={id} />
      <Stack tracks={panel.down} sign={-1} panel={panel} grid={grid} bin={bin} id={id} />
      {panel.lines.map(({ name: key, spread, colour }) => (
        <Chance key={key} spread={spread} ink={colour} grid={grid} />
      ))}
      {panel.lines.map(({ name: key, values, before, colour, dash, strong }) => (
        <g key={key}>
          {before && <SeriesLine values={before} grid={grid} ink={colour} {...BEFORE} />}
          <SeriesLine values={values} grid={grid} ink={colour} wide={strong ? 2.4 : 1.6} dash={dash} />
        </g>
      ))}
    </g>
  );
}

/** Names beside the last values of lines and the middles of layers; one alone needs none. */
function Names({ placed, layout }: PanelProps) {
  const { panel, top, bottom, y } = placed;
  const label = (track: Track, at: number): EndLabel => ({
    key: track.name,
    text: track.label,
    at,
    ink: track.opacity === undefined ? track.colour : 'var(--ink-2)',
    thread: track.colour,
    strong: track.strong,
  });
  const labels = [
    ...panel.lines.map((track) => label(track, y(lately(track.values, layout.to, 1)))),
    ...middles(panel.up, 1, placed, layout).map((at, i) => label(panel.up[i], at)),
    ...middles(panel.down, -1, placed, layout).map((at, i) => label(panel.down[i], at)),
  ];
  if (labels.length < 2 && !panel.named) return null;
  const known = ([...panel.lines, ...panel.up][0]?.values.length ?? 1) - 1;
  const end = layout.x(Math.min(layout.to, Math.max(layout.from, known)));
  return (
    <EndLabels
      labels={labels}
      end={end}
      right={layout.right}
      width={layout.width}
      top={top}
      bottom={bottom}
    />
  );
}

/** Mean of the last values that are shown: bars of single days jump. */
function lately(values: Float64Array, to: number, days: number): number {
  const part = values.subarray(Math.max(0, Math.min(values.length, to + 1) - days), to + 1);
  return part.length === 0 ? 0 : part.reduce((sum, value) => sum + value, 0) / part.length;
}

function middles(
  tracks: readonly Track[],
  sign: 1 | -1,
  { panel, y }: PlacedPanel,
  { to }: TimeLayout,
): number[] {
  const days = panel.shape === 'bars' ? 7 : 1;
  return stacked(tracks).map(([below, above]) =>
    y((sign * (lately(below, to, days) + lately(above, to, days))) / 2),
  );
}
