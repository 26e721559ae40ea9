/** How near the bet came, in words and as a table. */
import type { LiveRun } from '../state/session.ts';
import type { About } from '../story/about.ts';
import { courseOf, valueText } from '../story/course.ts';
import { betDays, directionOf, scoreOf } from './bet-score.ts';
import { words } from './words.ts';

/** What counts as no change: a part of the axis. */
const LEVEL = 0.02;

interface ResultProps {
  live: LiveRun;
  told: About;
  axis: readonly [low: number, high: number];
  bet: readonly number[];
}

export function BetResult({ live: { data, spread }, told, axis: [low, high], bet }: ResultProps) {
  const w = words().bet;
  const { days } = data.scenario;
  const seen = courseOf(data, told, days);
  const others = spread.value.map((series) => courseOf({ series, brands: data.brands }, told, days));
  const score = scoreOf(bet, seen, others);
  const least = LEVEL * (high - low);
  // Of a fall it is asked what is left at the end of what there was before it.
  const from = told.eve !== null && told.eve < days - 1 ? told.eve : 0;
  const [expected, came] = [directionOf(bet, from, least), directionOf(seen, from, least)];
  const on = String(from);
  const text = (value: number): string => valueText(value, told);
  return (
    <div class="bet-result" role="status">
      <p>
        <strong>
          {w.result({
            distance: text(score.mean),
            low: text(low),
            high: text(high),
            day: String(score.worstDay),
            most: text(score.worst),
          })}
        </strong>
      </p>
      <p>
        {expected === came
          ? w.right({ day: on, seen: w[came] })
          : w.direction({ day: on, bet: w[expected], seen: w[came] })}
      </p>
      {score.chance !== null && (
        <p class="muted">
          {w.chance({ distance: text(score.chance), n: String(others.length) })}{' '}
          {score.mean <= score.chance && w.within}
        </p>
      )}
      <details>
        <summary class="small">{w.table}</summary>
        <table class="small figures-font">
          <thead>
            <tr>
              <th scope="col">{w.day}</th>
              <th scope="col">{w.yours}</th>
              <th scope="col">{w.model}</th>
            </tr>
          </thead>
          <tbody>
            {[0, ...betDays(days)].map((day) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                <td>{text(bet[day])}</td>
                <td>{text(seen[day])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
