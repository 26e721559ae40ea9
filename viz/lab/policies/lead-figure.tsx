/** The one picture: how far the policy that is recommended, or ahead, is ahead of each other one. */
import { Forest } from '../../../charts/index.ts';
import type { Finding, PolicyComparison } from '../../../lab/policies/results.ts';
import { say } from '../../words/dictionary.ts';
import { Figure } from '../figure.tsx';
import { short, withInterval } from '../numbers.ts';
import { aside, saidOf } from '../../words/punctuation.ts';
import { words as labWords } from '../words.ts';
import type { Advice, Lead } from './advice.ts';
import { measureWithUnit, policyName } from './naming.ts';
import { words } from './words.ts';

interface Given {
  comparison: PolicyComparison;
  advice: Advice;
}

export const leadTitle = ({ comparison, advice: { policy, measure } }: Given): string =>
  words().leads.title({ name: policyName(comparison, policy!), measure: measureWithUnit(measure) });

/** A difference is told where its interval excludes 0. */
export const findingOf = ({ low, high }: Pick<Lead, 'low' | 'high'>): Finding =>
  low > 0 ? 'better' : high < 0 ? 'worse' : 'undecided';

/** @param tight names beside their intervals, however narrow it is */
export function LeadDrawing({
  comparison,
  advice,
  width,
  tight = false,
}: Given & { width: number; tight?: boolean }) {
  const w = words().leads;
  const rows = advice.leads.map(({ policy, ...size }) => ({
    key: policy,
    label: policyName(comparison, policy),
    ...size,
    finding: findingOf(size),
  }));
  const said = aside(rows.map((one) => saidOf(one.label, withInterval(one.mean, one))));
  return (
    <Forest
      rows={rows}
      references={[]}
      axis={w.axis}
      format={short}
      width={width}
      {...(tight ? { labels: 'beside' as const } : {})}
      label={`${leadTitle({ comparison, advice })}. ${said}`}
    />
  );
}

export function LeadFigure({ comparison, advice }: Given) {
  const w = words();
  const l = labWords().figures;
  if (advice.leads.length === 0) return null;
  return (
    <Figure
      name="policies-lead"
      title={leadTitle({ comparison, advice })}
      about={w.leads.about}
      source={say(comparison.title)}
      twin={{
        columns: [w.policy, l.mean, l.low, l.high, w.leads.told],
        rows: advice.leads.map(({ policy, ...size }) => [
          ...[policyName(comparison, policy), size.mean, size.low, size.high],
          w.finding[findingOf(size)],
        ]),
        format: short,
      }}
    >
      {(width) => <LeadDrawing comparison={comparison} advice={advice} width={width} />}
    </Figure>
  );
}
