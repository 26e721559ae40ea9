/** What was found, by sign, shape and colour: colour alone says nothing. */
import type { ShapeName } from './shapes.ts';

export interface Look {
  /** Set beside words. */
  sign: string;
  shape: ShapeName;
  /** Only the outline of the shape. */
  hollow?: true;
  ink: string;
}

export const FINDINGS = {
  supported: { sign: '✓', shape: 'dot', ink: 'var(--good)' },
  'not supported': { sign: '○', shape: 'dot', hollow: true, ink: 'var(--paid)' },
  reversed: { sign: '⇄', shape: 'diamond', ink: 'var(--bad)' },
  undecided: { sign: '?', shape: 'square', hollow: true, ink: 'var(--ink-2)' },
  partly: { sign: '◐', shape: 'square', ink: 'var(--good)' },
  'condition not met': { sign: '≠', shape: 'stroke', ink: 'var(--bad)' },
  'treatment did not take': { sign: '∅', shape: 'stroke', ink: 'var(--bad)' },
  'cannot be shown here': { sign: '×', shape: 'stroke', ink: 'var(--ink-2)' },
  open: { sign: '…', shape: 'stroke', ink: 'var(--ink-3)' },
  explored: { sign: '◇', shape: 'stroke', ink: 'var(--ink-2)' },
  better: { sign: '▲', shape: 'dot', ink: 'var(--good)' },
  worse: { sign: '▼', shape: 'diamond', ink: 'var(--bad)' },
  alike: { sign: '=', shape: 'dot', hollow: true, ink: 'var(--paid)' },
  none: { sign: '·', shape: 'stroke', ink: 'var(--ink-3)' },
} as const satisfies Record<string, Look>;

export type Finding = keyof typeof FINDINGS;
export const lookOf = (finding: Finding): Look => FINDINGS[finding];
