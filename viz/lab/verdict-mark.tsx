/** A verdict by sign, word and colour. */
import { lookOf } from '../../charts/index.ts';
import type { Verdict } from '../../lab/verdicts/verdict.ts';
import { verdictWord } from './telling.ts';
import { words } from './words.ts';

export type Shown = Verdict | 'none';

export function VerdictMark({ verdict }: { verdict: Shown }) {
  return (
    <span
      class="lab-verdict"
      style={{ color: lookOf(verdict).ink }}
      title={words().verdictMeaning[verdict]}
      data-verdict={verdict}
    >
      <span class="lab-verdict-sign" aria-hidden="true">
        {lookOf(verdict).sign}
      </span>
      {verdictWord(verdict)}
    </span>
  );
}
