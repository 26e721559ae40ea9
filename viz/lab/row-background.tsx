/** What stands behind a row: what was expected, its outcomes, its arms, and notes. */
import type { Claim } from '../../lab/verdicts/register.ts';
import { leading } from '../../lab/verdicts/register-results.ts';
import type { RowResult } from '../../lab/verdicts/register-results.ts';
import type { OutcomeResult } from '../../lab/verdicts/results.ts';
import type { Text } from '../../sim/scenario/index.ts';
import { say } from '../words/dictionary.ts';
import { pValue, percent, short, whole, withInterval } from './numbers.ts';
import { armName, differenceLines, mechanismName, outcomeText } from './telling.ts';
import { VerdictMark } from './verdict-mark.tsx';
import { words } from './words.ts';

export function Passage({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <section class="lab-passage">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

export const Note = ({ text }: { text: Text }) => <p>{capital(say(text))}</p>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is tested, and what has to be alike, by what it is for. */
export function Expected({ claim }: { claim: Claim }) {
  const w = words();
  const { parts, manipulations = [], paths = [], further = [], conditions = [] } = claim;
  const tests = [
    ...parts.map((one) => ({ role: 'part' as const, one })),
    ...manipulations.map((one) => ({ role: 'manipulation' as const, one })),
    ...paths.map((one) => ({ role: 'path' as const, one })),
    ...further.map((one) => ({ role: 'further' as const, one })),
  ];
  return (
    <Passage title={w.expected}>
      <ul class="lab-list">
        {tests.map(({ role, one }) => (
          <li key={one.name}>
            <span class="lab-tag">{w.roles[role]}</span> {say(one.words)}
            <span class="muted small"> ({outcomeText(one.outcome, claim)})</span>
          </li>
        ))}
        {conditions.map(({ name, words: said, outcome }) => (
          <li key={name}>
            <span class="lab-tag">{w.roles.condition}</span> {say(said)}
            <span class="muted small"> ({outcomeText(outcome, claim)})</span>
          </li>
        ))}
      </ul>
      {parts.length > 1 && <p class="small">{w.logic[claim.logic]}</p>}
      <details>
        <summary>{w.because}</summary>
        <Note text={parts[0].sesoi.because} />
      </details>
      <p class="small">
        <span class="muted">{w.mechanisms}: </span>
        {claim.mechanisms.map(mechanismName).join(w.and)}
      </p>
    </Passage>
  );
}

/** A line for each effect but single steps and pairs, which stand for one thing together. */
const linesOf = ({ judgement }: RowResult) =>
  judgement === null
    ? []
    : [...judgement.parts, ...judgement.manipulations, ...judgement.paths, ...judgement.further];

export function Outcomes({ row, fromHere }: { row: RowResult; fromHere: boolean }) {
  const w = words();
  const { outcomes } = row.comparison!;
  const first = leading(row);
  if (first === undefined || row.judgement === null) return null;
  return (
    <Passage title={w.outcomes}>
      <div class="lab-scroll" tabIndex={0} role="region" aria-label={w.outcomes}>
        <table class="lab-table figures-font">
          <thead>
            <tr>
              <th scope="col">{w.outcome}</th>
              <th scope="col">{w.columns.verdict}</th>
              <th scope="col">{w.columns.effect}</th>
              <th scope="col">{w.sesoi}</th>
              <th scope="col">{w.columns.n}</th>
            </tr>
          </thead>
          <tbody>
            {linesOf(row).map(({ name, words: said, verdict, effects }) => {
              const { effect, margin, role } = outcomes.find((one) => one.name === effects[0])!;
              return (
                <tr key={name}>
                  <td>
                    {role !== 'part' && <span class="lab-tag">{w.roles[role]}</span>} {say(said)}
                  </td>
                  <td>
                    <VerdictMark verdict={verdict} />
                  </td>
                  <td>{withInterval(effect.mean, effect.interval)}</td>
                  <td>{short(margin.size)}</td>
                  <td>{whole(effect.n)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {row.judgement.conditions.length > 0 && (
        <ul class="lab-list small">
          {row.judgement.conditions.map(({ name, words: said, verdict }) => (
            <li key={name}>{w.alikeIn({ words: say(said), alike: w.conditionMet[verdict] })}</li>
          ))}
        </ul>
      )}
      <ul class="lab-list small muted figures-font">
        {factsOf(row, first, fromHere).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </Passage>
  );
}

function factsOf({ holm, judgement }: RowResult, { effect }: OutcomeResult, fromHere: boolean): string[] {
  const w = words();
  return [
    // A correction over rows says something only where many were run together.
    fromHere || holm === null ? w.pAlone({ p: pValue(judgement!.p) }) : w.pHolm({ p: pValue(holm) }),
    ...(effect.bootstrap === null
      ? []
      : [w.bootstrapInterval({ text: `[${short(effect.bootstrap.low)}, ${short(effect.bootstrap.high)}]` })]),
    w.standardised({ g: short(effect.gz) }),
    w.superiority({ share: percent(effect.superiority) }),
    ...(effect.correlation === null || effect.varianceSaved === null
      ? []
      : [w.correlation({ r: short(effect.correlation), saved: short(effect.varianceSaved) })]),
    ...(effect.power === null ? [] : [w.power({ power: percent(effect.power) })]),
  ];
}

export function Arms({ claim }: { claim: Claim }) {
  const w = words();
  const base = differenceLines(claim.base, claim);
  return (
    <Passage title={w.arms}>
      <dl class="lab-arms small">
        {Object.entries(claim.arms).map(([arm, difference]) => {
          const lines = differenceLines(difference, claim);
          return (
            <div key={arm}>
              <dt>{armName(arm)}</dt>
              <dd>{lines.length === 0 ? w.asBase : lines.join('; ')}</dd>
            </div>
          );
        })}
      </dl>
      {base.length > 0 && (
        <details class="small">
          <summary>{w.inAll}</summary>
          <ul class="lab-list">
            {base.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </Passage>
  );
}
