/**
 * A scandal: a creator is found out, and every follower hears of it at once.
 *
 *     s ← s + g·severity on every follow of that creator
 *
 * Source: KOC 6.1; Slovic 1993. The size is an assumption.
 */
import { number } from '../../core/declare.ts';
import type { Table } from '../../core/parameter.ts';

export const parameters = {
  evidence: number('Bad evidence from a scandal of full severity', 'g_x', 'evidence', [0, 100], 12),
} as const satisfies Table;
