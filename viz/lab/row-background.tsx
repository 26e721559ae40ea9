/** What stands behind a row: what was expected, its outcomes, its arms, and notes. */
import type { Claim } from '../../lab/verdicts/register.ts';
import { outcomesOf } from '../../lab/verdicts/register.ts';
import type { RowResult } from '../../lab/verdicts/register-results.ts';
import type { Text } from '../../sim/scenario/index.ts';
import { say } from '../words/dictionary.ts';
import { registered } from './claims.ts';
import { pValue, percent, short, whole, withInterval } from './numbers.ts';

import {
  armName,
  contrastText,
  differenceLines,
  expectationText,
  mechanismName,
  outcomeText,
} from './telling.ts';
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

export function Expected({ claim }: { claim: Claim }) {
  const w = words();
  const because = registered(claim).expect.sesoi?.because;
  return (
    <Passage title={w.expected}>
      <ul class="lab-list">
        {outcomesOf(claim).map(({ outcome, expect }, i) => (
          <li key={i}>
            <span class="lab-tag">{i === 0 ? w.first : w.further}</span>{' '}
            {expectationText(outcome, expect, claim)}
            <span class="muted small">
              {' '}
              ({outcomeText(outcome, claim)}; {contrastText(expect.contrast)})
            </span>
          </li>
        ))}
      </ul>
      {because !== undefined && (
        <details>
          <summary>{w.because}</summary>
          <Note text={because} />
        </details>
      )}
      <p class="small">
        <span class="muted">{w.mechanisms}: </span>
        {claim.mechanisms.map(mechanismName).join(w.and)}
      </p>
    </Passage>
  );
}

export function Outcomes({ claim, row, fromHere }: { claim: Claim; row: RowResult; fromHere: boolean }) {
  const w = words();
  const { outcomes } = row.comparison!;
  const [first] = outcomes;
  if (first === undefined) return null;
  const { effect } = first;
  const facts = [
    // A correction over rows says something only where many were run together.
    fromHere || row.holm === null ? w.pAlone({ p: pValue(first.p) }) : w.pHolm({ p: pValue(row.holm) }),
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
            {outcomes.map((one) => (
              <tr key={one.name}>
                <td>{expectationText(one.outcome, one, claim)}</td>
                <td>
                  <VerdictMark verdict={one.verdict} />
                </td>
                <td>{withInterval(one.effect.mean, one.effect.interval)}</td>
                <td>{short(one.margin.size)}</td>
                <td>{whole(one.effect.n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul class="lab-list small muted figures-font">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </Passage>
  );
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
