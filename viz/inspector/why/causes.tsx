/** What moved trust most: bars to both sides of nothing, told apart by side and sign as well as by colour. */
import { Pieces } from './pieces.tsx';
import { signed } from './telling.ts';
import type { CauseRow, ToldWhy } from './telling.ts';
import { words } from './words.ts';

export function Causes({ told: { rows, rest } }: { told: ToldWhy }) {
  const w = words();
  if (rows.length === 0) return null;
  return (
    <div class="why-causes">
      <h5>{w.causes}</h5>
      <p class="why-sides small" aria-hidden="true">
        <span>◂ {w.took}</span>
        <span>{w.gave} ▸</span>
      </p>
      <ol>
        {rows.map((row, i) => (
          <Cause key={i} row={row} />
        ))}
      </ol>
      {rest.n > 0 && <p class="small muted">{w.rest({ n: rest.n, effect: signed(rest.effect) })}</p>}
    </div>
  );
}

function Cause({ row }: { row: CauseRow }) {
  const w = words();
  const { what, who, how, days, times, effect, long } = row;
  const more = [how, days, times > 1 ? w.times({ n: times }) : ''].filter((one) => one !== '');
  const side = long < 0 ? 'took' : 'gave';
  return (
    <li>
      <span>
        {what}
        {who !== '' && (
          <>
            {' · '}
            <Pieces text={who} />
          </>
        )}
        {more.length > 0 && (
          <span class="why-more muted small">
            <Pieces text={more.join(' · ')} />
          </span>
        )}
      </span>
      <span class="why-effect figures-font">
        <i class={`why-bar why-${side}`} aria-hidden="true">
          <i style={{ width: `${50 * Math.abs(long)}%` }} />
        </i>
        <span>{effect}</span>
      </span>
    </li>
  );
}
