/** What `trustfall experiment` says: what was expected, every contrast, every cell of the design. */
import type { ExperimentResult, OutcomeResult } from '../../verdicts/results.ts';
import { effectTable } from '../effect-tables.ts';
import { armsView, differences, effectForest, outcomeView } from '../effects.ts';
import { experimentMethods, methodsSection } from '../methods.ts';
import { findingMark, notes, number } from '../model.ts';
import type { Block, Document, Inline, Item, ReadingTable, Section } from '../model.ts';
import { provenanceSection } from '../provenance.ts';
import { findingSentence } from '../register/findings.ts';

/** Dot plots of more contrasts than these say less than the forest does. */
const DRAWN = 12;

const contrasted = ({ contrast }: OutcomeResult): boolean => Object.keys(contrast).length > 0;
const labelOf = ({ name, words }: OutcomeResult): string => `${name}: ${words}`;

/** What became of each expectation; without any, how much was explored. */
function answerOf(effects: readonly OutcomeResult[], replications: number): Item[] {
  if (replications === 0) return [{ words: 'Too few runs came to their end.' }];
  const expected = effects.filter(({ verdict }) => verdict !== 'explored');
  const explored = effects.length - expected.length;
  const many = explored === 1 ? 'contrast was' : 'contrasts were';
  const said: Inline[] = [
    ...expected.map((one): Inline => [
      findingMark(one.verdict),
      `: ${labelOf(one)}. ${findingSentence(one)}`,
    ]),
    explored > 0 && `${explored} ${many} explored: effects with intervals, without a verdict.`,
    effects.length === 0 && 'Nothing was expected of the arms: their means are shown.',
  ];
  return said.filter((words) => words !== false).map((words) => ({ words }));
}

const valueOf = (value: number | boolean | string | undefined): Inline =>
  typeof value === 'number' ? number(value) : String(value ?? '–');

function cells({ comparison, points }: Pick<ExperimentResult, 'comparison' | 'points'>): ReadingTable {
  const factors = [...new Set(points.flatMap(({ values }) => Object.keys(values)))];
  const { outcomes } = comparison;
  if (factors.length === 0) {
    return armsView(outcomes, 'Every arm: mean ± standard deviation over replications');
  }
  return armsView(outcomes, 'Every cell: mean ± standard deviation over replications', {
    heads: ['arm', ...factors],
    rows: points.map(({ name, arm, values }) => ({
      name,
      words: [arm, ...factors.map((factor) => valueOf(values[factor]))],
    })),
  });
}

function contrastSection(
  result: Omit<ExperimentResult, 'tally'>,
  effects: readonly OutcomeResult[],
): Section {
  const { looks, stopped, dropped, seeds } = result.comparison;
  const because = [...new Set(effects.map(({ name, margin }) => `${name}: ${margin.because}`))];
  const table = effectTable(effects.map((outcome) => ({ comparison: result.comparison.id, outcome })));
  const blocks: Block[] = [
    ...effectForest(
      'All contrasts',
      effects.map((one) => ({ label: labelOf(one), outcome: one })),
    ),
    outcomeView(table, effects, 'Contrasts. Effects have the unit of their outcome', labelOf),
    notes(
      because.map((words) => `Of interest in ${words}.`),
      ['report'],
    ),
    notes([
      `${seeds.length} replications in ${looks} ${looks === 1 ? 'look' : 'looks'} (${stopped})` +
        `${dropped > 0 ? `; ${dropped} left out because a run failed` : ''}.`,
    ]),
  ];
  return { id: 'contrasts', heading: 'Contrasts', lead: true, blocks };
}

export function experimentDocument(result: Omit<ExperimentResult, 'tally'>): Document {
  const { comparison, title, question, provenance } = result;
  const effects = comparison.outcomes.filter(contrasted);
  const drawn = effects.length <= DRAWN ? effects.flatMap(differences) : [];
  return {
    title,
    question,
    answer: answerOf(effects, comparison.seeds.length),
    sections: [
      contrastSection(result, effects),
      { id: 'differences', heading: 'Paired differences', in: ['report'], blocks: drawn },
      { id: 'cells', heading: 'Cells', blocks: [cells(result)] },
      methodsSection(
        experimentMethods({
          network: provenance.network !== null,
          looks: comparison.looks > 1,
          explored: effects.some(({ verdict }) => verdict === 'explored'),
        }),
      ),
      provenanceSection(provenance, comparison.runs, { scenarios: true, network: 'everywhere' }),
    ],
    runs: comparison.runs,
    provenance,
  };
}
