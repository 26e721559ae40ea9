/** Key measures of the brand in view, before and after, at a glance. */
import { useMemo } from 'preact/hooks';
import { Spark } from '../../charts/index.ts';
import { brand } from '../state/view.ts';
import { choose, chosen } from './chosen.ts';
import { curveOf, isFlow, measureOf, rangeOf } from './measured.ts';
import type { Chosen } from './measured.ts';
import { measureName, ownersOf, valueText } from './naming.ts';
import type { Shown } from './results.tsx';
import { words } from './words.ts';

const KEY = ['trust', 'loyalty', 'evidence_negative', 'evidence_peer', 'buyers', 'sales'] as const;

export function Multiples({ before, after, days }: Shown) {
  const w = words();
  const b = Math.min(brand.value, after.data.brands - 1);
  const [owner] = ownersOf(after.data, 'brands').slice(b);
  return (
    <section class="compare-part" aria-labelledby="compare-multiples">
      <h3 id="compare-multiples">{w.multiples({ who: owner })}</h3>
      <p class="muted small">{w.tileHint}</p>
      <div class="multiples">
        {KEY.map((measure) => (
          <Tile
            key={measure}
            what={{ table: 'brands', measure }}
            before={before}
            after={after}
            days={days}
            b={b}
          />
        ))}
      </div>
    </section>
  );
}

type TileProps = Pick<Shown, 'before' | 'after' | 'days'> & { what: Chosen; b: number };

function Tile({ what, before, after, days, b }: TileProps) {
  const w = words();
  const [old, now] = useMemo(
    () => [before, after].map(({ data }) => curveOf(data.series, what, days, b)),
    [before, after, what.measure, days, b],
  );
  const share = measureOf(what).unit === '0 to 1';
  const all = Math.max(before.data.scenario.days, after.data.scenario.days);
  const [from, to] = [valueText(old[days - 1], what), valueText(now[days - 1], what)];
  const name = isFlow(what) ? w.summed({ measure: measureName(what) }) : measureName(what);
  const pressed = chosen.value.table === what.table && chosen.value.measure === what.measure;
  return (
    <button class="tile" aria-pressed={pressed} onClick={() => choose(what)}>
      <span class="small">{name}</span>
      <Spark
        lines={[
          { values: old, ink: 'var(--ink-3)', wide: 1.2, dash: '4 3' },
          { values: now, ink: `var(--brand-${b})`, wide: 2 },
        ]}
        last={all - 1}
        domain={share ? [0, 1] : rangeOf([old, now])}
        height={46}
      />
      <span class="small figures-font">
        <span class="unseen">{w.before} </span>
        {from} <span aria-hidden="true">→</span> <span class="unseen">{w.after} </span>
        <strong>{to}</strong>
      </span>
    </button>
  );
}
