/** How near the bet came, in words and as a table. */
import { language } from '../state/preferences.ts';
import type { LiveRun } from '../state/session.ts';
import { betDays, directionOf, scoreOf } from './bet-score.ts';
import { words } from './words.ts';

const format = (value: number, digits: number): string =>
  new Intl.NumberFormat(language.value, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);

export function BetResult({ live, brand, bet }: { live: LiveRun; brand: number; bet: readonly number[] }) {
  const w = words().bet;
  const { days } = live.data.scenario;
  const seen = live.data.series.track('brands', 'trust', days, brand);
  const others = live.spread.value.map((series) => series.track('brands', 'trust', days, brand));
  const score = scoreOf(bet, seen, others);
  const [expected, came] = [directionOf(bet), directionOf(seen)];
  return (
    <div class="bet-result" role="status">
      <p>
        <strong>
          {w.result({
            distance: format(score.mean, 2),
            day: format(score.worstDay, 0),
            most: format(score.worst, 2),
          })}
        </strong>
      </p>
      <p>
        {expected === came ? w.right({ seen: w[came] }) : w.direction({ bet: w[expected], seen: w[came] })}
      </p>
      {score.chance !== null && (
        <p class="muted">
          {w.chance({ distance: format(score.chance, 3), n: format(others.length, 0) })}{' '}
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
                <th scope="row">{format(day, 0)}</th>
                <td>{format(bet[day], 2)}</td>
                <td>{format(seen[day], 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
