/** Signs of what was found, and the marks of figures in their keys. */
import type { Finding } from '../../policies/results.ts';
import { keyMark } from '../../report/drawing.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** The signs of the page. */
export const SIGNS: Readonly<Record<Verdict | Finding, string>> = {
  supported: '✓',
  'not supported': '○',
  reversed: '⇄',
  undecided: '?',
  open: '…',
  explored: '◇',
  better: '▲',
  worse: '▼',
  alike: '=',
};

export const FindingKey = ({ finding }: { finding: Verdict | Finding }) => (
  <span dangerouslySetInnerHTML={{ __html: keyMark(finding as 'supported').markup }} />
);

export const KindKey = ({ index }: { index: number; hollow: boolean }) => <strong>{index + 1}</strong>;
