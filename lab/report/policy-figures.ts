/** Figures of policies: contrasts, the plane of two measures, the ranking under what is not known. */
import type { PolicyComparison, PolicyContrast, Ranking } from '../policies/results.ts';
import { words, within } from '../documents/policies/sentences.ts';
import { bars } from './bars.ts';
import { keyMark } from './drawing.ts';
import type { Mark } from './drawing.ts';
import { forest, needsFold } from './forest.ts';
import type { ForestRow } from './forest.ts';
import type { Content } from './markup.ts';
import { element } from './markup.ts';
import { figure, percent } from './parts.ts';
import { scatter } from './scatter.ts';

const FINDINGS = ['better', 'worse', 'alike', 'undecided'] as const;

/** Differences over the smallest that matters, better to the right. */
function contrastRow(one: PolicyContrast, least: boolean, label: string): ForestRow[] {
  if (!(one.margin > 0)) return [];
  const turn = (least ? -1 : 1) / one.margin;
  const ends = [one.interval.low * turn, one.interval.high * turn];
  const limits = { low: Math.min(...ends), high: Math.max(...ends) };
  return [
    {
      label,
      said: within(one.mean, one.interval),
      mean: one.mean * turn,
      ...limits,
      mark: one.finding as Mark,
    },
  ];
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
  const fold = needsFold(rows);
  const shown = FINDINGS.filter((finding) => rows.some(({ mark }) => mark === finding));
  return figure(
    forest({
      title,
      about: `Differences with intervals (${rows.length}); the numbers stand in the table.`,
      axis: 'difference ÷ smallest of interest, better to the right',
      rows,
      lines: [
        { at: -1, words: '−1' },
        { at: 0, words: 'none' },
        { at: 1, words: '1: of interest' },
      ],
      labels: 'above',
      ...(fold ? { fold } : {}),
    }),
    `${title}. Paired differences over the smallest that matters, turned so that better lies to the right; numbers have their own unit and sign. ${intervals}`,
    fold && '; beyond ±1 the axis is logarithmic',
    '. ',
    shown.map((finding, i) => [i > 0 && ', ', keyMark(finding), ` ${finding}`]),
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
    return a && b ? [{ policy, x: { mean: a.mean, ...a.interval }, y: { mean: b.mean, ...b.interval } }] : [];
  });
  if (points.length < 2) return null;
  const onFront = (id: string): number =>
    given.dominance.front.find(({ policy }) => policy === id)?.probability ?? 0;
  const side = ({ unit, goal }: typeof deciding): string =>
    `${unit}; ${goal === 'least' ? 'less' : 'more'} is better`;
  const title = `${words(deciding.name)} and ${words(other.name)}`;
  const key = points.map(
    ({ policy }, i) => `${i + 1} ${policy.id}${told ? ` (${onFront(policy.id).toFixed(2)})` : ''}`,
  );
  return figure(
    scatter({
      title,
      about: points
        .map(({ policy, x, y }) => `${policy.id}: ${within(x.mean, x)}, ${within(y.mean, y)}`)
        .join('; '),
      across: `${words(deciding.name)} (${side(deciding)})`,
      up: `${words(other.name)} (${side(other)})`,
      points: points.map(({ policy, x, y }) => ({ x, y, filled: told && onFront(policy.id) >= 0.5 })),
    }),
    `${title}: means with 95 % intervals. `,
    told &&
      `In brackets how likely a policy is among those that no other dominates in ${given.dominance.criteria.map(words).join(', ')}; filled from 0.5 on. `,
    element('strong', {}, key.join(', ')),
    '.',
  );
}

export function rankingBars({ standings, draws, measure }: Ranking): Content {
  const title = `Best in ${words(measure)} over ${draws.length} draws of what is not known`;
  const said = standings.map(
    ({ shareBest, interval }) =>
      `${percent(shareBest)} [${percent(interval.low)}, ${percent(interval.high)}]`,
  );
  return figure(
    bars({
      title,
      about: standings.map(({ policy }, i) => `${policy}: ${said[i]}`).join('; '),
      axis: 'share of draws in which the policy is best',
      bars: standings.map(({ policy, shareBest, interval }, i) => ({
        label: policy,
        said: said[i],
        value: shareBest,
        interval,
      })),
    }),
    `${title}; ties are shared, intervals after Wilson.`,
  );
}
