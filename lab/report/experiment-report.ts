/** The report of `trustfall experiment`: what was expected, every contrast, every cell of the design. */
import type { ExperimentResult, OutcomeResult } from '../results.ts';
import { finding } from '../sentences.ts';
import { armsTable, differences, effectForest, outcomeTable, verdictWord } from './effects.tsx';
import { experimentMethods, methodsSection } from './methods.ts';
import { page } from './page.tsx';
import { column, list, number, numbers, section, table } from './parts.tsx';
import type { Content } from './parts.tsx';
import { provenanceSection } from './provenance.ts';

/** Dot plots of more contrasts than these say less than the forest does. */
const DRAWN = 12;

const contrasted = ({ contrast }: OutcomeResult): boolean => Object.keys(contrast).length > 0;
const labelOf = ({ name, words }: OutcomeResult): string => `${name}: ${words}`;

/** What became of each expectation; without any, how much was explored. */
function answerOf(effects: readonly OutcomeResult[], replications: number): Content[] {
  if (replications === 0) return ['Too few runs came to their end.'];
  const expected = effects.filter(({ verdict }) => verdict !== 'explored');
  const explored = effects.length - expected.length;
  return [
    ...expected.map((one) => [verdictWord(one.verdict), `: ${labelOf(one)}. ${finding(one)}`]),
    ...(explored > 0
      ? [
          `${explored} ${explored === 1 ? 'contrast was' : 'contrasts were'} explored: effects with intervals, without a verdict.`,
        ]
      : []),
    ...(effects.length === 0 ? ['Nothing was expected of the arms: their means are shown.'] : []),
  ];
}

function cells({ comparison, points }: Omit<ExperimentResult, 'tally'>): Content {
  const factors = [...new Set(points.flatMap(({ values }) => Object.keys(values)))];
  const { outcomes } = comparison;
  const distinct = outcomes.filter(({ name }, i) => outcomes.findIndex((one) => one.name === name) === i);
  if (factors.length === 0) {
    return armsTable(distinct, 'Every arm: mean ± standard deviation over replications');
  }
  return table(
    'Every cell: mean ± standard deviation over replications',
    [column('cell'), column('arm'), ...factors.map(numbers), ...distinct.map(({ name }) => numbers(name))],
    points.map(({ name, arm, values }) => [
      name,
      arm,
      ...factors.map((factor) => valueOf(values[factor])),
      ...distinct.map(({ arms }): Content => {
        const own = arms.find((one) => one.name === name);
        return own === undefined ? '–' : [number(own.mean), ' ± ', number(own.sd)];
      }),
    ]),
  );
}

const valueOf = (value: number | boolean | string | undefined): Content =>
  typeof value === 'number' ? number(value) : String(value ?? '–');

export function experimentReport(result: Omit<ExperimentResult, 'tally'>): string {
  const { comparison, title, question, provenance } = result;
  const effects = comparison.outcomes.filter(contrasted);
  const { looks, stopped, dropped, seeds } = comparison;
  const because = [...new Set(effects.map(({ name, margin }) => `${name}: ${margin.because}`))];
  return page({
    title,
    question,
    answer: answerOf(effects, seeds.length),
    content: [
      section(
        'contrasts',
        'Contrasts',
        effectForest(
          'All contrasts',
          effects.map((one) => ({ label: labelOf(one), outcome: one })),
          'above',
        ),
        outcomeTable(effects, 'Contrasts. Effects have the unit of their outcome', labelOf),
        list(because.map((words) => `Of interest in ${words}.`)),
        list([
          `${seeds.length} replications in ${looks} ${looks === 1 ? 'look' : 'looks'} (${stopped})` +
            `${dropped > 0 ? `; ${dropped} left out because a run failed` : ''}.`,
        ]),
      ),
      effects.length > 0 &&
        effects.length <= DRAWN &&
        section('differences', 'Paired differences', effects.map(differences)),
      section('cells', 'Cells', cells(result)),
      methodsSection(
        experimentMethods({
          network: provenance.network !== null,
          looks: looks > 1,
          explored: effects.some(({ verdict }) => verdict === 'explored'),
        }),
      ),
      provenanceSection(provenance, comparison.runs, { scenarios: true, network: 'everywhere' }),
    ],
    provenance,
  });
}
