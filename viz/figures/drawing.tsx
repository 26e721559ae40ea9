/** Any figure as SVG, of a given size. The same figure gives the same picture. */
import { HistogramDrawing, StepsDrawing } from './day-drawings.tsx';
import type { Figure } from './model.ts';
import { PlaneDrawing } from './plane-drawing.tsx';
import { layoutOf } from './plot-layout.ts';
import { TimeDrawing } from './time-drawing.tsx';

export interface DrawingProps {
  figure: Figure;
  width: number;
  height: number;
  id: string;
  /** Days shown by figures over time. */
  shown: readonly [from: number, to: number];
  /** The chosen day, to be marked on figures over time. */
  day?: number;
  spelled?: boolean;
}

export function Drawing({ figure, width, height, id, shown, day, spelled = false }: DrawingProps) {
  switch (figure.kind) {
    case 'steps':
      return <StepsDrawing figure={figure} width={width} height={height} />;
    case 'histogram':
      return <HistogramDrawing figure={figure} width={width} height={height} />;
    case 'plane':
      return <PlaneDrawing figure={figure} width={width} height={height} />;
    case 'time': {
      const layout = layoutOf(figure, width, height, shown);
      const { x, panels, from, to } = layout;
      return (
        <g>
          <TimeDrawing figure={figure} layout={layout} id={id} spelled={spelled} />
          {day !== undefined && day >= from && day <= to && (
            <line
              x1={x(day)}
              x2={x(day)}
              y1={panels[0].top - 6}
              y2={panels[panels.length - 1].bottom}
              stroke="var(--ink)"
              stroke-width="1.2"
            />
          )}
        </g>
      );
    }
  }
}
