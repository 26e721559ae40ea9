/** What was done to the market, as marks above; in words where they are spelled out. */
import { Upright } from '../marks/rule.tsx';
import { Words } from '../marks/text.tsx';
import { px } from '../places.ts';
import { TEXT, shortened } from '../text.ts';
import type { TimeLayout } from './layout.ts';
import type { TimeSeries, TimeTexts } from './model.ts';

export interface OccasionsProps {
  series: TimeSeries;
  layout: TimeLayout;
  texts: TimeTexts;
  spelled: boolean;
}

const LONGEST = 190;
const SHORTEST = 60;

export function Occasions({ series, layout, texts, spelled }: OccasionsProps) {
  const { x, from, to, panels, right } = layout;
  const bottom = panels[panels.length - 1].bottom;
  const top = panels[0].top;
  let free = -Infinity;
  return (
    <g>
      {series.occasions
        .filter(({ day }) => day >= from && day <= to)
        .map(({ day, text }, i) => {
          const at = x(day);
          const room = spelled && at > free && right - at > SHORTEST;
          if (room) free = at + LONGEST + 10;
          return (
            <g key={i}>
              <title>
                {texts.onDay(String(day))}: {text}
              </title>
              <Upright x={at} from={top} to={bottom} kind="event" />
              <path d={`M${px(at - 4)},${top - 5}h8l-4,6Z`} fill="var(--ink-2)" />
              {room && (
                <Words x={at + 6} y={top + 10} ink="var(--ink-2)" over>
                  {shortened(text, Math.min(LONGEST, right - at - 6), TEXT)}
                </Words>
              )}
            </g>
          );
        })}
    </g>
  );
}
