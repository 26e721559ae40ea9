import { whereEn } from './where.ts';

/** The sentences of the laboratory in English: each is picked by an interval or a probability, none by hand. */
export const en = {
  /** "a, b and c" */
  listed: (names: readonly string[]): string =>
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`,
  joined: (sentences: readonly string[]): string => sentences.join(' '),
  withVerdict: (name: string, verdict: string) => `${name} (${verdict})`,
  withNumber: (name: string, number: string) => `${name} ${number}`,
  tooFew: 'Too few runs came to their end.',
  claim: {
    open: (because: string) => `Cannot be run yet: ${because}.`,
    kinds: {
      assumed: 'A rule states this: what is tested is how much of it is left in the market.',
      composed: 'A chain of rules leads to it.',
      emergent: 'No single rule states it.',
    },
    part: (words: string, finding: string) => `${words}: ${finding}`,
    counted: (supported: string, all: string) => `${supported} of ${all} parts are supported.`,
    corrected: (alone: string, p: string) =>
      `Taken alone it would be ${alone}; not after correction over all rows (p ${p}).`,
    identical: (arms: string) => `The treatment did nothing: ${arms} were the same to the bit in every run.`,
    untaken: (names: string) => `The treatment did not take (${names}).`,
    untold: (names: string) =>
      `What has to be there first is not told from nothing with so few seeds (${names}): more would tell.`,
    unlinked: (names: string) => `A link between cause and outcome does not respond (${names}).`,
    silent: (names: string) =>
      `Nothing here connects cause and outcome: exactly the same in all arms of every replication (${names}).`,
    unmet: (names: string) => `What has to be alike is not: ${names}. The effect says nothing of the claim.`,
    differ: (name: string) => `${name} (shown to differ)`,
    notShown: (name: string, n: string) => `${name} (not shown alike with ${n} replications)`,
    met: (names: string) => `Alike, as it has to be: ${names}.`,
    took: (names: string) => `The treatment took: ${names}.`,
    responds: (names: string) => `What lies between responds: ${names}.`,
    cutOff: (arms: string) => `Times cut off at the end of the window: ${arms}.`,
    backwards: (steps: string) => `But it turns back on the way: ${steps}.`,
    weakest: (finding: string) => `Where it is least clear: ${finding}`,
    upTo: (size: string, times: string) =>
      `It would be so up to a smallest effect of ${size}, ${times} times the one chosen.`,
    downTo: (size: string, times: string) =>
      `It would be so down to a margin of ${size}, ${times} times the one chosen.`,
    restsOn: (names: string, verdict: string) => `It rests on ${names}: without, it is no longer ${verdict}.`,
    restsOnNone: (verdict: string) => `It is ${verdict} without any one of its mechanisms as well.`,
    without: (name: string, verdict: string) => `Without ${name} it would be ${verdict}.`,
    withoutNothing: 'Without any one of its mechanisms the verdict is the same.',
    untoldWithout: (names: string) => `Whether it stands without ${names} is not told with so few seeds.`,
    otherWith: (names: string) => `It is another one with ${names}.`,
    untoldWith: (names: string) => `It is not told any more with ${names}.`,
    sameWith: (name: string) => `It is the same with ${name}.`,
    failsNeutral: (verdict: string) => `Where nothing acts it fails, as it must: ${verdict}.`,
    holdsNeutral: (verdict: string) =>
      `Where nothing acts it is ${verdict} as well: it follows from counting, not from anything that the claim names.`,
    sameApart: (verdict: string) => `Where people do not reach each other it is ${verdict} as well.`,
    otherApart: (verdict: string) => `Where people do not reach each other it would be ${verdict}.`,
    sameInAll: (n: string) => `It is the same in all ${n} variants.`,
  },
  /** A bound, as it lies in the direction that is claimed. */
  atLeast: (bound: string) => `${bound} or more`,
  atMost: (bound: string) => `${bound} or less`,
  finding: {
    alikeHolds: (effect: string, least: string) =>
      `No difference that matters: effect ${effect} lies within ±${least}.`,
    alikeNot: (effect: string, least: string) =>
      `There is a difference that matters: effect ${effect} lies beyond ±${least}.`,
    alikeOpen: (effect: string, least: string) =>
      `Not told: effect ${effect} reaches beyond ±${least} and within.`,
    notWorse: (effect: string, bound: string) =>
      `Not worse by what matters: effect ${effect}; ${bound} is excluded.`,
    worse: (effect: string, bound: string) =>
      `Worse by what matters: effect ${effect}, where ${bound} counts.`,
    notWorseOpen: (effect: string, bound: string) =>
      `Not told: effect ${effect}; whether it is worse by ${bound} is open.`,
    supported: (effect: string, bound: string) =>
      `As claimed, and large enough to matter: effect ${effect}, where ${bound} was asked for.`,
    reversed: (effect: string, opposite: string) =>
      `The opposite of what is claimed: effect ${effect}, where ${opposite} counts.`,
    small: (effect: string, bound: string) =>
      `As claimed, but too small to matter: effect ${effect}; ${bound} is excluded.`,
    nothing: (effect: string, bound: string) =>
      `No effect that matters as claimed: effect ${effect}; ${bound} is excluded.`,
    against: (effect: string, bound: string) =>
      `Against what is claimed: effect ${effect}; ${bound} is excluded.`,
    undecided: (effect: string, bound: string) =>
      `Not told: effect ${effect} is compatible with ${bound} and with less; more replications would narrow it.`,
    few: (n: string) => `${n} replications are too few to tell.`,
    noYardstick: (effect: string) =>
      `Not told: effect ${effect}; the smallest effect of interest comes out as nothing, because what it is taken from does not vary or has a level of 0.`,
    constant: 'It is the same in every replication.',
    silent: 'Exactly the same in all arms of every replication: nothing here connects cause and outcome.',
    links: {
      broken: 'What leads to it does not respond, so that the effect says nothing of the claim.',
      untold: 'Whether what leads to it responds is not told with so few seeds.',
    },
    explored: (effect: string) => `The effect is ${effect}. Nothing was expected beforehand.`,
  },
  where: whereEn,
  policies: {
    better: (a: string, b: string, what: string, size: string) =>
      `${a} does better than ${b} in ${what}: ${size}.`,
    worse: (a: string, b: string, what: string, size: string) =>
      `${a} does worse than ${b} in ${what}: ${size}.`,
    perhapsLess: (size: string, least: string) => `${size}, perhaps by less than the ${least} that matter`,
    alike: (a: string, b: string, what: string, size: string, least: string) =>
      `No difference shown between ${a} and ${b} in ${what}, and none that matters is left possible: ${size} lies within ±${least}.`,
    undecided: (a: string, b: string, what: string, size: string) =>
      `No difference shown between ${a} and ${b} in ${what}: ${size}; more replications would narrow it.`,
    allAlike: (names: string, b: string, what: string, low: string, high: string, least: string) =>
      `No difference shown between ${b} and any of ${names} in ${what}, and none that matters is left possible: intervals from ${low} to ${high} lie within ±${least}.`,
    allUndecided: (names: string, b: string, what: string, low: string, high: string) =>
      `No difference shown between ${b} and any of ${names} in ${what}: intervals reach from ${low} to ${high}; more replications would narrow them.`,
    fewForDominance: (least: string) => `Nothing is said of dominance with fewer than ${least} replications.`,
    dominates: (a: string, b: string, all: string, probability: string) =>
      `${a} dominates ${b}: of ${all}, better by more than matters in one, worse by more than matters in none (probability ${probability}).`,
    noneDominates: (all: string) => `No policy is shown to dominate another in ${all}.`,
    front: (names: string) => `Pareto front, with probabilities: ${names}.`,
    crisisCosts: (policy: string, size: string) => `The crisis costs ${policy} ${size} of trust.`,
    lossAlike: 'That any policy makes the loss smaller or larger is not shown.',
    losesLess: (a: string, b: string, size: string) => `${a} loses less than ${b}: ${size}`,
    losesMore: (a: string, b: string, size: string) => `${a} loses more than ${b}: ${size}`,
    losses: (ways: readonly string[]) => `${ways.join('; ')}.`,
    bestIn: (policy: string, share: string, low: string, high: string) =>
      `${policy} in ${share} [${low}, ${high}]`,
    best: (draws: string, what: string, names: string) =>
      `Over ${draws} draws of the uncertain parameters, best in ${what}: ${names}.`,
    leastRegret: (policy: string, expected: string, worst: string) =>
      `Least regret is expected of ${policy} (${expected}, at worst ${worst}).`,
    noDriver: 'No single parameter is shown to decide who leads.',
    driver: (path: string, further: boolean, policy: string, correlation: string) =>
      `Who leads depends most on ${path}: the larger, the ${further ? 'further' : 'less far'} ${policy} is ahead (rank correlation ${correlation}).`,
    spends: (policy: string, share: string) => `${policy} spends ${share} of it`,
    outlays: (names: string) =>
      `Equal budgets are not equal outlays here: ${names}. What is not spent stays with the brand.`,
    overdrawn:
      'More than 100 % is no error: what chance delivers on a day is paid even if it overdraws the purse, which then offers nothing until it has recovered; in a small market that can be a few percent.',
    spendsLate: (policy: string, share: string) => `${policy} ${share}`,
    late: (names: string) => `What was left over is spent after the budget stops, in shares of it: ${names}.`,
    allGiven: (share: string) => `Every policy spends what it is given, within ${share} of the budget.`,
    notAllGiven: (names: string) =>
      `Not all of the budgets is spent: ${names}. What is not spent stays with the brand.`,
    findsUse: (policy: string, spent: string, share: string) =>
      `${policy} finds use for ${spent} yuan (${share})`,
    unspendable: (target: string, names: string) =>
      `Not every policy can spend ${target} yuan, however much it is given: ${names}. Shown with what is spent, ranked with nobody.`,
    equalOutlays: (count: string, target: string, low: string, high: string) =>
      `Equal outlay: the budgets of ${count} policies are tuned to ${target} yuan of outlay; on these seeds they spend ${low} to ${high}.`,
    equalCosts: (count: string, target: string, low: string, high: string) =>
      `Equal cost: the budgets of ${count} policies are tuned to ${target} yuan in all, with commissions and whatever else is paid for sales; on these seeds they cost ${low} to ${high}.`,
    spendsAnyway: (policy: string, spent: string, share: string) => `${policy} ${spent} yuan (${share})`,
    tooDear: (target: string, names: string) =>
      `Not every policy can be had for ${target} yuan, however small its budget: ${names}. Shown so, ranked with nobody.`,
    notFound: (target: string, names: string) =>
      `No budget was found with which it comes to ${target} yuan, within a tenth: ${names}. Shown so, ranked with nobody.`,
    offSeeds: (level: string, names: string) =>
      `Equal on pilot seeds, but more than a tenth off the ${level} yuan of the others on the seeds of the comparison, where what is spent late does not count beyond a tenth: ${names}. Differences may come of that; ranked with nobody.`,
    apartInDraws: (share: string) => `In a draw outlays are ${share} apart on average.`,
    presentIn: (policy: string, present: string) => `${policy} in ${present}`,
    absentInDraws: (draws: string, names: string) =>
      `Not in all of the ${draws} draws every policy could be brought to as much, within a tenth: ${names}. Ranked in those alone.`,
    tooFewEqual: 'No recommendation: fewer than two policies spend the same.',
    recommendDominant: (policy: string, all: string) =>
      `Recommended: ${policy}. It dominates every other policy: of ${all}, better by more than matters in one, worse by more than matters in none.`,
    recommendBest: (policy: string, what: string, chances: string) =>
      `Recommended: ${policy}. In ${what} it is told apart from every other policy${chances}.`,
    fragile: (policy: string, what: string, chances: string) =>
      `Recommended for the assumed numbers only: ${policy}. In ${what} it is told apart from every other policy there, but too often another is best where numbers are drawn that nobody knows${chances}.`,
    noRecommendation: (what: string, names: string) =>
      `No recommendation: in ${what} it is not told which of ${names} is best.`,
    onlyLeft: (policy: string) =>
      `No recommendation: ${policy} alone is left, though not best in what decides.`,
    chanceSeeds: (share: string, low: string, high: string, regret: string) =>
      `best in ${share} [${low}, ${high}] of seeds (mean regret ${regret})`,
    chanceDraws: (share: string, low: string, high: string, regret: string, worst: string) =>
      `in ${share} [${low}, ${high}] of draws (mean regret ${regret}, at worst ${worst})`,
    chances: (parts: string) => `; ${parts}`,
    aheadByMeans: (policy: string, chances: string) => `Ahead by means: ${policy}${chances}.`,
    out: (policy: string, by: string) => `${policy} is out: ${by} dominates it.`,
    leads: (what: string, policy: string, mean: string, rest: string) =>
      `Best in ${what}: ${policy}, ${mean}${rest}.`,
    nobodyLeads: (what: string, policy: string, mean: string) =>
      `In ${what} no policy is told apart from the best by means, ${policy} (${mean}).`,
    leadsBy: (what: string, policy: string, mean: string) => `${what} (${policy}, ${mean})`,
    nobodyLeadsIn: (names: string) => `No policy is told apart from the best by means in ${names}.`,
    toldFromAll: ', told apart from every other policy',
    notToldFrom: (names: string) => `, not told apart from ${names}`,
  },
};

/** What every language has to say. */
export type Words = typeof en;
