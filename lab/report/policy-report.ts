/** The report of `trustfall compare`. */
import { h } from 'preact';
import type { ComparePoliciesResult, PolicyComparison, PolicySummary, Ranking } from '../policies/results.ts';
import { FEWEST_FOR_DOMINANCE, listed, words } from '../policies/sentences.ts';
import { short } from '../sentences.ts';
import { pValue } from '../verdict-document.ts';
import { verdictWord } from './effects.tsx';
import { methodsSection, policyMethods } from './methods.ts';
import { page } from './page.tsx';
import {
  column,
  list,
  number,
  numbers,
  paragraph,
  percent,
  prose,
  section,
  table,
  withinLimits,
} from './parts.tsx';
import type { Content } from './parts.tsx';
import { contrastForest, paretoScatter, rankingBars } from './policy-figures.tsx';
import { provenanceSection } from './provenance.ts';

const withMeaning = (name: string, meaning: string): Content => [name, h('div', { class: 'about' }, meaning)];

function policyTable({ measures, policies }: PolicyComparison): Content {
  const recovered = policies.map(({ recovered: one }) => one);
  return table(
    'Policies: means with 95 % intervals (Student’s t)',
    [prose('measure'), ...policies.map(({ id }) => numbers(id))],
    [
      ...measures.map(({ name, unit, goal, about }): Content[] => [
        withMeaning(words(name), `${about} (${unit}${goal === 'least' ? '; less is better' : ''})`),
        ...policies.map(({ measures: { [name]: one } }) =>
          one ? withinLimits(one.mean, one.interval) : '–',
        ),
      ]),
      ...(recovered.every((one) => one === null)
        ? []
        : [
            [
              withMeaning('half of the loss made good', 'share of replications'),
              ...recovered.map((one) => (one === null ? '–' : withinLimits(one.share, one.interval))),
            ],
          ]),
    ],
  );
}

function tailTable({ policies, measures, decide }: PolicyComparison): Content {
  const goals = measures.filter(({ goal }) => goal !== null);
  const normal = policies.some(({ measures: own }) => own[decide]?.tail?.method === 'normal');
  return table(
    `Mean of the worst 5 % of replications${normal ? ', where there are too few for it as if they were normal' : ''}`,
    [column('measure'), ...policies.map(({ id }) => numbers(id))],
    goals.map(({ name }) => [
      words(name),
      ...policies.map(({ measures: { [name]: one } }): Content => {
        if (!one?.tail) return '–';
        const { mean, interval } = one.tail;
        return interval === null ? number(mean) : withinLimits(mean, interval);
      }),
    ]),
  );
}

const contrastTable = ({ contrasts, reference }: PolicyComparison): Content =>
  table(
    `Differences from ${reference}, paired by seed`,
    [
      column('policy'),
      column('measure'),
      column('finding'),
      numbers('difference [interval]'),
      numbers('of interest'),
      numbers('pairs'),
      numbers('g'),
      numbers('p (Holm)'),
    ],
    contrasts.map((one) => [
      one.policy,
      words(one.measure),
      verdictWord(one.finding),
      withinLimits(one.mean, one.interval),
      number(one.margin),
      one.n,
      number(one.gz),
      pValue(one.holm),
    ]),
  );

/** Why differences smaller than these are of no interest: measures with the same reason together. */
function reasons({ contrasts }: PolicyComparison): string[] {
  const distinct = [...new Set(contrasts.map(({ because }) => because))];
  return distinct.map((because) => {
    const own = contrasts.filter((one) => one.because === because).map(({ measure }) => words(measure));
    return `Of interest in ${listed([...new Set(own)])}: ${because}.`;
  });
}

/** With very few replications a probability over resampled ones says nothing: the figure alone is shown. */
function dominanceSection(given: PolicyComparison): Content {
  const few = given.seeds.length < FEWEST_FOR_DOMINANCE;
  const { criteria, front, pairs } = given.dominance;
  if (criteria.length === 0) return null;
  return section(
    'dominance',
    'Dominance',
    paretoScatter(given, !few),
    few && paragraph(`Probabilities need at least ${FEWEST_FOR_DOMINANCE} replications.`),
    !few &&
      table(
        `Probability of being among those that no other dominates in ${criteria.map(words).join(', ')}`,
        [column('policy'), numbers('probability'), column('by means')],
        front.map(({ policy, probability, byMeans }) => [
          policy,
          number(probability),
          byMeans ? 'yes' : 'no',
        ]),
      ),
    !few &&
      table(
        'Probability that one policy dominates another',
        [column('policy'), column('dominates'), numbers('probability'), column('by means')],
        pairs
          .filter(({ probability }) => probability > 0)
          .map(({ better, worse, probability, byMeans }) => [
            better,
            worse,
            number(probability),
            byMeans ? 'yes' : 'no',
          ]),
      ),
  );
}

function rankingSection(ranking: Ranking): Content {
  const { uncertain, standings, drivers, draws, dropped, replications } = ranking;
  return section(
    'ranking',
    'Ranking under what is not known',
    rankingBars(ranking),
    table(
      'Standing over the draws; regret is how far a policy stays behind the best one',
      [
        column('policy'),
        numbers('best in'),
        numbers('expected regret'),
        numbers('worst regret'),
        numbers('mean rank'),
      ],
      standings.map((one) => [
        one.policy,
        withinLimits(one.shareBest, one.interval),
        number(one.expectedRegret),
        number(one.worstRegret),
        number(one.meanRank),
      ]),
    ),
    table(
      'What decides who leads: rank correlation of a parameter with the lead of a policy over the best other',
      [column('parameter'), column('lead of'), numbers('correlation [interval]')],
      drivers.map(({ path, policy, correlation, interval }) => [
        path,
        policy,
        interval === null ? number(correlation) : withinLimits(correlation, interval),
      ]),
    ),
    table(
      `${draws.length} draws of ${replications} replications each${dropped > 0 ? `; ${dropped} left out` : ''}`,
      [column('parameter'), numbers('from'), numbers('to'), column('scale'), prose('why')],
      uncertain.map(({ path, low, high, scale, because }) => [
        path,
        number(low),
        number(high),
        scale,
        because ?? '–',
      ]),
    ),
  );
}

function setting({
  brand,
  consumers,
  budget,
  span,
  seeds,
  stopped,
  dropped,
  looks,
}: PolicyComparison): string {
  const crisis = span.crisis === null ? '' : `; crisis from day ${span.crisis}`;
  const left = dropped > 0 ? `; ${dropped} left out because a run failed` : '';
  return (
    `${brand.name.en}, ${consumers} consumers; ${short(budget)} yuan per thousand consumers and day from day ${span.from} ` +
    `to day ${span.until - 1}, ${span.end} days lived${crisis}. ${seeds.length} replications in ${looks} ` +
    `${looks === 1 ? 'look' : 'looks'} (${stopped})${left}.`
  );
}

const policyWords = ({ id, title, planned: { budget, kept } }: PolicySummary): string =>
  `${id}: ${title.en}; ${short(budget)} yuan per thousand consumers in all` +
  `${kept >= 0.005 ? `, of which ${percent(kept)} are kept back` : ''}.`;

export function policyReport({ comparison, provenance }: Omit<ComparePoliciesResult, 'tally'>): string {
  const { title, question, conclusions, assumptions, ranking, decide, dominance, policies } = comparison;
  return page({
    title,
    question,
    answer: conclusions,
    content: [
      section(
        'policies',
        'Policies',
        paragraph(setting(comparison)),
        list(policies.map(policyWords)),
        policyTable(comparison),
        tailTable(comparison),
      ),
      section(
        'contrasts',
        'Differences',
        contrastForest(comparison, [...new Set([decide, ...dominance.criteria])]),
        contrastTable(comparison),
        list(reasons(comparison)),
      ),
      dominanceSection(comparison),
      ranking !== null && rankingSection(ranking),
      section('assumptions', 'Assumed, not measured', list(assumptions)),
      methodsSection(
        policyMethods({
          network: provenance.network !== null,
          looks: comparison.looks > 1,
          ranking: ranking !== null,
        }),
      ),
      provenanceSection(provenance, comparison.runs, { scenarios: true, network: 'everywhere' }),
    ],
    provenance,
  });
}
