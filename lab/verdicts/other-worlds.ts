/** The worlds in which every row can be run beside its own. */
import { withoutPeers } from './apart.ts';
import { neutral } from './neutral.ts';
import type { World } from './register-plan.ts';

export const WORLDS: readonly World[] = [
  { kind: 'neutral', alter: neutral },
  { kind: 'apart', alter: withoutPeers },
];
