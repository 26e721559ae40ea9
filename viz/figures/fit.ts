/** The axis cut to what the lines need: small changes can be seen, and the figure says that it is cut. */
import { extent, scaleLinear } from 'd3';
import type { Panel, TimeFigure } from './model.ts';
import { words } from './words.ts';

/** Only lines can do without the 0 they are measured from. */
const canFit = ({ domain, lines, up, down }: Panel): boolean =>
  domain !== null && lines.length > 0 && up.length + down.length === 0;

export const fits = ({ panels }: TimeFigure): boolean => panels.some(canFit);

export function fitted(figure: TimeFigure): TimeFigure {
  const panels = figure.panels.map((panel): Panel => {
    const values = panel.lines.flatMap(({ values, before, spread }) =>
      [values, before ?? [], ...spread].flatMap((list) => [...list]),
    );
    const [low, high] = extent(values);
    if (!canFit(panel) || low === undefined || low === high) return panel;
    const [from, to] = scaleLinear([low, high], [0, 1]).nice(6).domain();
    return { ...panel, domain: [from, to], label: words().cut({ label: panel.label }) };
  });
  return { ...figure, panels };
}
