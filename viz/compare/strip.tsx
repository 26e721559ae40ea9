/** After minus before over the days: one line for each brand, faint ones for other seeds. */
import { useMemo } from 'preact/hooks';
import { day, goTo } from '../state/player.ts';
import { brand } from '../state/view.ts';
import { chosen } from './chosen.ts';
import { pathOf, rangeOf, xOf, yOf } from './lines.ts';
import type { Box } from './lines.ts';
import { curveOf, differenceOf, isFlow } from './measured.ts';
import type { Chosen } from './measured.ts';
import { changeText, measureName, measureUnit, ownersOf } from './naming.ts';
import type { Shown } from './results.tsx';
import { words } from './words.ts';

const WIDTH = 440;
const HEIGHT = 110;
/** Beside colour. */
const DASHES = ['', '7 3', '2 3', '10 3 2 3', '4 2', '1 3', '12 4', '6 2 2 2'];

function inUnits(what: Chosen): string {
  const w = words();
  const name = isFlow(what) ? w.summed({ measure: measureName(what) }) : measureName(what);
  return measureUnit(what) === '' ? name : w.inUnit({ measure: name, unit: measureUnit(what) });
}

export function Strip({ before, after, pairs, days }: Shown) {
  const w = words();
  const what = chosen.value;
  const owners = ownersOf(after.data, what.table);
  const inView = what.table === 'brands' ? Math.min(brand.value, owners.length - 1) : 0;
  const { lines, seeds } = useMemo(() => {
    const differences = (i: number, entity: number): Float64Array =>
      differenceOf(curveOf(pairs[i].before, what, days, entity), curveOf(pairs[i].after, what, days, entity));
    return {
      lines: owners.map((_, entity) => differences(0, entity)),
      seeds: pairs.slice(1).map((_, i) => differences(i + 1, inView)),
    };
  }, [before, after, pairs, days, what, inView]);
  const all = Math.max(before.data.scenario.days, after.data.scenario.days);
  const box: Box = { width: WIDTH, height: HEIGHT, days: all, ...rangeOf([...lines, ...seeds]) };
  const colour = (i: number): string =>
    what.table === 'brands' ? `var(--brand-${i})` : ['var(--accent)', 'var(--paid)', 'var(--bad)'][i];
  const shown = lines[inView];
  const click = (event: MouseEvent): void => {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    goTo(Math.round(((event.clientX - left) / width) * (all - 1)));
  };
  return (
    <section class="compare-part" aria-labelledby="compare-strip">
      <h3 id="compare-strip">{w.strip}</h3>
      <p class="muted small">{w.stripHint({ what: inUnits(what), who: owners[inView] })}</p>
      <div class="strip">
        <p class="strip-axis small figures-font" aria-hidden="true">
          <span>{changeText(box.high, what)}</span>
          {box.low < 0 && <span>{changeText(box.low, what)}</span>}
        </p>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={w.stripOf({
            measure: measureName(what),
            first: changeText(shown[0], what),
            last: changeText(shown[shown.length - 1], what),
          })}
          onClick={click}
        >
          {seeds.map((curve, i) => (
            <path key={i} class="strip-seed" style={{ stroke: colour(inView) }} d={pathOf(curve, box)} />
          ))}
          <path class="strip-zero" d={`M0,${yOf(box, 0)}H${WIDTH}`} />
          <path class="strip-now" d={`M${xOf(box, Math.min(day.value, all - 1))},0V${HEIGHT}`} />
          {lines.map((curve, i) => (
            <path
              key={i}
              class={i === inView ? 'strip-line strong' : 'strip-line'}
              style={{ stroke: colour(i), strokeDasharray: i === inView ? '' : DASHES[i] }}
              d={pathOf(curve, box)}
            />
          ))}
        </svg>
      </div>
      <ul class="strip-legend small">
        {owners.map((owner, i) => (
          <li key={owner}>
            <svg width="22" height="8" aria-hidden="true">
              <path
                class={i === inView ? 'strip-line strong' : 'strip-line'}
                style={{ stroke: colour(i), strokeDasharray: i === inView ? '' : DASHES[i] }}
                d="M0,4H22"
              />
            </svg>
            {owner}
          </li>
        ))}
      </ul>
    </section>
  );
}
