/** The runs of a study of sensitivity, with the point each was lived at and the value of every factor there. */
import { valueOf } from '../../sensitivity/factors.ts';
import type { Factor } from '../../sensitivity/factors.ts';
import type { LivedPoint, SensitivityResult } from '../../sensitivity/results.ts';
import type { RunRow } from '../../verdicts/results.ts';
import type { Table } from '../data-table.ts';
import { runTables } from '../run-table.ts';
import type { Label, LabelValue } from '../run-table.ts';

const LABELS: readonly Label[] = [
  { name: 'stage', about: 'screening or indices' },
  { name: 'block', about: 'number of the walk or of the block' },
  { name: 'place', about: 'in the walk or block, from 0' },
  { name: 'side', about: 'arm of the question, without its point' },
];

/** Several that move together have no value in common: their place in their ranges stands for it. */
const valueAt = ({ members }: Factor, u: number): number =>
  members.length === 1 ? valueOf(members[0], u) : u;
const labelOf = ({ name, members }: Factor): Label => ({
  name,
  about:
    members.length === 1
      ? 'factor: value at the point; none where it was not moved'
      : 'factor of several numbers: place in their ranges, 0 to 1; none where it was not moved',
});

const pointKey = ({ stage, block, place }: Pick<LivedPoint, 'stage' | 'block' | 'place'>): string =>
  `${stage} ${block} ${place}`;

/** Experiments are called "… walk 3" and "… block 3", their arms "control at 5". */
function placeOf({ experiment, arm }: RunRow) {
  const [, kind, block] = /(walk|block) (\d+)$/.exec(experiment)!;
  const [, side, place] = /^(.*) at (\d+)$/.exec(arm)!;
  const stage: LivedPoint['stage'] = kind === 'walk' ? 'screening' : 'indices';
  return { stage, block: Number(block), place: Number(place), side };
}

export function studyRunTables({ factors, indices, points, runs, outcome }: SensitivityResult): Table[] {
  const kept = new Set(indices?.rows.map(({ factor }) => factor.name));
  const own = kept.size === 0 ? factors : factors.filter(({ name }) => kept.has(name));
  const byPlace = new Map(points.map((point) => [pointKey(point), point]));
  const labels = (run: RunRow): Record<string, LabelValue> => {
    const { side, ...at } = placeOf(run);
    const among = at.stage === 'screening' ? factors : own;
    const values = (byPlace.get(pointKey(at))?.u ?? []).map((u, f): [string, number] => [
      among[f].name,
      valueAt(among[f], u),
    ]);
    return { ...Object.fromEntries(values), ...at, side };
  };
  const outcomes = [{ name: 'outcome', outcome }];
  return runTables([{ runs, labels, outcomes }], [...LABELS, ...factors.map(labelOf)]);
}
