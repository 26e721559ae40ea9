/** What a row asks: its parts, what each asks of the arms, from which size on it matters, and why. */
import type { Claim } from '../../lab/verdicts/register.ts';
import { say } from '../words/dictionary.ts';
import { askedText } from './asking.ts';
import { whole } from './numbers.ts';
import { Arms, Block, Reason } from './row-background.tsx';
import { mechanismName, outcomeText } from './telling.ts';
import { words } from './words.ts';

/** More arms than these are folded away. */
const FEW = 3;

export function AskedBlock({ claim }: { claim: Claim }) {
  const w = words();
  const { parts, arms, days, mechanisms, logic } = claim;
  const count = Object.keys(arms).length;
  return (
    <Block id="asked" title={w.blocks.asked}>
      {parts.length > 1 && <p class="small">{w.logic[logic]}</p>}
      <ol class="lab-items">
        {parts.map((part) => (
          <li key={part.name}>
            <p>{say(part.words)}</p>
            <p class="small figures-font">{askedText(part)}</p>
            <p class="small muted">{w.asking.read({ what: outcomeText(part.outcome, claim) })}</p>
            <Reason title={w.asking.why} text={part.sesoi.because} />
          </li>
        ))}
      </ol>
      <details open={count <= FEW}>
        <summary>{w.asking.arms({ n: count })}</summary>
        <Arms claim={claim} />
      </details>
      <p class="small">
        <span class="muted">{w.mechanisms}: </span>
        {mechanisms.map(mechanismName).join(w.and)} · {w.asking.days({ n: whole(days) })}
      </p>
    </Block>
  );
}
