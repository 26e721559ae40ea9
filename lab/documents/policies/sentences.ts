/** Conclusions of a comparison of policies; each follows from an interval or a probability, none is written by hand. */
import type { PolicyPlan } from '../../policies/plan.ts';
import type { Finding, PolicyComparison, PolicyContrast, Ranking } from '../../policies/results.ts';
import { ENGLISH } from '../language.ts';
import type { Language } from '../language.ts';
import { short } from '../numbers.ts';
import { uncertainIn } from '../../policies/equal.ts';
import { FEWEST_FOR_DOMINANCE, SHOWN } from '../../policies/recommend.ts';
import { leaderSentences, recommendationSentences } from './recommendation.ts';
import { spendingSentences } from './spending.ts';

/** @param unit of the measure */
export function contrastSentence(contrast: PolicyContrast, unit: string, language: Language): string {
  const { policy, against, measure, mean, interval, margin, finding } = contrast;
  const w = language.words.policies;
  const [a, b, what] = [language.policy(policy), language.policy(against), language.measure(measure)];
  const size = language.inUnit(language.withLimits(mean, interval), unit);
  const least = language.number(margin);
  if (finding === 'alike') return w.alike(a, b, what, size, least);
  if (finding === 'undecided') return w.undecided(a, b, what, size);
  const smallest = Math.min(Math.abs(interval.low), Math.abs(interval.high));
  return w[finding](a, b, what, smallest < margin ? w.perhapsLess(size, least) : size);
}

/** Many times that no difference is shown: one sentence; the table has each. */
function together(contrasts: readonly PolicyContrast[], unit: string, language: Language): string[] {
  const { listed, policies: w } = language.words;
  if (contrasts.length < 2) return contrasts.map((one) => contrastSentence(one, unit, language));
  const [{ against, measure, finding, margin }] = contrasts;
  const names = listed(contrasts.map(({ policy }) => language.policy(policy)));
  const low = language.number(Math.min(...contrasts.map(({ interval }) => interval.low)));
  const high = Math.max(...contrasts.map(({ interval }) => interval.high));
  const said = [names, language.policy(against), language.measure(measure), low] as const;
  const end = language.inUnit(language.number(high), unit);
  return [
    finding === 'alike' ? w.allAlike(...said, end, language.number(margin)) : w.allUndecided(...said, end),
  ];
}

export function decidingSentences(given: PolicyComparison, language: Language): string[] {
  const { contrasts, decide, measures } = given;
  const { unit } = measures.find(({ name }) => name === decide)!;
  const own = contrasts.filter(({ measure }) => measure === decide);
  const of = (finding: Finding): PolicyContrast[] => own.filter((one) => one.finding === finding);
  return [
    ...[...of('better'), ...of('worse')].map((one) => contrastSentence(one, unit, language)),
    ...together(of('alike'), unit, language),
    ...together(of('undecided'), unit, language),
  ];
}

function dominanceSentences({ dominance, seeds }: PolicyComparison, language: Language): string[] {
  const { pairs, front, criteria } = dominance;
  const { listed, withNumber, policies: w } = language.words;
  if (criteria.length === 0) return [];
  if (seeds.length < FEWEST_FOR_DOMINANCE) return [w.fewForDominance(language.whole(FEWEST_FOR_DOMINANCE))];
  const all = listed(criteria.map(language.measure));
  const said = pairs
    .filter(({ probability }) => probability >= SHOWN)
    .map(({ better, worse, probability }) =>
      w.dominates(language.policy(better), language.policy(worse), all, probability.toFixed(2)),
    );
  const there = front.filter(({ probability }) => probability > 1 - SHOWN);
  const names = there.map(({ policy, probability }) =>
    withNumber(language.policy(policy), probability.toFixed(2)),
  );
  return [...(said.length > 0 ? said : [w.noneDominates(all)]), w.front(listed(names))];
}

function crisisSentences(given: PolicyComparison, language: Language): string[] {
  const { span, contrasts, policies, reference } = given;
  const w = language.words.policies;
  if (span.crisis === null) return [];
  const drop = policies.find(({ id }) => id === reference)!.measures.trust_drop;
  const costs =
    drop && w.crisisCosts(language.policy(reference), language.withLimits(drop.mean, drop.interval));
  const told = contrasts.filter(
    ({ measure, finding }) => measure === 'trust_drop' && (finding === 'better' || finding === 'worse'),
  );
  const ways = told.map(({ policy, finding, mean, interval }) =>
    (finding === 'better' ? w.losesLess : w.losesMore)(
      language.policy(policy),
      language.policy(reference),
      language.withLimits(mean, interval),
    ),
  );
  return [...(costs ? [costs] : []), ways.length === 0 ? w.lossAlike : w.losses(ways)];
}

function driverSentence({ drivers }: Ranking, language: Language): string {
  const w = language.words.policies;
  const clear = drivers.find(({ interval }) => interval !== null && (interval.low > 0 || interval.high < 0));
  if (clear === undefined) return w.noDriver;
  const { path, policy, correlation, interval } = clear;
  const size = language.withLimits(correlation, interval!);
  return w.driver(path, correlation > 0, language.policy(policy), size);
}

function rankingSentences(ranking: Ranking | null, language: Language): string[] {
  if (ranking === null) return [];
  const { standings, draws, measure } = ranking;
  const { listed, policies: w } = language.words;
  const best = [...standings].sort((a, b) => b.shareBest - a.shareBest);
  const often = best.map(({ policy, shareBest, interval: { low, high } }) =>
    w.bestIn(
      language.policy(policy),
      language.percent(shareBest),
      String(Math.round(100 * low)),
      String(Math.round(100 * high)),
    ),
  );
  const [least] = [...standings].sort((a, b) => a.expectedRegret - b.expectedRegret);
  return [
    w.best(language.whole(draws.length), language.measure(measure), listed(often)),
    w.leastRegret(
      language.policy(least.policy),
      language.number(least.expectedRegret),
      language.number(least.worstRegret),
    ),
    driverSentence(ranking, language),
  ];
}

/** Everything a reader should know before anything else: first of all what could not be spent. */
export function conclusionsOf(given: PolicyComparison, language: Language = ENGLISH): string[] {
  if (given.stopped === 'too few runs') return [language.words.tooFew];
  return [
    ...spendingSentences(given, language),
    ...recommendationSentences(given, language),
    ...leaderSentences(given, language),
    ...decidingSentences(given, language),
    ...dominanceSentences(given, language),
    ...crisisSentences(given, language),
    ...rankingSentences(given.ranking, language),
  ];
}

export function assumptionsOf({ unitCost, assumedCost, unsure }: PolicyPlan): string[] {
  const cost = assumedCost
    ? `A unit is assumed to cost the brand ${short(unitCost)} yuan, half of its price; the file says nothing of it.`
    : `A unit costs the brand ${short(unitCost)} yuan, as the file says.`;
  const numbers = uncertainIn({ unsure });
  const assumed = numbers.filter((one) => one.assumed).length;
  const named = numbers
    .filter((one) => !one.assumed)
    .map(
      ({ path, low, high, scale, because }) =>
        `${path} is drawn from ${low} to ${high} (${scale})${because === null ? '' : `: ${because}`}.`,
    );
  const all = `${assumed} assumed numbers of what acts in these markets are drawn together, each within what is held plausible of it.`;
  return [
    cost,
    'Goods sent back are sold again; what is left of a budget costs nothing.',
    ...(assumed > 0 ? [all] : []),
    ...named,
  ];
}
