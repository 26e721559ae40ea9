/** Figures of policies: contrasts, the plane of two measures, the ranking under what is not known. */
import { Bars, Forest, KeyMark, Scatter, kindOf, needsFold } from '../../charts/index.ts';
import type { ForestRow } from '../../charts/index.ts';
import type { Estimate, PolicyComparison, PolicyContrast, Ranking } from '../policies/results.ts';
import { words, within } from '../policies/sentences.ts';
import { short } from '../sentences.ts';
import { keyOf } from './effects.tsx';
import { FIGURE_WIDTH, figure, percent } from './parts.tsx';
import type { Content } from './parts.tsx';

const FINDINGS = ['better', 'worse', 'alike', 'undecided'] as const;

/** Differences over the smallest that matters, better to the right. */
function contrastRow(one: PolicyContrast, least: boolean, label: string): ForestRow[] {
  if (!(one.margin > 0)) return [];
  const turn = (least ? -1 : 1) / one.margin;
  const ends = [one.interval.low * turn, one.interval.high * turn];
  const limits = { low: Math.min(...ends), high: Math.max(...ends) };
  const said = within(one.mean, one.interval);
  return [{ key: label, label, said, mean: one.mean * turn, ...limits, finding: one.finding }];
}

const leastOf = ({ measures }: PolicyComparison, name: string): boolean =>
  measures.find((one) => one.name === name)?.goal === 'least';

export function contrastForest(given: PolicyComparison, measures: readonly string[]): Content {
  const rows = given.contrasts
    .filter(({ measure }) => measures.includes(measure))
    .flatMap((one) => contrastRow(one, leastOf(given, one.measure), `${one.policy}: ${words(one.measure)}`));
  return findingForest(
    `Policies against ${given.reference}`,
    rows,
    'Intervals of one measure hold together at 95 %',
  );
}

/** A search has one contrast: the gain. */
export const gainForest = (gain: PolicyContrast, least: boolean): Content =>
  findingForest(
    'Chosen split against the start, on fresh seeds',
    contrastRow(gain, least, words(gain.measure)),
    'The interval is one of 95 %',
  );

function findingForest(title: string, rows: readonly ForestRow[], intervals: string): Content {
  if (rows.length === 0) return null;
  const fold = needsFold(rows.flatMap(({ low, high }) => [low, high]));
  return figure(
    <Forest
      width={FIGURE_WIDTH}
      label={title}
      about={{ title, text: `Differences with intervals (${rows.length}); the numbers stand in the table.` }}
      axis="difference ÷ smallest of interest, better to the right"
      rows={rows}
      references={[
        { at: -1, words: '−1' },
        { at: 0, words: 'none' },
        { at: 1, words: '1: of interest' },
      ]}
      labels="above"
      fold={fold}
      format={short}
    />,
    `${title}. Paired differences over the smallest that matters, turned so that better lies to the right; numbers have their own unit and sign. ${intervals}`,
    fold && '; beyond ±1 the axis is logarithmic',
    '. ',
    keyOf(FINDINGS, rows),
    '.',
  );
}

/**
 * Two criteria against each other, intervals both ways; nothing where fewer than two can be shown.
 *
 * @param told whether the probabilities of the front say something
 */
export function paretoScatter(given: PolicyComparison, told: boolean): Content {
  const known = given.measures.filter(({ name }) => given.dominance.criteria.includes(name));
  const deciding = known.find(({ name }) => name === given.decide) ?? known[0];
  const other = known.find((one) => one !== deciding);
  if (deciding === undefined || other === undefined) return null;
  const points = given.policies.flatMap((policy) => {
    const [a, b] = [policy.measures[deciding.name], policy.measures[other.name]];
    return a && b ? [{ policy, x: limitsOf(a), y: limitsOf(b) }] : [];
  });
  if (points.length < 2) return null;
  const onFront = (id: string): number =>
    given.dominance.front.find(({ policy }) => policy === id)?.probability ?? 0;
  const hollow = (id: string): boolean => told && onFront(id) < 0.5;
  const title = `${words(deciding.name)} and ${words(other.name)}`;
  return figure(
    <Scatter
      width={FIGURE_WIDTH}
      high={250}
      label={title}
      about={{
        title,
        text: points
          .map(({ policy, x, y }) => `${policy.id}: ${within(x.mean, x)}, ${within(y.mean, y)}`)
          .join('; '),
      }}
      across={axisOf(deciding)}
      up={axisOf(other)}
      best="best"
      points={points.map(({ policy: { id }, x, y }) => ({ id, name: id, x, y, hollow: hollow(id) }))}
      format={short}
    />,
    `${title}: means with 95 % intervals; small points are replications, an ellipse is where both means lie together. `,
    told &&
      `In brackets how likely a policy is among those that no other dominates in ${given.dominance.criteria.map(words).join(', ')}; filled from 0.5 on. `,
    points.map(({ policy: { id } }, i) => [
      i > 0 && ', ',
      <KeyMark {...kindOf(i)} hollow={hollow(id)} />,
      ` ${id}${told ? ` (${onFront(id).toFixed(2)})` : ''}`,
    ]),
    '.',
  );
}

const limitsOf = ({ mean, interval, values }: Estimate) => ({ mean, ...interval, values });

const axisOf = ({ name, unit, goal }: PolicyComparison['measures'][number]) => ({
  title: `${words(name)} (${unit}; ${goal === 'least' ? 'less' : 'more'} is better)`,
  goal,
});

export function rankingBars({ standings, draws, measure }: Ranking): Content {
  const title = `Best in ${words(measure)} over ${draws.length} draws of what is not known`;
  const bars = standings.map(({ policy, shareBest, interval }) => ({
    key: policy,
    label: policy,
    said: `${percent(shareBest)} [${percent(interval.low)}, ${percent(interval.high)}]`,
    value: shareBest,
    interval,
  }));
  return figure(
    <Bars
      width={FIGURE_WIDTH}
      label={title}
      about={{ title, text: bars.map(({ label, said }) => `${label}: ${said}`).join('; ') }}
      axis="share of draws in which the policy is best"
      bars={bars}
      reach={[1]}
      format={short}
    />,
    `${title}; ties are shared, intervals after Wilson.`,
  );
}
