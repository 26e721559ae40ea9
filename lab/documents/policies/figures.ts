/** Figures of policies: contrasts, the plane of two measures, the ranking under what is not known. */
import type { MeasureInfo, PolicyComparison, PolicyContrast, Ranking } from '../../policies/results.ts';
import { interestForest } from '../effects.ts';
import type { ForestRow, ScatterAxis } from '../figures.ts';
import { ENGLISH } from '../language.ts';
import { figure, joined } from '../model.ts';
import type { Figure, Inline } from '../model.ts';
import { percent, withLimits } from '../numbers.ts';

const words = ENGLISH.measure;

/** Differences over the smallest that matters, better to the right. */
function contrastRow(one: PolicyContrast, least: boolean, label: string): ForestRow[] {
  if (!(one.margin > 0)) return [];
  const turn = (least ? -1 : 1) / one.margin;
  const ends = [one.interval.low * turn, one.interval.high * turn];
  return [
    {
      key: `${one.policy} ${one.measure}`,
      label,
      said: withLimits(one.mean, one.interval),
      mean: one.mean * turn,
      low: Math.min(...ends),
      high: Math.max(...ends),
      finding: one.finding,
    },
  ];
}

const leastOf = ({ measures }: PolicyComparison, name: string): boolean =>
  measures.find((one) => one.name === name)?.goal === 'least';

const findingForest = (title: string, rows: readonly ForestRow[], intervals: string): Figure[] =>
  interestForest({
    title,
    about: `Differences with intervals (${rows.length}); the numbers stand in the table.`,
    axis: 'difference ÷ smallest of interest, better to the right',
    rows,
    bothSides: true,
    said: `Paired differences over the smallest that matters, turned so that better lies to the right; numbers have their own unit and sign. ${intervals}`,
    key: ['better', 'worse', 'alike', 'undecided'],
  });

export const contrastForest = (given: PolicyComparison, measures: readonly string[]): Figure[] =>
  findingForest(
    `Policies against ${given.reference}`,
    given.contrasts
      .filter(({ measure }) => measures.includes(measure))
      .flatMap((one) =>
        contrastRow(one, leastOf(given, one.measure), `${one.policy}: ${words(one.measure)}`),
      ),
    'Intervals of one measure hold together at 95 %',
  );

/** A search has one contrast: the gain. */
export const gainForest = (gain: PolicyContrast, least: boolean): Figure[] =>
  findingForest(
    'Chosen split against the start, on fresh seeds',
    contrastRow(gain, least, words(gain.measure)),
    'The interval is one of 95 %',
  );

const axisOf = ({ name, unit, goal }: MeasureInfo): ScatterAxis => ({
  title: `${words(name)} (${unit})`,
  goal,
});

/** The two criteria to be drawn: the one that decides and the next. */
function planeOf({ measures, dominance, decide }: PolicyComparison): [MeasureInfo, MeasureInfo] | null {
  const known = measures.filter(({ name }) => dominance.criteria.includes(name));
  const deciding = known.find(({ name }) => name === decide) ?? known[0];
  const other = known.find((one) => one !== deciding);
  return other === undefined ? null : [deciding, other];
}

/**
 * Two criteria against each other, intervals both ways; nothing where fewer than two can be shown.
 *
 * @param told whether the probabilities of the front say something
 */
export function paretoScatter(given: PolicyComparison, told: boolean): Figure[] {
  const plane = planeOf(given);
  if (plane === null) return [];
  const [across, up] = plane;
  const points = given.policies.flatMap(({ id, measures }) => {
    const [a, b] = [measures[across.name], measures[up.name]];
    if (!a || !b) return [];
    const limits = ({ mean, interval: { low, high }, values }: typeof a) => ({ mean, low, high, values });
    return [{ id, x: limits(a), y: limits(b) }];
  });
  if (points.length < 2) return [];
  const chance = (id: string): number =>
    given.dominance.front.find(({ policy }) => policy === id)?.probability ?? 0;
  const hollow = (id: string): boolean => told && chance(id) < 0.5;
  const title = `${words(across.name)} and ${words(up.name)}`;
  const about = points
    .map(({ id, x, y }) => `${id}: ${withLimits(x.mean, x)}, ${withLimits(y.mean, y)}`)
    .join('; ');
  const marked = points.map((one) => ({ ...one, hollow: hollow(one.id) }));
  const key = marked.map((one, index): Inline => [
    { is: 'kind', index, hollow: one.hollow },
    ` ${one.id}${told ? ` (${chance(one.id).toFixed(2)})` : ''}`,
  ]);
  return [
    figure({ kind: 'scatter', title, about, across: axisOf(across), up: axisOf(up), points: marked }, [
      `${title}: means with 95 % intervals. `,
      told &&
        `In brackets how likely a policy is among those that no other dominates in ${given.dominance.criteria.map(words).join(', ')}; filled from 0.5 on. `,
      joined(key),
      '.',
    ]),
  ];
}

export function rankingBars({ standings, draws, measure }: Ranking): Figure {
  const title = `Best in ${words(measure)} over ${draws.length} draws of what is not known`;
  const bars = standings.map(({ policy, shareBest, interval }) => ({
    key: policy,
    label: policy,
    said: `${percent(shareBest)} [${percent(interval.low)}, ${percent(interval.high)}]`,
    value: shareBest,
    interval,
  }));
  const about = bars.map(({ label, said }) => `${label}: ${said}`).join('; ');
  return figure(
    { kind: 'bars', title, about, axis: 'share of draws in which the policy is best', bars },
    `${title}; ties are shared, intervals after Wilson.`,
  );
}
