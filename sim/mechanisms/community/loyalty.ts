/**
 * Loyalty in four stages.
 *
 *     cognitive = T·(1 − u)   affective = attachment   conative = ½·identity + ½·L   action = habit
 *     stage = the highest one whose predecessors all hold (each index above its threshold)
 *
 * Source: Oliver 1999. Thresholds are assumptions.
 */
import { share } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';

export const parameters = {
  cognitive: share('Threshold of cognitive loyalty', 'l₁', 0.4),
  affective: share('Threshold of affective loyalty', 'l₂', 0.2),
  conative: share('Threshold of conative loyalty', 'l₃', 0.25),
  action: share('Threshold of loyalty in action', 'l₄', 0.5),
} as const satisfies Table;

/** Thresholds by name, as the parameters hold them. */
type Thresholds = Record<keyof typeof parameters, number>;

/** Stage from 0 (none) to 4 (action). */
export function stageOf(
  cognitive: number,
  affective: number,
  conative: number,
  action: number,
  over: Thresholds,
): number {
  if (cognitive < over.cognitive) return 0;
  if (affective < over.affective) return 1;
  if (conative < over.conative) return 2;
  return action < over.action ? 3 : 4;
}
