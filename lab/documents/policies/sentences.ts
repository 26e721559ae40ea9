/** Conclusions in plain sentences; each follows from an interval or a probability, none is written by hand. */
import { short } from '../register/sentences.ts';
import type { Interval } from '../../statistics/interval.ts';
import type { PolicyPlan } from '../../policies/plan.ts';
import type { PolicyComparison, PolicyContrast, Ranking } from '../../policies/results.ts';

/** From this probability on something counts as shown. */
const SHOWN = 0.95;
/** Outlays further apart than this share of the budget are told. */
const APART = 0.05;
/** Resampling fewer replications than this makes chance look like certainty. */
export const FEWEST_FOR_DOMINANCE = 10;

export const within = (mean: number, { low, high }: Interval): string =>
  `${short(mean)} [${short(low)}, ${short(high)}]`;

/** A share needs no unit. */
export const inUnit = (figure: string, unit: string): string =>
  unit === '0 to 1' ? figure : `${figure} ${unit}`;

export const percent = (share: number): string => `${Math.round(100 * share)} %`;
const shares = ({ low, high }: Interval): string => `[${Math.round(100 * low)}, ${Math.round(100 * high)}]`;
export const words = (measure: string): string => measure.replaceAll('_', ' ');

/** "a, b and c" */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;

export function contrastSentence(contrast: PolicyContrast, unit: string): string {
  const { policy, against, measure, mean, interval, margin, finding } = contrast;
  const what = words(measure);
  const size = inUnit(within(mean, interval), unit);
  switch (finding) {
    case 'better':
    case 'worse':
      return `${policy} does ${finding} than ${against} in ${what}: ${size}${
        Math.min(Math.abs(interval.low), Math.abs(interval.high)) < margin
          ? `, perhaps by less than the ${short(margin)} that matter`
          : ''
      }.`;
    case 'alike':
      return `No difference shown between ${policy} and ${against} in ${what}, and none that matters is left possible: ${size} lies within ±${short(margin)}.`;
    default:
      return `No difference shown between ${policy} and ${against} in ${what}: ${size}; more replications would narrow it.`;
  }
}

function decidingSentences({ contrasts, decide, measures }: PolicyComparison): string[] {
  const { unit } = measures.find(({ name }) => name === decide)!;
  return contrasts.filter(({ measure }) => measure === decide).map((one) => contrastSentence(one, unit));
}

function dominanceSentences({ dominance: { pairs, front, criteria }, seeds }: PolicyComparison): string[] {
  if (criteria.length === 0) return [];
  if (seeds.length < FEWEST_FOR_DOMINANCE) {
    return [`Nothing is said of dominance with fewer than ${FEWEST_FOR_DOMINANCE} replications.`];
  }
  const all = listed(criteria.map(words));
  const shown = pairs.filter(({ probability }) => probability >= SHOWN);
  const said = shown.map(
    ({ better, worse, probability }) =>
      `${better} dominates ${worse} in ${all} (probability ${probability.toFixed(2)}).`,
  );
  const never = front.filter(({ probability }) => probability <= 1 - SHOWN);
  return [
    ...(said.length > 0 ? said : [`No policy is shown to dominate another in ${all}.`]),
    `Pareto front, with probabilities: ${listed(
      front
        .filter((one) => !never.includes(one))
        .map(({ policy, probability }) => `${policy} ${probability.toFixed(2)}`),
    )}.`,
  ];
}

function crisisSentences({ span, contrasts, policies, reference }: PolicyComparison): string[] {
  if (span.crisis === null) return [];
  const drops = contrasts.filter(({ measure }) => measure === 'trust_drop');
  const told = drops.filter(({ finding }) => finding === 'better' || finding === 'worse');
  const drop = policies.find(({ id }) => id === reference)!.measures.trust_drop;
  const first =
    drop === null ? [] : [`The crisis costs ${reference} ${within(drop.mean, drop.interval)} of trust.`];
  if (told.length === 0) {
    return [...first, 'That any policy makes the loss smaller or larger is not shown.'];
  }
  const ways = told.map(
    ({ policy, finding, mean, interval }) =>
      `${policy} loses ${finding === 'better' ? 'less' : 'more'} than ${reference}: ${within(mean, interval)}`,
  );
  return [...first, `${ways.join('; ')}.`];
}

function rankingSentences(ranking: Ranking | null): string[] {
  if (ranking === null) return [];
  const { standings, draws, measure, drivers } = ranking;
  const best = [...standings].sort((a, b) => b.shareBest - a.shareBest);
  const often = best.map(
    ({ policy, shareBest, interval }) => `${policy} in ${percent(shareBest)} ${shares(interval)}`,
  );
  const least = [...standings].sort((a, b) => a.expectedRegret - b.expectedRegret)[0];
  const clear = drivers.filter(
    ({ interval }) => interval !== null && (interval.low > 0 || interval.high < 0),
  );
  const [first] = clear;
  return [
    `Over ${draws.length} draws of the uncertain parameters, best in ${words(measure)}: ${listed(often)}.`,
    `Least regret is expected of ${least.policy} (${short(least.expectedRegret)}, at worst ${short(least.worstRegret)}).`,
    first === undefined
      ? 'No single parameter is shown to decide who leads.'
      : `Who leads depends most on ${first.path}: the larger, the ${first.correlation > 0 ? 'further' : 'less far'} ${first.policy} is ahead (rank correlation ${within(first.correlation, first.interval!)}).`,
  ];
}

function spendingSentences({ policies }: PolicyComparison): string[] {
  const rows = policies.flatMap(({ id, measures: { budget, outlay, outlay_late: late } }) =>
    budget && outlay && late && budget.mean > 0
      ? [{ id, spent: outlay.mean / budget.mean, late: late.mean / budget.mean }]
      : [],
  );
  const spent = rows.map((row) => row.spent);
  const said: string[] = [];
  if (Math.max(...spent) - Math.min(...spent) > APART) {
    said.push(
      `Equal budgets are not equal outlays here: ${listed(rows.map((row) => `${row.id} spends ${percent(row.spent)} of it`))}. What is not spent stays with the brand.`,
    );
  }
  const late = rows.filter((row) => row.late > APART);
  if (late.length > 0) {
    said.push(
      `What was left over is spent after the budget stops: ${listed(late.map((row) => `${row.id} ${percent(row.late)} of the budget`))}.`,
    );
  }
  return said;
}

/** Everything a reader should know before anything else. */
export function conclusionsOf(given: PolicyComparison): string[] {
  if (given.stopped === 'too few runs') return ['Too few runs came to their end.'];
  return [
    ...decidingSentences(given),
    ...dominanceSentences(given),
    ...crisisSentences(given),
    ...rankingSentences(given.ranking),
    ...spendingSentences(given),
  ];
}

export function assumptionsOf({ unitCost, assumedCost, file }: PolicyPlan): string[] {
  const cost = assumedCost
    ? `A unit is assumed to cost the brand ${short(unitCost)} yuan, half of its price; the file says nothing of it.`
    : `A unit costs the brand ${short(unitCost)} yuan, as the file says.`;
  const uncertain = (file.uncertain ?? []).map(
    ({ path, low, high, scale = 'linear', because }) =>
      `${path} is drawn from ${low} to ${high} (${scale})${because === undefined ? '' : `: ${because}`}.`,
  );
  return [cost, 'Goods sent back are sold again; what is left of a budget costs nothing.', ...uncertain];
}
