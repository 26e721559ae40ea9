/** Policies against what counts: what was spent first, the one recommended on top. */
import { csv } from '../../../lab/documents/csv.ts';
import type { MeasureInfo, PolicyComparison, PolicySummary } from '../../../lab/policies/results.ts';
import { save } from '../../share/save.ts';
import { percent, short, withInterval } from '../numbers.ts';
import { words as labWords } from '../words.ts';
import type { Advice } from './advice.ts';
import { findingOf } from './lead-figure.tsx';
import { measureName, measureWithUnit, policyName } from './naming.ts';
import { words } from './words.ts';

interface Given {
  comparison: PolicyComparison;
  advice: Advice;
}

/** What counts comes first, then what dominance looks at, then what every brand asks for. */
function measuresOf({ comparison, advice }: Given): MeasureInfo[] {
  const names = [advice.measure.name, ...comparison.dominance.criteria, 'profit', 'sales'];
  return [...new Set(names)].flatMap((name) => comparison.measures.find((one) => one.name === name) ?? []);
}

/** What was made equal. */
const spentName = ({ equal }: PolicyComparison): string => (equal === 'cost' ? 'cost' : 'outlay');

/** What it was to spend, in yuan; nothing is aimed at where budgets are equal but what is given. */
const aimOf = ({ matched }: PolicyComparison, { id, measures }: PolicySummary): number | null =>
  matched.find(({ policy }) => policy === id)?.target ?? measures.budget?.mean ?? null;

function standingOf({ comparison, advice }: Given, id: string): string {
  const w = words().decision;
  const out = advice.out.find(({ policy }) => policy === id);
  if (!comparison.ranked.includes(id)) return w.unranked;
  if (out !== undefined) return w.out({ by: policyName(comparison, out.by) });
  if (id === advice.policy) return advice.by === null ? w.recommended : w[advice.by];
  const lead = advice.leads.find(({ policy }) => policy === id);
  return lead === undefined
    ? w.open
    : { better: w.behind, worse: w.before, undecided: w.open, alike: w.open }[findingOf(lead)];
}

export function DecisionTable(given: Given) {
  const w = words().decision;
  const { comparison, advice } = given;
  const measures = measuresOf(given);
  const spent = spentName(comparison);
  return (
    <section class="card lab-figure">
      <div class="lab-line lab-between">
        <h3>{w.title}</h3>
        <button class="button" onClick={() => saveTable(given)}>
          {w.csv}
        </button>
      </div>
      <p class="muted small">{w.about}</p>
      <div class="lab-wide lab-decision" tabIndex={0} role="region" aria-label={w.title}>
        <table class="lab-table figures-font">
          <thead>
            <tr>
              <th scope="col">{words().policy}</th>
              <th scope="col">{w.spent[comparison.equal]}</th>
              {measures.map((one, i) => (
                <th key={one.name} scope="col" data-counts={i === 0 || undefined}>
                  {measureWithUnit(one)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {advice.order.map((policy) => (
              <tr
                key={policy.id}
                data-policy={policy.id}
                data-chosen={policy.id === advice.policy || undefined}
              >
                <th scope="row">
                  {policyName(comparison, policy.id)}
                  <span class="small muted lab-standing">{standingOf(given, policy.id)}</span>
                </th>
                <td>
                  <Spent policy={policy} name={spent} aim={aimOf(comparison, policy)} />
                </td>
                {measures.map((one) => (
                  <Cell key={one.name} policy={policy} measure={one} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Off by more than this, a share is told: as much as may be off and still be ranked. */
const NEAR = 0.1;

function Spent({ policy, name, aim }: { policy: PolicySummary; name: string; aim: number | null }) {
  const found = policy.measures[name];
  if (!found) return <>–</>;
  const share = aim === null || aim === 0 ? 1 : found.mean / aim;
  return (
    <>
      {short(found.mean)}
      {Math.abs(share - 1) > NEAR && (
        <span class="small lab-failing">{words().decision.ofAim({ share: percent(share) })}</span>
      )}
    </>
  );
}

function Cell({ policy, measure }: { policy: PolicySummary; measure: MeasureInfo }) {
  const found = policy.measures[measure.name];
  if (!found) return <td>–</td>;
  const { low, high } = found.interval;
  return (
    <td title={`${measureName(measure.name)}: ${withInterval(found.mean, found.interval)}`}>
      {short(found.mean)} <span class="muted small">{`[${short(low)}, ${short(high)}]`}</span>
    </td>
  );
}

function saveTable(given: Given): void {
  const w = words().decision;
  const l = labWords().figures;
  const { comparison, advice } = given;
  const measures = measuresOf(given);
  const head = measures.flatMap((one) => {
    const name = measureWithUnit(one);
    return [name, `${name}: ${l.low}`, `${name}: ${l.high}`];
  });
  const spent = spentName(comparison);
  const rows = advice.order.map((policy): (string | number)[] => [
    ...[policyName(comparison, policy.id), standingOf(given, policy.id)],
    policy.measures[spent]?.mean ?? '',
    ...measures.flatMap(({ name }): (string | number)[] => {
      const found = policy.measures[name];
      return found ? [found.mean, found.interval.low, found.interval.high] : ['', '', ''];
    }),
  ]);
  const names = [words().policy, w.standing, w.spent[comparison.equal], ...head];
  const text = csv({
    columns: names.map((name) => ({ name, type: 'text' as const, unit: '', about: '' })),
    rows: rows.length,
    value: (row, column) => rows[row][column],
  });
  save('trustfall-decision.csv', text, 'text/csv;charset=utf-8');
}
