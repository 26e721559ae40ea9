/** The course of the measure a story is told by, its axis, and how its numbers are written. */
import { scaleLinear } from 'd3';
import { runningMean } from '../../charts/index.ts';
import type { Format } from '../../charts/index.ts';
import { named } from '../../lab/stories/naming.ts';
import { written } from '../../lab/stories/sentence.ts';
import { TIERS } from '../../sim/scenario/index.ts';
import { language } from '../state/preferences.ts';
import type { RunData } from '../state/run-data.ts';
import type { RunSeries } from '../state/run-series.ts';
import { measureName, ownersOf } from '../compare/naming.ts';
import { words as compareWords } from '../compare/words.ts';
import { say } from '../words/dictionary.ts';
import type { About } from './about.ts';
import { words } from './words.ts';

type Lived = { series: Pick<RunSeries, 'track'>; brands: number };

/** Its values on days 0 … days − 1. @param entity of whom; that of the story unless said */
export function courseOf(
  run: Lived,
  { subject, over }: About,
  days: number,
  entity = subject.entity,
): Float64Array {
  const { table, measure } = subject;
  const count = { brands: run.brands, creators: TIERS.length, market: 1 }[table];
  const whose = entity === null ? Array.from({ length: count }, (_, i) => i) : [entity];
  const all = whose.map((one) => run.series.track(table, measure, days, one));
  return runningMean(
    all.reduce((a, b) => a.map((value, day) => value + b[day])),
    over,
  );
}

export const isShare = ({ form }: Pick<About, 'form'>): boolean => form === '2' || form === '%';
const FORMATS: Readonly<Record<About['form'], Format>> = {
  '2': 'share',
  '%': 'percent',
  n: 'count',
  x: 'decimal',
  yuan: 'decimal',
};
/** As the charts call it. */
export const formatOf = ({ form }: Pick<About, 'form'>): Format => FORMATS[form];
export const valueText = (value: number, { form }: Pick<About, 'form'>): string =>
  written(value, form, language.value);

/** The measure by the name that the model has for it. */
function plainText(run: Pick<RunData, 'scenario'>, { subject }: About, entity: number | null): string {
  const measure = measureName(subject);
  if (subject.table === 'market' || entity === null) return measure;
  return compareWords().measured({ measure, who: ownersOf(run, subject.table)[entity] });
}

/** What is measured, and of whom: “Trust in Azure (0 to 1)”. */
export function subjectText(
  run: Pick<RunData, 'scenario'>,
  given: About,
  entity = given.subject.entity,
): string {
  const w = words();
  const text =
    given.words === null
      ? plainText(run, given, entity)
      : say(named(given.words, run.scenario.brandNames, entity ?? 0));
  const what = text.charAt(0).toUpperCase() + text.slice(1);
  if (given.over > 1) return w.meanOf({ what, days: String(given.over) });
  return given.form === '2' ? w.ofOne({ what }) : what;
}

export const askedText = ({ scenario }: Pick<RunData, 'scenario'>, given: About): string =>
  say(named(given.bet, scenario.brandNames));

/** Chance moves every curve a little: an axis as narrow as that would make a drama of nothing. */
const LEAST_SHARE = 0.06;
const LEAST_PART = 0.15;

/** An axis that shows all of these: not from 0, but with room, and never so narrow that chance looks like a fall. */
export function axisOf(curves: readonly Float64Array[], share: boolean): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const curve of curves)
    for (const value of curve) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  if (low > high) return [0, 1];
  const least = share ? LEAST_SHARE : LEAST_PART * Math.max(Math.abs(low), Math.abs(high), 1);
  const room = Math.max(0.06 * (high - low), (least - (high - low)) / 2);
  return [low >= 0 ? Math.max(0, low - room) : low - room, share ? Math.min(1, high + room) : high + room];
}

/** A bet has room for twice and a half what there is at first: an axis made of the outcome would give it away. */
const ROOM = 2.5;
/** Days that have to be there for it. */
export const BET_NEEDS = 14;

/** The axis a bet is drawn on. @param seen the outcome, once it is revealed: it must be on it too */
export function betAxis(
  run: Lived,
  given: About,
  days: number,
  seen: Float64Array | null,
): readonly [number, number] {
  const first = courseOf(run, given, Math.min(days, BET_NEEDS)).reduce(
    (sum, x, _, { length }) => sum + x / length,
    0,
  );
  const [low, high] = given.axis ?? [0, isShare(given) ? 1 : ROOM * Math.max(first, 1)];
  const [least, most] = seen === null ? [low, high] : axisOf([seen], isShare(given));
  return scaleLinear([Math.min(low, least), Math.max(high, most)], [0, 1])
    .nice(4)
    .domain() as [number, number];
}
