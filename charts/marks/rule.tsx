/** Straight lines across a drawing, by what they stand for. */
import { px } from '../places.ts';

const LOOKS = {
  grid: { stroke: 'var(--line)' },
  faint: { stroke: 'var(--line)', 'stroke-opacity': 0.6 },
  /** Where an axis stands, and the value 0. */
  base: { stroke: 'var(--line-strong)' },
  /** A value that something is measured against. */
  bound: { stroke: 'var(--ink-2)', 'stroke-dasharray': '4 3' },
  /** Something that happens. */
  event: { stroke: 'var(--ink-3)', 'stroke-dasharray': '1 3' },
  /** The day that is looked at. */
  now: { stroke: 'var(--ink)', 'stroke-width': 1.4 },
  pointed: { stroke: 'var(--ink-3)', 'stroke-dasharray': '2 2' },
} as const;
export type RuleKind = keyof typeof LOOKS;

export const Upright = ({ x, from, to, kind }: { x: number; from: number; to: number; kind: RuleKind }) => (
  <line x1={px(x)} x2={px(x)} y1={px(from)} y2={px(to)} {...LOOKS[kind]} />
);

export const Level = ({ y, from, to, kind }: { y: number; from: number; to: number; kind: RuleKind }) => (
  <line x1={px(from)} x2={px(to)} y1={px(y)} y2={px(y)} {...LOOKS[kind]} />
);
