/** How the numbers of a report were made, in words: one paragraph for each method that the report makes use of. */
import { heading, paragraph } from './model.ts';
import type { Section } from './model.ts';

export interface Method {
  head: string;
  text: string;
}

const SEEDS: Method = {
  head: 'Replications and common random numbers',
  text:
    'A replication is one seed, the same in every arm. One seed makes friendships, people and behaviour: draws are keyed by ' +
    'seed, purpose, day and agent, so that arms share every draw that means the same in both. Differences are taken within ' +
    'replications, which removes most of what chance alone sets apart.',
};
const FRESH: Method = {
  head: 'What the intervals hold for',
  text: 'Each replication is a fresh draw of the friendship graph: intervals hold for markets of this kind, not for one graph.',
};
const GIVEN_GRAPH: Method = {
  head: 'What the intervals hold for',
  text: 'Where friendships come from a file, the graph is the same in all replications: intervals hold for that graph.',
};
const EFFECTS: Method = {
  head: 'Effects and intervals',
  text:
    'An effect is the mean over replications of a weighted sum of an outcome over arms (treatment less control, a difference of ' +
    'differences, a dose–response), with Student’s t interval at 95 %. Files beside this report add a bootstrap interval ' +
    '(bias-corrected and accelerated), Hedges’ g of the pairs, the correlation of the arms and the power.',
};
const SESOI: Method = {
  head: 'Smallest effects of interest',
  text:
    'Every outcome has one, with its reason, set once for each kind of outcome and before effects were looked at: a value in its ' +
    'unit, a share of the mean level over the arms, or in standard deviations between markets that chance alone sets apart.',
};
const VERDICT: Method = {
  head: 'Verdicts',
  text:
    'A function of the interval and the smallest effect of interest s alone, the effect counted positive in the expected ' +
    'direction. Supported: the whole interval is at or beyond s. Reversed: the whole interval is at or below −s. Not supported: ' +
    'the whole interval is below s and not below −s, so that an effect of interest is excluded. Undecided: the interval holds s. ' +
    'Open: the row cannot be run yet. Where no difference is expected, supported means that the interval lies within ±s. ' +
    'Where the true effect is s or less, none at all included, “supported” comes up in at most 2.5 % of experiments. ' +
    'Of several outcomes the first decides; the others are computed and shown.',
};
const EXPLORED: Method = {
  head: 'What was not expected beforehand',
  text: 'Contrasts that the design makes by itself are marked as explored: an effect with its interval, but no verdict.',
};
const FAMILY: Method = {
  head: 'Many rows',
  text:
    'Each row has a p value for its verdict (of an effect beyond s), corrected over all rows of the call after Holm ' +
    '(family-wise error) and after Benjamini and Hochberg (false discovery rate).',
};
const LOOKS: Method = {
  head: 'Repeated looks',
  text:
    'Where results were looked at several times, the level of each look is corrected (alpha spending after Pocock), so that all ' +
    'intervals of an outcome together cover with 95 %; they are wider than those of a fixed number of replications.',
};
const ABLATION: Method = {
  head: 'Ablation',
  text:
    'The same arms with one mechanism switched off. What is lost is paired by seed; the share of the effect that rests on the ' +
    'mechanism has a bootstrap interval, and is not given where the effect itself is not told from none. Shares of several ' +
    'mechanisms need not add up: mechanisms work through each other.',
};
const ROBUST: Method = {
  head: 'Variants',
  text:
    'The same arms under other friendships and other contested assumptions. A verdict counts as another one only where ' +
    'supported or reversed is involved: between undecided and not supported nothing was found either way.',
};
const DRAWS: Method = {
  head: 'Where a verdict holds',
  text:
    'All assumed numbers of the mechanisms that a row names are drawn together in a Latin hypercube within what is held plausible ' +
    'of them, independently of each other; what an arm says itself stays. Every draw has a few seeds of its own, the same in all its arms. The effect of a draw is ' +
    'its mean, drawn towards the mean of all draws by the root of the share of variance that is not chance, so that effects lie as far ' +
    'apart as draws differ and not as few seeds scatter; a draw with exactly nothing stays nothing. Its interval is Student’s with as many ' +
    'seeds as the row has and the spread between seeds pooled over draws (the row itself may ask more of skewed differences), and its verdict ' +
    'follows by the rules of the row, before any correction over rows. The share of draws has Wilson’s interval; below 80 % a verdict is called ' +
    'fragile. A number is said to decide where its distributions with and without the verdict differ (Kolmogorov and Smirnov, p over all ways to ' +
    'deal the verdicts out, Holm over the numbers of the row), a threshold where the best of all thresholds beats the best of 95 % of ' +
    'random deals. With few draws only what decides strongly is found; that none is named does not show that none decides.',
};
const APART: Method = {
  head: 'What replications differ in',
  text:
    'Friendships and follows, people, and what happens day by day are drawn by seeds of their own in a Latin square, every two seeds of ' +
    'different kind once. Components are those of the analysis of variance, cut at 0; what the three do together falls to the rest. ' +
    'Intervals are generalised ones, which hold where contrasts are normal, and are wide with few seeds.',
};
const FAILURES: Method = {
  head: 'Runs that failed',
  text: 'A run that fails is a row of the table of runs; its replication is left out of all contrasts, and counted.',
};
const FAILURES_OF_WALKS =
  'A run that fails is a row of the table of runs; its walk or block is left out of all estimates, and counted.';
const BUDGET: Method = {
  head: 'Equal budgets',
  text:
    'Policies get the same sum over all days; a difference of more than half a percent is refused. Equal budgets need not be ' +
    'equal outlays: what a channel cannot use stays in the purse, and both are shown.',
};
const OUTLAY: Method = {
  head: 'Equal outlays',
  text:
    'The budget of each policy is tuned on six pilot seeds, which the comparison does not see, until it spends (or costs, with ' +
    'commissions and all else that is paid for sales) what the file says, within 3 %, by straight lines between trials. What is left in ' +
    'a purse is spent after the money has stopped; more of it than a tenth of the whole counts as not spent. A policy that spends no ' +
    'more however much it is given keeps what it can spend, is told first, and is ranked with nobody; nor is one that on the seeds of ' +
    'the comparison is more than a tenth off the median of the others. At every draw of what is not known budgets are tuned anew, on ' +
    'the seeds of that draw; whoever cannot be brought within a tenth there is not ranked there.',
};
const RECOMMENDED: Method = {
  head: 'What is recommended',
  text:
    'A policy that dominates every other; or the best by means, where its paired differences from all others that nobody dominates ' +
    'exclude 0, with intervals of all pairs of policies that hold together at 95 %, as it is picked by the same seeds. Where it is best ' +
    'in fewer than 80 % of draws of what is not known, that holds for the assumed numbers only. Anything else is no recommendation.',
};
const POLICY_INTERVALS: Method = {
  head: 'Differences of policies',
  text:
    'Policy less reference, paired by seed. Intervals of the policies in one measure hold together at 95 % (Bonferroni); they do ' +
    'not over measures, of which one was named beforehand as the one that decides. Alike: the interval ' +
    'lies within the smallest difference of interest, so that none that matters is left possible. Better, worse: otherwise, and ' +
    'it excludes 0. Undecided: anything else. p values are corrected after Holm.',
};
const DOMINANCE: Method = {
  head: 'Dominance',
  text:
    'One policy dominates another where it is at least as good in every criterion and better in one. Replications are drawn again ' +
    '2,000 times, all policies together; probabilities are shares of these draws, and 0.95 counts as shown.',
};
const RANKING: Method = {
  head: 'Ranking under uncertain parameters',
  text:
    'Uncertain parameters are drawn together in a Latin hypercube over their ranges; every policy is lived at each point. Regret is ' +
    'how far a policy stays behind the best one at a point. Shares have Wilson’s interval.',
};
const SEARCH: Method = {
  head: 'Search and confirmation',
  text:
    'Splits are tried with a few seeds, the best again with four times as many. The best of many looks better than it is: ' +
    'the gain is therefore what fresh seeds say, which the search has not seen, paired with the start.',
};
const RANGES: Method = {
  head: 'What is moved, and where',
  text:
    'Numbers of the model whose defaults are assumed, each within what is held plausible of it: evenly, on the scale of the number ' +
    '(its logarithm, the logarithm of its odds, or itself). Those of creators move in all tiers together, each tier about its own ' +
    'default. Numbers are drawn independently of each other, also where they would not be (a friend is believed more than a ' +
    'stranger). What the scenario or an arm says itself is left as it is, unless it was named.',
};
const CHANCE: Method = {
  head: 'Chance told apart',
  text:
    'Every walk and every block of points has seeds of its own, the same at all of its points and in all arms, so that ' +
    'differences between points are taken within seeds. Walks and blocks are therefore independent of each other in points and in ' +
    'chance, and intervals over them hold for both. Within a walk or block, what differs between its seeds is chance: it is ' +
    'estimated and taken out, by products of different seeds.',
};
const MORRIS: Method = {
  head: 'Screening after Morris',
  text:
    'A walk moves each number once, by two thirds of its range on four levels. An elementary effect is the change of the outcome ' +
    'for the whole range; μ* is the mean of their sizes, σ their standard deviation (large where an effect is curved or depends on ' +
    'other numbers). The interval of μ* is a bootstrap over walks; μ* is above 0 for whatever moves chance, so that neither it nor ' +
    'its interval says whether a number matters. That is said by the share of the mean square effect that is not chance, whose ' +
    'interval is of the F distribution: a number is shown to matter where the interval, at a level at which those of all numbers ' +
    'hold together with 95 %, leaves out 0.',
};
const INDICES: Method = {
  head: 'Sobol indices',
  text:
    'Of the variance that the surviving numbers make of what is expected at a point, over fresh points and seeds, all other numbers ' +
    'at their values: the first-order index is the share that a number explains alone, the total index the same with ' +
    'all its interactions (both after Jansen 1999, from differences within blocks). Intervals are percentiles of 1,000 bootstrap samples of blocks, 95 % each; of numbers ' +
    'that do nothing about one in forty would be taken to matter. Estimates may fall below 0 where there is little to be found. An index whose interval ' +
    'includes 0 is not shown to matter.',
};
const MODEL: Method = {
  head: 'What this is not',
  text: 'Every number is a property of the model with assumed parameters, not a forecast for a market or a brand.',
};

const graph = (network: boolean): Method => (network ? GIVEN_GRAPH : FRESH);

export const registerMethods = (used: {
  network: boolean;
  looks: boolean;
  ablations: boolean;
  variants: boolean;
  draws: boolean;
  apart: boolean;
}): Method[] => [
  SEEDS,
  // The file is one more variant here: the rows themselves have graphs of their own.
  FRESH,
  ...(used.network ? [GIVEN_GRAPH] : []),
  EFFECTS,
  SESOI,
  VERDICT,
  FAMILY,
  ...(used.looks ? [LOOKS] : []),
  ...(used.ablations ? [ABLATION] : []),
  ...(used.variants ? [ROBUST] : []),
  ...(used.draws ? [DRAWS] : []),
  ...(used.apart ? [APART] : []),
  FAILURES,
  MODEL,
];

export const experimentMethods = (used: {
  network: boolean;
  looks: boolean;
  explored: boolean;
}): Method[] => [
  SEEDS,
  graph(used.network),
  EFFECTS,
  SESOI,
  VERDICT,
  ...(used.explored ? [EXPLORED] : []),
  ...(used.looks ? [LOOKS] : []),
  FAILURES,
  MODEL,
];

export const policyMethods = (used: {
  network: boolean;
  looks: boolean;
  ranking: boolean;
  matched: boolean;
}): Method[] => [
  SEEDS,
  graph(used.network),
  used.matched ? OUTLAY : BUDGET,
  POLICY_INTERVALS,
  DOMINANCE,
  RECOMMENDED,
  ...(used.ranking ? [RANKING] : []),
  ...(used.looks ? [LOOKS] : []),
  FAILURES,
  MODEL,
];

export const searchMethods = (used: { network: boolean }): Method[] => [
  SEEDS,
  graph(used.network),
  BUDGET,
  SEARCH,
  FAILURES,
  MODEL,
];

export const sensitivityMethods = (used: {
  network: boolean;
  screening: boolean;
  indices: boolean;
}): Method[] => [
  RANGES,
  CHANCE,
  ...(used.network ? [GIVEN_GRAPH] : []),
  ...(used.screening ? [MORRIS] : []),
  ...(used.indices ? [INDICES] : []),
  { ...FAILURES, text: FAILURES_OF_WALKS },
  MODEL,
];

export const methodsSection = (methods: readonly Method[]): Section => ({
  id: 'methods',
  heading: 'Methods',
  in: ['report'],
  blocks: methods.flatMap(({ head, text }) => [heading(head), paragraph(text)]),
});
