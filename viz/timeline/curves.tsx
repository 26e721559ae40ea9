/** Behind the days: the measure of the story as far as the days have arrived, on an axis that shows it. */
import { line } from 'd3';
import type { ScaleLinear } from 'd3';
import { useMemo } from 'preact/hooks';
import type { RunData } from '../state/run-data.ts';
import { available } from '../state/player.ts';
import { brand } from '../state/view.ts';
import { about } from '../story/about.ts';
import type { About } from '../story/about.ts';
import { axisOf, courseOf, isShare, subjectText, valueText } from '../story/course.ts';
import { aside } from '../words/punctuation.ts';
import { words } from './words.ts';

export const HEIGHT = 46;
const EDGE = 3;

type Scale = ScaleLinear<number, number>;

interface Curve {
  entity: number | null;
  values: Float64Array;
  before: Float64Array | null;
  colour: string;
}

/** Whose curve stands out: the brand in view, where brands have the measure. */
const chosenOf = ({ subject: { table, entity } }: About, run: RunData): number | null =>
  table === 'brands' && entity !== null ? Math.min(brand.value, run.brands - 1) : entity;

/** All brands, or the one whom the story is about with those beside it; the one that stands out is the last. */
function curvesOf(run: RunData, other: RunData | null, told: About, chosen: number | null): Curve[] {
  const { table, entity } = told.subject;
  const brands = table === 'brands' && entity !== null;
  const all = brands ? Array.from({ length: run.brands }, (_, b) => b) : [...told.beside, entity];
  const daysOf = ({ days, scenario }: RunData): number => Math.min(days.value, scenario.days);
  const known = (one: number | null): boolean => other !== null && (!brands || one! < other.brands);
  return [...all.filter((one) => one !== chosen), chosen].map((one) => ({
    entity: one,
    values: courseOf(run, told, daysOf(run), one),
    before: known(one) ? courseOf(other!, told, daysOf(other!), one) : null,
    colour: brands ? `var(--brand-${one})` : one === chosen ? 'var(--accent)' : 'var(--ink-3)',
  }));
}

/** The curves that the axis is made for: that which stands out, and those the story sets beside it. */
function shownOn(curves: readonly Curve[], told: About, chosen: number | null): Float64Array[] {
  const beside = chosen === told.subject.entity ? told.beside : [];
  return curves
    .filter(({ entity }) => entity === chosen || beside.includes(entity ?? -1))
    .flatMap(({ values, before }) => (before === null ? [values] : [values, before]));
}

interface CurvesProps {
  run: RunData;
  other: RunData | null;
  x: Scale;
}

export function Curves(props: CurvesProps) {
  const days = props.run.days.value;
  const reached = props.x(Math.max(0, Math.min(days, available.value) - 1));
  return (
    <>
      <span class="timeline-arrived" style={{ width: `${reached}px` }} />
      {about.value !== null && days > 0 && <Told {...props} told={about.value} />}
    </>
  );
}

function Told({ run, other, x, told }: CurvesProps & { told: About }) {
  const w = words();
  const days = run.days.value;
  const chosen = chosenOf(told, run);
  const curves = useMemo(
    () => curvesOf(run, other, told, chosen),
    [run, other, told, chosen, days, other?.days.value],
  );
  const [low, high] = axisOf(shownOn(curves, told, chosen), isShare(told));
  const y = (value: number): number => HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (value - low)) / (high - low);
  const draw = (values: Float64Array): string => line<number>((_, i) => x(i), y)(values) ?? '';
  const own = curves[curves.length - 1].values;
  const [from, to] = x.range();
  const said = curves
    .map(({ entity, values }) =>
      w.oneOf({ what: subjectText(run, told, entity), value: valueText(values[days - 1], told) }),
    )
    .reverse();
  const { eve } = told;
  return (
    <>
      <svg
        class="timeline-series"
        width={to - from}
        height={HEIGHT}
        role="img"
        aria-label={w.seriesAbout({ day: String(days - 1), said: aside(said) })}
      >
        {eve !== null && eve < days - 1 && (
          <line class="eve" x1={x(eve)} x2={to} y1={y(own[eve])} y2={y(own[eve])} />
        )}
        {curves.map(
          ({ before, colour, entity }) =>
            before !== null && <path key={`o${entity}`} d={draw(before)} class="kept" stroke={colour} />,
        )}
        {curves.map(({ values, colour, entity }) => (
          <path key={entity} d={draw(values)} class={entity === chosen ? 'chosen' : ''} stroke={colour} />
        ))}
      </svg>
      <Ends
        high={Math.max(...own)}
        low={Math.min(...own)}
        told={told}
        what={subjectText(run, told, chosen)}
        below={y(early(own)) < HEIGHT / 2}
      />
    </>
  );
}

interface EndsProps {
  high: number;
  low: number;
  told: About;
  what: string;
  /** Where the line does not run. */
  below: boolean;
}

/** Highest and lowest of what stands out, at the ends that they are near, and what it is. */
function Ends({ high, low, told, what, below }: EndsProps) {
  return (
    <>
      <span class="timeline-scale top">
        <b>{valueText(high, told)}</b> {!below && what}
      </span>
      <span class="timeline-scale bottom">
        <b>{valueText(low, told)}</b> {below && what}
      </span>
    </>
  );
}

/** Where words stand, about a third of the width. */
const early = (values: Float64Array): number => {
  const first = values.subarray(0, Math.ceil(values.length / 3));
  return first.reduce((sum, value) => sum + value, 0) / first.length;
};
