/** After minus before over the days: one line for each brand, and what chance does to that of the brand in view. */
import { scaleLinear } from 'd3';
import { useMemo, useRef } from 'preact/hooks';
import { Cursor, DASHES, TimeDrawing, layoutOf } from '../../charts/index.ts';
import type { TimeSeries, Track } from '../../charts/index.ts';
import { timeTexts } from '../figures/drawing.tsx';
import { useWidth } from '../figures/hooks.ts';
import { day, goTo } from '../state/player.ts';
import { chosen, ownerInView } from './chosen.ts';
import { curveOf, differenceOf, isFlow, rangeOf } from './measured.ts';
import type { Chosen } from './measured.ts';
import { changeText, measureName, measureUnit, ownersOf } from './naming.ts';
import type { Shown } from './results.tsx';
import { words } from './words.ts';

const HEIGHT = 170;
/** Room for a sign and three digits. */
const LEFT = 52;

function inUnits(what: Chosen): string {
  const w = words();
  const name = isFlow(what) ? w.summed({ measure: measureName(what) }) : measureName(what);
  return measureUnit(what) === '' ? name : w.inUnit({ measure: name, unit: measureUnit(what) });
}

/** Differences of all owners; only those of the one in view with other seeds. */
function tracksOf({ after, pairs, days }: Shown, what: Chosen, inView: number): Track[] {
  const differences = (i: number, entity: number): Float64Array =>
    differenceOf(curveOf(pairs[i].before, what, days, entity), curveOf(pairs[i].after, what, days, entity));
  return ownersOf(after.data, what.table).map((label, i): Track => {
    const own = i === inView;
    const dash = own ? undefined : DASHES[i % DASHES.length];
    return {
      name: label,
      label,
      colour:
        what.table === 'brands' ? `var(--brand-${i})` : ['var(--accent)', 'var(--paid)', 'var(--bad)'][i],
      format: 'decimal',
      values: differences(0, i),
      before: null,
      spread: own ? pairs.slice(1).map((_, k) => differences(k + 1, i)) : [],
      strong: own,
      ...(dash === undefined ? {} : { dash }),
    };
  });
}

/** The one in view is drawn last, over the others. */
function seriesOf(tracks: readonly Track[], inView: number, label: string, length: number): TimeSeries {
  const all = tracks.flatMap(({ values, spread }) => [values, ...spread]);
  const [low, high] = scaleLinear(rangeOf(all), [0, 1]).nice(4).domain();
  const lines = [...tracks.filter((_, i) => i !== inView), tracks[inView]];
  const panel = { label, weight: 1, domain: [low, high], format: 'decimal', lines } as const;
  const plain = { up: [], down: [], shape: 'areas' } as const;
  return { days: tracks[0].values.length, length, panels: [{ ...panel, ...plain }], occasions: [] };
}

export function Strip(given: Shown) {
  const { before, after, pairs, days } = given;
  const w = words();
  const what = chosen.value;
  const owners = ownersOf(after.data, what.table);
  const inView = ownerInView(what, owners.length);
  const ref = useRef<HTMLDivElement>(null);
  const width = useWidth(ref);
  const length = Math.max(before.data.scenario.days, after.data.scenario.days);
  const tracks = useMemo(() => tracksOf(given, what, inView), [before, after, pairs, days, what, inView, w]);
  const series = useMemo(() => seriesOf(tracks, inView, inUnits(what), length), [tracks, length]);
  const layout = layoutOf(series, Math.max(1, width), HEIGHT, [0, Math.max(1, length - 1)], LEFT);
  const texts = { ...timeTexts(), tick: (value: number) => changeText(value, what) };
  const { values } = tracks[inView];
  const said = w.stripOf({
    measure: measureName(what),
    first: changeText(values[0], what),
    last: changeText(values[days - 1], what),
  });
  const click = (event: MouseEvent): void => {
    const { left } = ref.current!.getBoundingClientRect();
    goTo(Math.max(0, Math.min(length - 1, Math.round(layout.x.invert(event.clientX - left)))));
  };
  return (
    <section class="compare-part" aria-labelledby="compare-strip">
      <h3 id="compare-strip">{w.strip}</h3>
      <p class="muted small">{w.stripHint({ what: inUnits(what), who: owners[inView] })}</p>
      <div ref={ref} class="strip" role="img" aria-label={said} onClick={click}>
        {width > 0 && (
          <svg width={width} height={HEIGHT} aria-hidden="true">
            <TimeDrawing series={series} layout={layout} texts={texts} id="strip" />
            <Cursor layout={layout} day={Math.min(day.value, length - 1)} days={series.days} />
          </svg>
        )}
      </div>
    </section>
  );
}
