/** What is recommended, in plain words, with how sure it is; and who leads where. */
import type { Leader, PolicyComparison, SeedStanding } from '../../policies/results.ts';
import type { Language } from '../language.ts';

/** Measures of what happens while money is spent, one of when it has stopped, in a crisis, and where rivals answer. */
const SITUATIONS = ['posts_during', 'sales_during', 'loyalty_later', 'loyalty_struck', 'loyalty_answered'];

/** A share of a whole number of states, and its interval, as percentages. */
function shareWords({ shareBest, interval: { low, high } }: SeedStanding, language: Language) {
  const round = (share: number): string => String(Math.round(100 * share));
  return [language.percent(shareBest), round(low), round(high)] as const;
}

/** "; best in 90 % of seeds (…), in 70 % of draws (…)" */
function chancesOf({ standings, ranking }: PolicyComparison, policy: string, language: Language): string {
  const { policies: w, listed } = language.words;
  const own = standings.find((one) => one.policy === policy);
  const drawn = ranking?.standings.find((one) => one.policy === policy);
  const parts = [
    own && w.chanceSeeds(...shareWords(own, language), language.number(own.expectedRegret)),
    drawn &&
      w.chanceDraws(
        ...shareWords(drawn, language),
        language.number(drawn.expectedRegret),
        language.number(drawn.worstRegret),
      ),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : w.chances(listed(parts));
}

function mainSentences(given: PolicyComparison, language: Language): string[] {
  const { recommendation, decide, dominance, leaders, ranked } = given;
  const { policies: w, listed } = language.words;
  const { is, policy, tied } = recommendation;
  const what = language.measure(decide);
  if (ranked.length < 2) return [w.tooFewEqual];
  if (is === 'none') {
    const ahead = leaders.find(({ measure }) => measure === decide)?.policy;
    const names = listed(tied.map(language.policy));
    return [
      tied.length > 1 ? w.noRecommendation(what, names) : w.onlyLeft(names),
      ...(ahead === undefined
        ? []
        : [w.aheadByMeans(language.policy(ahead), chancesOf(given, ahead, language))]),
    ];
  }
  const name = language.policy(policy!);
  if (is === 'dominance')
    return [w.recommendDominant(name, listed(dominance.criteria.map(language.measure)))];
  return [(is === 'best' ? w.recommendBest : w.fragile)(name, what, chancesOf(given, policy!, language))];
}

export function recommendationSentences(given: PolicyComparison, language: Language): string[] {
  const { out } = given.recommendation;
  const { policies: w } = language.words;
  return [
    ...mainSentences(given, language),
    ...out.map(({ policy, by }) => w.out(language.policy(policy), language.policy(by))),
  ];
}

/** Who leads in which situation; where nobody can be told apart, in one sentence. */
export function leaderSentences({ leaders, measures }: PolicyComparison, language: Language): string[] {
  const { policies: w, listed } = language.words;
  const shown = SITUATIONS.flatMap((name) => leaders.filter(({ measure }) => measure === name));
  const meanOf = ({ measure, mean }: Leader): string =>
    language.inUnit(language.number(mean), measures.find(({ name }) => name === measure)?.unit ?? '');
  const [open, clear] = [true, false].map((none) =>
    shown.filter(({ leads }) => leads.every(({ told }) => !told) === none),
  );
  const said = clear.map((one) => {
    const rest = one.leads.filter(({ told }) => !told).map(({ policy }) => language.policy(policy));
    const from = rest.length === 0 ? w.toldFromAll : w.notToldFrom(listed(rest));
    return w.leads(language.measure(one.measure), language.policy(one.policy), meanOf(one), from);
  });
  if (open.length < 2) {
    return [
      ...said,
      ...open.map((one) =>
        w.nobodyLeads(language.measure(one.measure), language.policy(one.policy), meanOf(one)),
      ),
    ];
  }
  const names = open.map((one) =>
    w.leadsBy(language.measure(one.measure), language.policy(one.policy), meanOf(one)),
  );
  return [...said, w.nobodyLeadsIn(listed(names))];
}
