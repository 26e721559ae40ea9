/** A verdict by sign, word and colour. */
import type { Verdict } from '../../lab/verdicts/verdict.ts';
import { verdictWord } from './telling.ts';
import { words } from './words.ts';

export type Shown = Verdict | 'none';

export const SIGNS: Readonly<Record<Shown, string>> = {
  supported: '✓',
  'not supported': '○',
  reversed: '⇄',
  undecided: '?',
  open: '…',
  explored: '◇',
  none: '·',
};

/** For drawings: CSS colours by verdict. */
export const INKS: Readonly<Record<Shown, string>> = {
  supported: 'var(--good)',
  'not supported': 'var(--paid)',
  reversed: 'var(--bad)',
  undecided: 'var(--ink-2)',
  open: 'var(--ink-3)',
  explored: 'var(--ink-2)',
  none: 'var(--ink-3)',
};

export function VerdictMark({ verdict }: { verdict: Shown }) {
  return (
    <span
      class="lab-verdict"
      style={{ color: INKS[verdict] }}
      title={words().verdictMeaning[verdict]}
      data-verdict={verdict}
    >
      <span class="lab-verdict-sign" aria-hidden="true">
        {SIGNS[verdict]}
      </span>
      {verdictWord(verdict)}
    </span>
  );
}
