/** The day that is looked at: all of a chart over time that moves. */
import { px } from '../places.ts';
import { Upright } from '../marks/rule.tsx';
import type { TimeLayout } from './layout.ts';

export interface CursorProps {
  layout: TimeLayout;
  day: number;
  /** Days that are known: dots stand on these only. */
  days: number;
  faint?: boolean;
  /** The line without dots. */
  bare?: boolean;
}

export function Cursor({ layout, day, days, faint = false, bare = false }: CursorProps) {
  const { x, panels, from, to } = layout;
  if (day < from || day > to) return null;
  const dots = bare || day >= days ? [] : panels;
  return (
    <g transform={`translate(${px(x(day))} 0)`}>
      <Upright
        x={0}
        from={panels[0].top - 6}
        to={panels[panels.length - 1].bottom}
        kind={faint ? 'pointed' : 'now'}
      />
      {dots.flatMap(({ panel, y }) =>
        panel.lines.map(({ name, values, colour, strong }) => (
          <circle
            key={name}
            cy={px(y(values[day]))}
            r={strong ? 4 : 3}
            fill={colour}
            stroke="var(--surface)"
            stroke-width="1.5"
          />
        )),
      )}
    </g>
  );
}
