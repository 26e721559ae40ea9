/** Every measure of every policy as a table. */
import { lookOf } from '../../../charts/index.ts';
import type { Finding, PolicyComparison, PolicySummary } from '../../../lab/policies/results.ts';
import { say } from '../../words/dictionary.ts';
import { short, withInterval } from '../numbers.ts';
import { measureWithUnit } from './naming.ts';
import { words } from './words.ts';

/** @param order of the policies, that of the recommendation: who leads is in sight */
export function Measures({
  comparison,
  order: policies,
}: {
  comparison: PolicyComparison;
  order: readonly PolicySummary[];
}) {
  const w = words();
  const { measures, contrasts } = comparison;
  const findingOf = (policy: string, measure: string): Finding | undefined =>
    contrasts.find((one) => one.policy === policy && one.measure === measure)?.finding;
  return (
    <section class="card lab-figure">
      <h3>{w.table}</h3>
      <p class="muted small">{w.tableAbout({ level: '95 %' })}</p>
      <div class="lab-wide" tabIndex={0} role="region" aria-label={w.table}>
        <table class="lab-table figures-font">
          <thead>
            <tr>
              <th scope="col">{w.measure}</th>
              {policies.map(({ id, title }) => (
                <th key={id} scope="col">
                  {say(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measures.map((measure) => (
              <tr key={measure.name}>
                <th scope="row">{measureWithUnit(measure)}</th>
                {policies.map(({ id, measures: own }) => {
                  const estimate = own[measure.name];
                  const finding = findingOf(id, measure.name);
                  if (!estimate) return <td key={id}>–</td>;
                  return (
                    <td key={id}>
                      {finding && (
                        <span title={w.finding[finding]}>
                          <span aria-hidden="true">{lookOf(finding).sign} </span>
                          <span class="unseen">{w.finding[finding]}: </span>
                        </span>
                      )}
                      {withInterval(estimate.mean, estimate.interval)}
                      {estimate.tail && (
                        <div class="muted">
                          {w.tail}: {short(estimate.tail.mean)}
                        </div>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
