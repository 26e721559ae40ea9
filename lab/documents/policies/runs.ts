/** The runs of a comparison of policies, with the policy, the world and the draw that each stands for. */
import { IDLE, nameIn } from '../../policies/arms.ts';
import { readingsOf } from '../../policies/readings.ts';
import type { PolicyComparison } from '../../policies/results.ts';
import type { RunRow } from '../../verdicts/results.ts';
import type { Table } from '../data-table.ts';
import { runTables } from '../run-table.ts';
import type { Label, LabelValue } from '../run-table.ts';

const LABELS: readonly Label[] = [
  { name: 'policy', about: 'name in the file; empty where the brand spends nothing' },
  { name: 'world', about: 'calm, with the crisis, or with rivals that answer: calm, crisis, rivals' },
  { name: 'draw', about: 'point of the uncertain numbers, from 0; none: the numbers of the file' },
];

/** Number of the draw that an experiment is; -1 for the main one. */
const drawOf = ({ experiment }: RunRow): number => Number(/^draw (\d+)$/.exec(experiment)?.[1] ?? -1);

/** What is read off a run comes in one row each, and what a policy is judged by is made of these. */
export function policyRunTables({ policies, ranking, brand, span, runs }: PolicyComparison): Table[] {
  const uncertain = ranking?.uncertain ?? [];
  const byArm = new Map<string, Record<string, string>>([
    [IDLE, { policy: '', world: 'calm' }],
    ...policies.flatMap(({ id }): [string, Record<string, string>][] => [
      [id, { policy: id, world: 'calm' }],
      ...(['crisis', 'rivals'] as const).map((world): [string, Record<string, string>] => [
        nameIn(id, world),
        { policy: id, world },
      ]),
    ]),
  ]);
  const labels = (run: RunRow): Record<string, LabelValue> => {
    const draw = drawOf(run);
    // Draws that failed are not in the list: which one a number means is then not known.
    const values = ranking?.dropped === 0 ? (ranking.draws[draw]?.values ?? []) : [];
    return {
      ...byArm.get(run.arm),
      ...(draw < 0 ? {} : { draw }),
      ...Object.fromEntries(values.map((value, i) => [uncertain[i].path, value])),
    };
  };
  const outcomes = Object.entries(readingsOf(brand.index, span)).map(([name, outcome]) => ({
    name,
    outcome,
  }));
  const drawn = uncertain.map(({ path }): Label => ({ name: path, about: 'uncertain number: value drawn' }));
  return runTables([{ runs, labels, outcomes }], [...LABELS, ...drawn]);
}
